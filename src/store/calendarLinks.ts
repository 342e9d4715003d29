import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { CalendarLinkRow, CalendarLinks, WorldMark } from './store.js';
import type { TableRow } from './tables.js';

/** Addresses of calendars in a database. */
export function calendarLinksIn(database: GatewayDatabase): CalendarLinks {
  return { ...reading(database), ...ending(database), add: adding(database) };
}

interface Added extends Omit<CalendarLinkRow, 'isLinked'> {
  readonly isLinked: number;
}

// It is added first and counted after: of two at once, the one that counts last sees both. Until then nobody knows its
// secret.
function adding(database: GatewayDatabase): CalendarLinks['add'] {
  const insert = statement(database, (tables, link: Added) =>
    tables.insertInto('calendar_link').values({
      id: link.id,
      world: link.world,
      generation: link.generation,
      secret_hash: link.secretHash,
      door: link.door,
      subject: link.subject,
      dossier: link.dossier,
      is_linked: link.isLinked,
      language: link.language,
      created_at: link.createdAt,
      last_read_at: link.lastReadAt,
      expires_at: link.expiresAt,
    }),
  );
  const standing = standingOf(database);
  const remove = statement(database, (tables, { id }: { id: string }) =>
    tables.deleteFrom('calendar_link').where('id', '=', id),
  );
  return async ({ isLinked, ...link }, most, at) => {
    await insert({ ...link, isLinked: isLinked ? 1 : 0 });
    const { world, generation, subject } = link;
    const { rows } = await standing({ world, generation, subject, at });
    if (rows.length <= most) return true;
    await remove({ id: link.id });
    return false;
  };
}

function standingOf(database: GatewayDatabase) {
  return statement(database, (tables, of: WorldMark & { subject: string; at: Instant }) =>
    tables
      .selectFrom('calendar_link')
      .selectAll()
      .where('subject', '=', of.subject)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation)
      .where('expires_at', '>', of.at)
      .orderBy('created_at', 'desc')
      .orderBy('id'),
  );
}

function reading(database: GatewayDatabase): Pick<CalendarLinks, 'find' | 'of' | 'touch'> {
  const byHash = statement(database, (tables, { secretHash, at }: { secretHash: string; at: Instant }) =>
    tables
      .selectFrom('calendar_link')
      .selectAll()
      .where('secret_hash', '=', secretHash)
      .where('expires_at', '>', at),
  );
  const touch = statement(database, (tables, read: { id: string; lastReadAt: Instant; expiresAt: Instant }) =>
    tables
      .updateTable('calendar_link')
      .set({ last_read_at: read.lastReadAt, expires_at: read.expiresAt })
      .where('id', '=', read.id),
  );
  const standing = standingOf(database);
  return {
    find: async (secretHash, at) => (await byHash({ secretHash, at })).rows.map(linkOf)[0] ?? null,
    of: async (subject, { world, generation }, at) =>
      (await standing({ world, generation, subject, at })).rows.map(linkOf),
    touch: async (id, lastReadAt, expiresAt) => void (await touch({ id, lastReadAt, expiresAt })),
  };
}

function ending(database: GatewayDatabase): Pick<CalendarLinks, 'end' | 'endAll'> {
  const end = statement(database, (tables, of: WorldMark & { id: string; subject: string }) =>
    tables
      .deleteFrom('calendar_link')
      .where('id', '=', of.id)
      .where('subject', '=', of.subject)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation),
  );
  const endAll = statement(database, (tables, of: WorldMark & { subject: string }) =>
    tables
      .deleteFrom('calendar_link')
      .where('subject', '=', of.subject)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation),
  );
  return {
    end: async (id, subject, { world, generation }) =>
      (await end({ id, subject, world, generation })).changed > 0,
    endAll: async (subject, { world, generation }) => (await endAll({ subject, world, generation })).changed,
  };
}

function linkOf(row: TableRow<'calendar_link'>): CalendarLinkRow {
  return {
    id: row.id,
    world: row.world,
    generation: row.generation,
    secretHash: row.secret_hash,
    door: row.door,
    subject: row.subject,
    dossier: row.dossier,
    isLinked: row.is_linked === 1,
    language: row.language,
    createdAt: row.created_at as Instant,
    lastReadAt: row.last_read_at as Instant | null,
    expiresAt: row.expires_at as Instant,
  };
}
