import type { CheckpointRow, JournalEntryRow, JournalRows } from '../../../src/store/index.js';

/** Rows of a journal that a test can reach past the contract. */
export interface RowsInMemory extends JournalRows {
  entries: JournalEntryRow[];
  seals: CheckpointRow[];
  /** Sizes of the groups that were written. */
  readonly groups: number[];
}

/** The contract of the journal's rows over two lists, which may come from another. */
export function rowsInMemory(from?: Pick<RowsInMemory, 'entries' | 'seals'>): RowsInMemory {
  const rows: RowsInMemory = {
    entries: [...(from?.entries ?? [])],
    seals: [...(from?.seals ?? [])],
    groups: [],
    async append(entries) {
      const taken = new Set(rows.entries.map(keyOf));
      if (entries.some(entry => taken.has(keyOf(entry)))) throw new Error('taken');
      rows.entries.push(...entries);
      rows.groups.push(entries.length);
    },
    ofDossier: async () => [],
    chain: async (writer, after, most) =>
      rows.entries
        .filter(entry => entry.writer === writer && entry.ordinal > after)
        .sort((a, b) => a.ordinal - b.ordinal)
        .slice(0, most),
    writers: async () => [...new Set([...rows.entries, ...rows.seals].map(({ writer }) => writer))].sort(),
    checkpoints: async writer =>
      rows.seals
        .filter(seal => seal.writer === writer)
        .sort((a, b) => a.ordinal - b.ordinal || a.sealedAt - b.sealedAt),
    lastCheckpoint: async () => rows.seals.toSorted((a, b) => b.sealedAt - a.sealedAt)[0] ?? null,
    addCheckpoint: async checkpoint => void rows.seals.push(checkpoint),
    async prune(checkpoint) {
      const before = rows.entries.length;
      rows.entries = rows.entries.filter(
        ({ writer, ordinal }) => writer !== checkpoint.writer || ordinal > checkpoint.ordinal,
      );
      rows.seals.push(checkpoint);
      return before - rows.entries.length;
    },
  };
  return rows;
}

function keyOf({ writer, ordinal }: JournalEntryRow): string {
  return `${writer} ${ordinal}`;
}
