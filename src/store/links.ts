import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { textsOf } from './json.js';
import { statement } from './statement.js';
import type { LinkRow, Links, WorldMark } from './store.js';
import type { TableRow } from './tables.js';

/** Links in a database. */
export function linksIn(database: GatewayDatabase): Links {
  return { ...reading(database), add: adding(database) };
}

function reading(database: GatewayDatabase): Omit<Links, 'add'> {
  const ofSubject = statement(database, (tables, of: WorldMark & { subject: string }) =>
    tables
      .selectFrom('link')
      .selectAll()
      .where('world', '=', of.world)
      .where('generation', '=', of.generation)
      .where('subject', '=', of.subject),
  );
  const ofDossier = statement(database, (tables, of: WorldMark & { dossier: string }) =>
    tables
      .selectFrom('link')
      .selectAll()
      .where('dossier', '=', of.dossier)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation)
      .orderBy('linked_at')
      .orderBy('subject'),
  );
  return {
    async of(subject, mark) {
      const [row] = (await ofSubject({ ...mark, subject })).rows;
      return row ? linkOf(row) : null;
    },
    akin: akinIn(database),
    ofDossier: async (dossier, mark) => (await ofDossier({ ...mark, dossier })).rows.map(linkOf),
  };
}

// As many pseudonyms as somebody has ways of being found again: few, and not always as many.
function akinIn({ kysely, alone }: GatewayDatabase): Links['akin'] {
  return async (kinship, { world, generation }) => {
    if (kinship.length === 0) return [];
    const { rows } = await alone.executeQuery(
      kysely
        .selectFrom('link')
        .selectAll()
        .where('world', '=', world)
        .where('generation', '=', generation)
        .where('door', '=', 'FRANCECONNECT')
        .where('subject', 'in', shared =>
          shared
            .selectFrom('kinship')
            .select('kinship.subject')
            .where('kinship.world', '=', world)
            .where('kinship.generation', '=', generation)
            .where('kinship.pseudonym', 'in', [...kinship]),
        )
        .orderBy('linked_at')
        .orderBy('subject')
        .compile(),
    );
    return rows.map(linkOf);
  };
}

function adding(database: GatewayDatabase): Links['add'] {
  const insert = statement(database, (tables, link: Omit<LinkRow, 'kinship'> & { kinship: string }) =>
    tables
      .insertInto('link')
      .values({
        world: link.world,
        generation: link.generation,
        subject: link.subject,
        door: link.door,
        dossier: link.dossier,
        linked_at: link.linkedAt,
        kinship: link.kinship,
      })
      .onConflict(taken => taken.doNothing()),
  );
  const insertKin = statement(database, (tables, kin: WorldMark & { pseudonym: string; subject: string }) =>
    tables
      .insertInto('kinship')
      .values({
        world: kin.world,
        generation: kin.generation,
        pseudonym: kin.pseudonym,
        subject: kin.subject,
      })
      .onConflict(taken => taken.doNothing()),
  );
  return link =>
    database.transaction(async executor => {
      const { changed } = await insert({ ...link, kinship: JSON.stringify(link.kinship) }, executor);
      if (changed === 0) return;
      for (const pseudonym of link.kinship) await insertKin({ ...link, pseudonym }, executor);
    });
}

function linkOf(row: TableRow<'link'>): LinkRow {
  return {
    world: row.world,
    generation: row.generation,
    door: row.door,
    subject: row.subject,
    dossier: row.dossier,
    linkedAt: row.linked_at as Instant,
    kinship: textsOf(row.kinship),
  };
}
