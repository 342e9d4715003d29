import type { CompiledQuery } from 'kysely';
import { checkpointsIn } from './checkpoints.js';
import type { GatewayDatabase } from './database.js';
import { entryOf, type JournalColumns, journalColumns } from './journalColumns.js';
import { statement } from './statement.js';
import type { JournalRows, WorldMark } from './store.js';

/** Rows of the journal in a database. */
export function journalRowsIn(database: GatewayDatabase): JournalRows {
  return {
    ...consultations(database),
    ...chains(database),
    ...checkpointsIn(database),
    append: appending(database),
  };
}

/** Most entries of one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const mostAtOnce = 1_000;
/** Largest group whose text is remembered. */
const mostRemembered = 64;

function appending({ kysely, alone, transaction }: GatewayDatabase): JournalRows['append'] {
  const texts = new Map<number, CompiledQuery>();
  // The text of a group hangs on its size alone: to write it anew would cost more than to run it.
  const insert = (some: readonly JournalColumns[]): CompiledQuery => {
    const known = texts.get(some.length);
    if (known) return { ...known, parameters: some.flatMap(row => Object.values(row)) };
    const compiled = kysely
      .insertInto('journal_entry')
      .values([...some])
      .compile();
    if (some.length <= mostRemembered) texts.set(some.length, compiled);
    return compiled;
  };
  return async entries => {
    const rows = entries.map(journalColumns);
    if (rows.length === 0) return;
    if (rows.length <= mostAtOnce) {
      await alone.executeQuery(insert(rows));
      return;
    }
    await transaction(async executor => {
      for (let first = 0; first < rows.length; first += mostAtOnce) {
        await executor.executeQuery(insert(rows.slice(first, first + mostAtOnce)));
      }
    });
  };
}

interface PlaceOfEntry {
  readonly at: number;
  readonly writer: string;
  readonly ordinal: number;
}

function consultations(database: GatewayDatabase): Pick<JournalRows, 'ofDossier'> {
  const before = statement(
    database,
    (tables, of: WorldMark & PlaceOfEntry & { dossier: string; most: number }) =>
      tables
        .selectFrom('journal_entry')
        .selectAll()
        .where('dossier', '=', of.dossier)
        .where('world', '=', of.world)
        .where('generation', '=', of.generation)
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at', 'writer', 'ordinal'), '<', tuple(of.at, of.writer, of.ordinal)),
        )
        .orderBy('at', 'desc')
        .orderBy('writer', 'desc')
        .orderBy('ordinal', 'desc')
        .limit(of.most),
  );
  return {
    async ofDossier(dossier, mark, place, most) {
      const { rows } = await before({ ...mark, dossier, most, ...(place ?? afterEverything) });
      return rows.map(entryOf);
    },
  };
}

/** Later than any entry. */
const afterEverything: PlaceOfEntry = { at: Number.MAX_SAFE_INTEGER, writer: '', ordinal: 0 };

function chains(database: GatewayDatabase): Pick<JournalRows, 'chain' | 'writers'> {
  const after = statement(
    database,
    (tables, of: { readonly writer: string; readonly ordinal: number; readonly most: number }) =>
      tables
        .selectFrom('journal_entry')
        .selectAll()
        .where('writer', '=', of.writer)
        .where('ordinal', '>', of.ordinal)
        .orderBy('ordinal')
        .limit(of.most),
  );
  const writers = statement(database, tables =>
    tables
      .selectFrom('journal_entry')
      .select('writer')
      .union(tables.selectFrom('checkpoint').select('writer'))
      .orderBy('writer'),
  );
  return {
    chain: async (writer, ordinal, most) => (await after({ writer, ordinal, most })).rows.map(entryOf),
    writers: async () => (await writers({})).rows.map(({ writer }) => writer),
  };
}
