import { describe, expect, it } from 'vitest';
import { JournalUnavailable } from '../../../src/access/journal/index.js';
import { consultation, journalOver, recordMinutes } from './journals.js';
import { rowsInMemory } from './rowsInMemory.js';

const ordinalsOf = (rows: ReturnType<typeof rowsInMemory>) => rows.entries.map(({ ordinal }) => ordinal);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('recording', () => {
  it('commits in groups what comes together, in the order in which it came', async () => {
    const rows = rowsInMemory();
    const journal = journalOver(rows, { writer: 'w' });
    await recordMinutes(journal, 1, 1_200);
    expect(rows.groups).toEqual([500, 500, 200]);
    expect(ordinalsOf(rows)).toEqual(upTo(1_200));
    expect(rows.entries.map(({ request }) => request)).toEqual(upTo(1_200).map(n => `request ${n}`));
  });

  it('commits together what one turn of the event loop brings, however many steps its parts take', async () => {
    const rows = rowsInMemory();
    const journal = journalOver(rows, { writer: 'w' });
    const after = async (steps: number, minute: number): Promise<void> => {
      for (let step = 0; step < steps; step++) await null;
      await journal.record(consultation(minute));
    };
    await Promise.all([after(0, 1), after(5, 2), after(50, 3)]);
    await recordMinutes(journal, 4, 4);
    expect(rows.groups).toEqual([3, 1]);
    expect(ordinalsOf(rows)).toEqual(upTo(4));
  });

  it('are written before the journal closes, also those of this very turn', async () => {
    const rows = rowsInMemory();
    const journal = journalOver(rows);
    const recording = journal.record(consultation(1));
    await journal.close();
    await recording;
    expect(rows.entries).toHaveLength(1);
  });

  it('answers when the group is written, and not before', async () => {
    const rows = rowsInMemory();
    const gate = Promise.withResolvers<void>();
    const { append } = rows;
    rows.append = async entries => {
      await gate.promise;
      await append(entries);
    };
    const journal = journalOver(rows);
    let answered = false;
    const recording = journal.record(consultation(1)).then(() => {
      answered = true;
    });
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    gate.resolve();
    await recording;
    expect(rows.entries).toHaveLength(1);
  });

  it('rejects everybody of a group that failed, and goes on from what was written', async () => {
    const rows = rowsInMemory();
    const { append } = rows;
    const journal = journalOver(rows, { writer: 'w' });
    await recordMinutes(journal, 1, 3);
    rows.append = async () => {
      throw new Error('SQL with everything in it');
    };
    const failed = await Promise.allSettled([4, 5].map(minute => journal.record(consultation(minute))));
    for (const { reason } of failed as PromiseRejectedResult[]) {
      expect(reason).toBeInstanceOf(JournalUnavailable);
      expect(reason.message).not.toContain('SQL');
    }
    rows.append = append;
    await recordMinutes(journal, 6, 7);
    expect(rows.entries.map(({ request }) => request)).toEqual(
      [1, 2, 3, 6, 7].map(minute => `request ${minute}`),
    );
    expect(ordinalsOf(rows)).toEqual(upTo(5));
    await journal.close();
    expect((await journal.verify()).map(({ fault }) => fault)).toEqual([null]);
  });

  it('goes on from a group that was written although its answer was lost', async () => {
    const rows = rowsInMemory();
    const { append } = rows;
    const journal = journalOver(rows, { writer: 'w' });
    rows.append = async entries => {
      await append(entries);
      throw new Error('the connection went');
    };
    await expect(journal.record(consultation(1))).rejects.toThrow(JournalUnavailable);
    rows.append = append;
    await journal.record(consultation(2));
    expect(ordinalsOf(rows)).toEqual([1, 2]);
    await journal.close();
    expect((await journal.verify())[0]).toMatchObject({ entries: 2, sealedTo: 2, fault: null });
  });

  it('keeps letters that a database would change or refuse as signs of letters lost', async () => {
    const rows = rowsInMemory();
    const journal = journalOver(rows);
    await journal.record(consultation(1, { caseReference: 'a\0b\ud800c', request: '\udfff' }));
    expect(rows.entries[0]).toMatchObject({ caseReference: 'a\ufffdb\ufffdc', request: '\ufffd' });
  });
});

describe('checkpoints', () => {
  it('stand at the beginning, every so many entries, and at the end', async () => {
    const rows = rowsInMemory();
    const journal = journalOver(rows, { writer: 'w', checkpointEvery: 10 });
    for (const first of [1, 6, 11, 16, 21]) await recordMinutes(journal, first, first + 4);
    await journal.close();
    expect(rows.seals.map(({ ordinal }) => ordinal)).toEqual([0, 10, 20, 25]);
    for (const [index, { joins }] of rows.seals.entries()) {
      expect(joins).toEqual(index === 0 ? [] : [rows.seals[index - 1]?.seal]);
    }
  });

  it('that cannot be written cost no entry, and come with the next group', async () => {
    const rows = rowsInMemory();
    const { addCheckpoint } = rows;
    const journal = journalOver(rows, { writer: 'w', checkpointEvery: 2 });
    await recordMinutes(journal, 1, 1);
    rows.addCheckpoint = async () => {
      throw new Error('no room');
    };
    await recordMinutes(journal, 2, 3);
    await expect(journal.close()).rejects.toThrow(JournalUnavailable);
    rows.addCheckpoint = addCheckpoint;
    await journal.close();
    expect(rows.seals.map(({ ordinal }) => ordinal)).toEqual([0, 3]);
  });

  it('are not written for a journal that noted nothing', async () => {
    const rows = rowsInMemory();
    const journal = journalOver(rows);
    await journal.close();
    expect(rows.seals).toEqual([]);
    await expect(journal.record(consultation(1))).rejects.toThrow('The journal is closed');
  });

  it('of two journals at once join each other', async () => {
    const rows = rowsInMemory();
    const [one, two] = [journalOver(rows, { writer: 'one' }), journalOver(rows, { writer: 'two' })];
    await recordMinutes(one, 1, 2);
    await recordMinutes(two, 3, 4);
    await one.close();
    await two.close();
    const known = new Set(rows.seals.flatMap(({ joins }) => joins));
    expect(rows.seals.filter(({ seal }) => !known.has(seal)).map(({ writer }) => writer)).toEqual(['two']);
  });
});
