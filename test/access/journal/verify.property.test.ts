import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../../src/access/secrets.js';
import type { CheckpointRow, JournalEntryRow } from '../../../src/store/index.js';
import { later } from '../../store/rows.js';
import fc from '../../support/properties.js';
import { journalOver, recordMinutes } from './journals.js';
import { type RowsInMemory, rowsInMemory } from './rowsInMemory.js';

/** How many entries a process wrote, how often it sealed, and whether its old entries were removed. */
interface Life {
  readonly entries: number;
  readonly checkpointEvery: number;
}

const lives = fc.array(
  fc.record({ entries: fc.integer({ min: 1, max: 8 }), checkpointEvery: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 1, maxLength: 3 },
);

/** A journal that several processes wrote, one minute an entry; entries before `removedBefore` are gone. */
async function written(of: readonly Life[], removedBefore: number): Promise<RowsInMemory> {
  const rows = rowsInMemory();
  let minute = 1;
  for (const [index, { entries, checkpointEvery }] of of.entries()) {
    const journal = journalOver(rows, { writer: `w${index}`, checkpointEvery });
    for (let written = 0; written < entries; written++, minute++)
      await recordMinutes(journal, minute, minute);
    await journal.close();
  }
  await journalOver(rows).prune(later(removedBefore));
  return rows;
}

async function faultsOf(rows: RowsInMemory) {
  return (await journalOver(rows).verify()).flatMap(({ fault }) => fault ?? []);
}

/** Changes of one row, or of two where they are swapped. Each takes numbers to choose by, and tells whether it did. */
type Tampering = (rows: RowsInMemory, one: number, two: number) => boolean;

function at<Row>(rows: readonly Row[], choice: number): Row | undefined {
  return rows[choice % Math.max(1, rows.length)];
}

const changesOfEntry: readonly ((entry: JournalEntryRow) => Partial<JournalEntryRow>)[] = [
  ({ writer }) => ({ writer: `${writer}x` }),
  ({ ordinal }) => ({ ordinal: ordinal + 100 }),
  ({ ordinal }) => ({ ordinal: -ordinal }),
  () => ({ world: 'another' }),
  () => ({ generation: 'another' }),
  entry => ({ at: (entry.at + 1) as JournalEntryRow['at'] }),
  () => ({ request: 'another' }),
  ({ actor }) => ({ actor: { ...actor, kind: 'TESTER' } }),
  ({ actor }) => ({ actor: { ...actor, id: 'another' } }),
  ({ actor }) => ({ actor: { ...actor, name: null } }),
  ({ actor }) => ({ actor: { ...actor, door: 'ACCOUNT' } }),
  () => ({ dossier: 'another' }),
  () => ({ actions: [] }),
  () => ({ purpose: null }),
  () => ({ caseReference: 'another' }),
  () => ({ previousHash: 'another' }),
  () => ({ hash: 'another' }),
];

const changesOfCheckpoint: readonly ((seal: CheckpointRow) => Partial<CheckpointRow>)[] = [
  ({ writer }) => ({ writer: `${writer}x` }),
  ({ ordinal }) => ({ ordinal: ordinal + 1 }),
  () => ({ hash: 'another' }),
  ({ removedBefore }) => ({ removedBefore: removedBefore === null ? later(9) : null }),
  ({ sealedAt }) => ({ sealedAt: (sealedAt + 1) as CheckpointRow['sealedAt'] }),
  ({ joins }) => ({ joins: [...joins, 'another'] }),
  ({ joins }) => ({ joins: joins.length > 0 ? [] : ['another'] }),
  () => ({ seal: 'another' }),
];

const tamperings: Readonly<Record<string, Tampering>> = {
  'an entry is changed': (rows, one, two) => {
    const entry = at(rows.entries, one);
    if (!entry) return false;
    const change = at(changesOfEntry, two) as (typeof changesOfEntry)[0];
    rows.entries = rows.entries.map(row => (row === entry ? { ...row, ...change(row) } : row));
    return true;
  },
  'an entry is removed': (rows, one) => {
    const entry = at(rows.entries, one);
    rows.entries = rows.entries.filter(row => row !== entry);
    return entry !== undefined;
  },
  'two entries are swapped': (rows, one, two) => {
    const [a, b] = [at(rows.entries, one), at(rows.entries, two)];
    if (!a || !b || a === b) return false;
    const inPlaceOf = (row: JournalEntryRow, { writer, ordinal }: JournalEntryRow) => ({
      ...row,
      writer,
      ordinal,
    });
    rows.entries = rows.entries.map(row => (row === a ? inPlaceOf(b, a) : row === b ? inPlaceOf(a, b) : row));
    return true;
  },
  'an entry is written again elsewhere': (rows, one, two) => {
    const entry = at(rows.entries, one);
    if (!entry) return false;
    const ends = rows.entries.filter(({ writer }) => writer === entry.writer).map(({ ordinal }) => ordinal);
    const ordinal = [Math.max(...ends) + 1, Math.min(...ends) - 1, 0, -1][two % 4] as number;
    rows.entries.push({ ...entry, ordinal });
    return true;
  },
  'an entry is written as a chain of its own': (rows, one) => {
    const entry = at(rows.entries, one);
    if (entry) rows.entries.push({ ...entry, writer: 'nobody', ordinal: 1, previousHash: '' });
    return entry !== undefined;
  },
  'a checkpoint is changed': (rows, one, two) => {
    const seal = at(rows.seals, one);
    if (!seal) return false;
    const change = at(changesOfCheckpoint, two) as (typeof changesOfCheckpoint)[0];
    rows.seals = rows.seals.map(row => (row === seal ? { ...row, ...change(row) } : row));
    return true;
  },
  'a checkpoint is removed, that was not sealed last': (rows, one) => {
    const last = Math.max(...rows.seals.map(({ sealedAt }) => sealedAt));
    const seal = at(
      rows.seals.filter(({ sealedAt }) => sealedAt !== last),
      one,
    );
    rows.seals = rows.seals.filter(row => row !== seal);
    return seal !== undefined;
  },
  'a checkpoint is copied to another chain or place': (rows, one, two) => {
    const seal = at(rows.seals, one);
    if (!seal) return false;
    const elsewhere = two % 2 ? { writer: 'nobody' } : { ordinal: seal.ordinal + 1 };
    rows.seals.push({ ...seal, ...elsewhere });
    return true;
  },
  'a whole chain goes, that was not sealed last': (rows, one) => {
    const last = rows.seals.toSorted((a, b) => b.sealedAt - a.sealedAt)[0]?.writer;
    const gone = at(
      [...new Set(rows.seals.map(({ writer }) => writer))].filter(writer => writer !== last),
      one,
    );
    rows.entries = rows.entries.filter(({ writer }) => writer !== gone);
    rows.seals = rows.seals.filter(({ writer }) => writer !== gone);
    return gone !== undefined;
  },
};

describe('a journal that nobody touched', () => {
  it('is found sound, whatever was removed by retention', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.integer({ min: 0, max: 30 }), async (of, removedBefore) => {
        const rows = await written(of, removedBefore);
        expect(rows.entries.map(row => row.at).every(minute => minute >= later(removedBefore))).toBe(true);
        const verified = await journalOver(rows).verify();
        expect(verified.map(({ fault }) => fault)).toEqual(of.map(() => null));
        expect(verified.map(({ entries, removedTo }) => entries + removedTo)).toEqual(
          of.map(({ entries }) => entries),
        );
        expect(verified.map(({ sealedTo }) => sealedTo)).toEqual(of.map(({ entries }) => entries));
      }),
      { numRuns: 60 },
    );
  });
});

describe('tampering is found when', () => {
  it.each(Object.entries(tamperings))('%s', async (_what, tamper) => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        lives,
        fc.integer({ min: 0, max: 16 }),
        fc.nat(),
        fc.nat(),
        async (of, removedBefore, one, two) => {
          const rows = rowsInMemory(await written(of, removedBefore));
          if (!tamper(rows, one, two)) return;
          done += 1;
          expect(await faultsOf(rows)).not.toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
    expect(done).toBeGreaterThan(20);
  });
});

describe('every field', () => {
  const several = [
    { entries: 4, checkpointEvery: 3 },
    { entries: 2, checkpointEvery: 9 },
  ];

  it.each(changesOfEntry.map(change => [String(change).replace(/^.*?=> /, ''), change] as const))(
    'of every entry is under its hash: %s',
    async (_what, change) => {
      const rows = await written(several, 2);
      for (const entry of rows.entries) {
        const touched = rowsInMemory(rows);
        touched.entries = rows.entries.map(row => (row === entry ? { ...row, ...change(row) } : row));
        expect(await faultsOf(touched)).not.toEqual([]);
      }
    },
  );

  it.each(changesOfCheckpoint.map(change => [String(change).replace(/^.*?=> /, ''), change] as const))(
    'of every checkpoint is under its seal: %s',
    async (_what, change) => {
      const rows = await written(several, 2);
      for (const seal of rows.seals) {
        const touched = rowsInMemory(rows);
        touched.seals = rows.seals.map(row => (row === seal ? { ...row, ...change(row) } : row));
        expect(await faultsOf(touched)).not.toEqual([]);
      }
    },
  );
});

describe('the fault told', () => {
  const life = { entries: 6, checkpointEvery: 3 };

  it.each<[string, (rows: RowsInMemory) => void, string]>([
    ['an entry altered', rows => set(rows, 3, { dossier: 'another' }), 'w0 3 ALTERED_ENTRY'],
    ['an entry missing', rows => drop(rows, [2]), 'w0 2 MISSING_ENTRY'],
    ['the first of several', rows => drop(rows, [2, 5]), 'w0 2 MISSING_ENTRY'],
    ['a tail cut under a checkpoint', rows => drop(rows, [5, 6]), 'w0 6 TRUNCATED'],
    ['everything cut', rows => drop(rows, [1, 2, 3, 4, 5, 6]), 'w0 3 TRUNCATED'],
    [
      'an entry before the beginning',
      rows => void rows.entries.push({ ...(rows.entries[0] as JournalEntryRow), ordinal: 0 }),
      'w0 0 EXTRA_ENTRY',
    ],
    [
      'a checkpoint forged',
      rows => Object.assign(rows.seals, [{ ...rows.seals[0], hash: 'another' }]),
      'w0 0 FORGED_CHECKPOINT',
    ],
    ['a checkpoint missing', rows => void rows.seals.splice(1, 1), 'w0 6 MISSING_CHECKPOINT'],
    ['the first checkpoint missing', rows => void rows.seals.splice(0, 1), 'w0 0 MISSING_CHECKPOINT'],
  ])('of %s says where it is', async (_what, tamper, expected) => {
    const rows = await written([life], 0);
    tamper(rows);
    expect((await faultsOf(rows)).map(({ writer, ordinal, code }) => `${writer} ${ordinal} ${code}`)).toEqual(
      [expected],
    );
  });

  it('of a fork is told at the entry that was not sealed', async () => {
    const rows = await written([life], 0);
    const fork = rowsInMemory();
    const journal = journalOver(fork, { writer: 'w0' });
    await recordMinutes(journal, 101, 106);
    rows.entries = fork.entries;
    expect(await faultsOf(rows)).toEqual([{ writer: 'w0', ordinal: 3, code: 'DIFFERS_FROM_CHECKPOINT' }]);
    rows.entries = [...(await written([life], 0)).entries.slice(0, 4), ...fork.entries.slice(4)];
    expect(await faultsOf(rows)).toEqual([{ writer: 'w0', ordinal: 5, code: 'BROKEN_LINK' }]);
  });

  it('is of every chain when the key is another', async () => {
    const rows = await written([life, life], 0);
    const verified = await journalOver(rows, { secrets: createSecrets('another key altogether') }).verify();
    expect(verified.map(({ fault }) => fault?.code)).toEqual(['FORGED_CHECKPOINT', 'FORGED_CHECKPOINT']);
  });
});

function set(rows: RowsInMemory, ordinal: number, changes: Partial<JournalEntryRow>): void {
  rows.entries = rows.entries.map(row => (row.ordinal === ordinal ? { ...row, ...changes } : row));
}

function drop(rows: RowsInMemory, ordinals: readonly number[]): void {
  rows.entries = rows.entries.filter(({ ordinal }) => !ordinals.includes(ordinal));
}
