import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { SessionRow, Sessions, WorldMark } from './store.js';
import type { TableRow } from './tables.js';

/** Sessions in a database. */
export function sessionsIn(database: GatewayDatabase): Sessions {
  return { ...reading(database), ...writing(database), ...ending(database) };
}

function reading(database: GatewayDatabase): Pick<Sessions, 'find' | 'of'> {
  const byToken = statement(database, (tables, { tokenHash, at }: { tokenHash: string; at: number }) =>
    tables.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).where('expires_at', '>', at),
  );
  const ofSubject = statement(database, (tables, of: WorldMark & { subject: string; at: number }) =>
    tables
      .selectFrom('session')
      .selectAll()
      .where('subject', '=', of.subject)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation)
      .where('expires_at', '>', of.at)
      .orderBy('last_seen_at', 'desc')
      .orderBy('started_at', 'desc')
      .orderBy('id'),
  );
  return {
    async find(tokenHash, at) {
      const [row] = (await byToken({ tokenHash, at })).rows;
      return row ? sessionOf(row) : null;
    },
    of: async (subject, mark, at) => (await ofSubject({ ...mark, subject, at })).rows.map(sessionOf),
  };
}

function writing(database: GatewayDatabase): Pick<Sessions, 'add' | 'touch' | 'link'> {
  const insert = statement(database, (tables, session: SessionRow) =>
    tables.insertInto('session').values({
      id: session.id,
      token_hash: session.tokenHash,
      world: session.world,
      generation: session.generation,
      door: session.door,
      subject: session.subject,
      dossier: session.dossier,
      started_at: session.startedAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      device: session.device,
      id_token: session.idToken,
    }),
  );
  const seen = statement(
    database,
    (tables, { id, lastSeenAt, expiresAt }: { id: string; lastSeenAt: number; expiresAt: number }) =>
      tables
        .updateTable('session')
        .set({ last_seen_at: lastSeenAt, expires_at: expiresAt })
        .where('id', '=', id),
  );
  const linked = statement(database, (tables, to: WorldMark & { subject: string; dossier: string }) =>
    tables
      .updateTable('session')
      .set({ dossier: to.dossier })
      .where('subject', '=', to.subject)
      .where('world', '=', to.world)
      .where('generation', '=', to.generation),
  );
  return {
    add: async session => void (await insert(session)),
    touch: async (id, lastSeenAt, expiresAt) => void (await seen({ id, lastSeenAt, expiresAt })),
    link: async (subject, mark, dossier) => void (await linked({ ...mark, subject, dossier })),
  };
}

function ending(database: GatewayDatabase): Pick<Sessions, 'end' | 'endAll'> {
  const one = statement(database, (tables, { id, subject }: { id: string; subject: string }) =>
    tables.deleteFrom('session').where('id', '=', id).where('subject', '=', subject),
  );
  const others = statement(database, (tables, of: WorldMark & { subject: string; except: string }) =>
    tables
      .deleteFrom('session')
      .where('subject', '=', of.subject)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation)
      .where('id', '<>', of.except),
  );
  return {
    end: async (id, subject) => (await one({ id, subject })).changed > 0,
    // No session has an empty id.
    endAll: async (subject, mark, except) =>
      (await others({ ...mark, subject, except: except ?? '' })).changed,
  };
}

function sessionOf(row: TableRow<'session'>): SessionRow {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    world: row.world,
    generation: row.generation,
    door: row.door,
    subject: row.subject,
    dossier: row.dossier,
    startedAt: row.started_at as Instant,
    lastSeenAt: row.last_seen_at as Instant,
    expiresAt: row.expires_at as Instant,
    device: row.device,
    idToken: row.id_token,
  };
}
