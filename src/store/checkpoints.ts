import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { textsOf } from './json.js';
import { statement } from './statement.js';
import type { CheckpointRow, JournalRows } from './store.js';
import type { TableRow } from './tables.js';

type Checkpoints = Pick<JournalRows, 'checkpoints' | 'lastCheckpoint' | 'addCheckpoint' | 'prune'>;

/** Checkpoints of the journal in a database. */
export function checkpointsIn(database: GatewayDatabase): Checkpoints {
  return { ...reading(database), ...writing(database) };
}

function reading(database: GatewayDatabase): Pick<Checkpoints, 'checkpoints' | 'lastCheckpoint'> {
  const ofWriter = statement(database, (tables, { writer }: { writer: string }) =>
    tables
      .selectFrom('checkpoint')
      .selectAll()
      .where('writer', '=', writer)
      .orderBy('ordinal')
      .orderBy('sealed_at')
      .orderBy('seal'),
  );
  const last = statement(database, tables =>
    tables.selectFrom('checkpoint').selectAll().orderBy('sealed_at', 'desc').orderBy('seal').limit(1),
  );
  return {
    checkpoints: async writer => (await ofWriter({ writer })).rows.map(checkpointOf),
    async lastCheckpoint() {
      const [row] = (await last({})).rows;
      return row ? checkpointOf(row) : null;
    },
  };
}

function writing(database: GatewayDatabase): Pick<Checkpoints, 'addCheckpoint' | 'prune'> {
  const insert = statement(database, (tables, of: Omit<CheckpointRow, 'joins'> & { joins: string }) =>
    tables
      .insertInto('checkpoint')
      .values({
        writer: of.writer,
        ordinal: of.ordinal,
        seal: of.seal,
        hash: of.hash,
        removed_before: of.removedBefore,
        sealed_at: of.sealedAt,
        joins: of.joins,
      })
      .onConflict(same => same.doNothing()),
  );
  const removeUpTo = statement(
    database,
    (tables, of: { readonly writer: string; readonly ordinal: number }) =>
      tables.deleteFrom('journal_entry').where('writer', '=', of.writer).where('ordinal', '<=', of.ordinal),
  );
  const columns = (checkpoint: CheckpointRow) => ({ ...checkpoint, joins: JSON.stringify(checkpoint.joins) });
  return {
    addCheckpoint: async checkpoint => void (await insert(columns(checkpoint))),
    prune: checkpoint =>
      database.transaction(async executor => {
        const { changed } = await removeUpTo(checkpoint, executor);
        await insert(columns(checkpoint), executor);
        return changed;
      }),
  };
}

function checkpointOf(row: TableRow<'checkpoint'>): CheckpointRow {
  return {
    writer: row.writer,
    ordinal: row.ordinal,
    hash: row.hash,
    removedBefore: row.removed_before as Instant | null,
    sealedAt: row.sealed_at as Instant,
    joins: textsOf(row.joins),
    seal: row.seal,
  };
}
