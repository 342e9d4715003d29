import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createFileReader } from '../../../src/documents/reading/index.js';
import { workerFile } from '../../../src/workerFile.js';
import { nestedForms } from './hostile.js';
import { vectorPdf } from './samples.js';

describe('the queue of a reader', () => {
  it('refuses at once the file too many, says how many may wait, and takes files again', async () => {
    const reader = createFileReader({ threads: 1, longestQueue: 2, limits: { milliseconds: 60_000 } });
    const bytes = await vectorPdf();
    const asked = Array.from({ length: 5 }, () => reader.read(bytes));
    const busy = { kind: 'REFUSED', code: 'READER_BUSY', limit: 2 };
    expect(await Promise.all(asked.slice(3))).toEqual([busy, busy]);
    for (const read of await Promise.all(asked.slice(0, 3))) expect(read.kind).toBe('READ');
    expect((await reader.read(bytes)).kind).toBe('READ');
    await reader.close();
  });

  it('does not count waiting as time, and gives each file its own end', async () => {
    const reader = createFileReader({ threads: 1, longestQueue: 4, limits: { milliseconds: 2_000 } });
    const [slow, slower, good] = await Promise.all([
      reader.read(nestedForms(10, 10)),
      reader.read(nestedForms(10, 10)),
      reader.read(await vectorPdf()),
    ]);
    expect(slow).toMatchObject({ code: 'TOOK_TOO_LONG' });
    expect(slower).toMatchObject({ code: 'TOOK_TOO_LONG' });
    expect(good).toMatchObject({ kind: 'READ' });
    await reader.close();
  });

  it('is rejected when the reader closes, and closed for good', async () => {
    const reader = createFileReader({ threads: 1, longestQueue: 4 });
    const asked = [reader.read(nestedForms(10, 10)), reader.read(nestedForms(10, 10))];
    const ends = Promise.allSettled(asked);
    await reader.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(reader.read(await vectorPdf())).rejects.toThrow(/closed/u);
  });
});

describe('a thread out of time', () => {
  it('works no more: no processor is used afterwards', async () => {
    const reader = createFileReader({ threads: 1, longestQueue: 0, limits: { milliseconds: 1_500 } });
    const used = async (act: () => Promise<unknown>): Promise<number> => {
      const before = process.cpuUsage();
      await act();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    };
    const busy = await used(async () =>
      expect(await reader.read(nestedForms(10, 10))).toEqual({
        kind: 'REFUSED',
        code: 'TOOK_TOO_LONG',
        limit: 1_500,
      }),
    );
    // The next file comes through the thread that took its place; then nothing is left to do.
    expect(await reader.read(await vectorPdf())).toMatchObject({ kind: 'READ' });
    expect(await used(() => pause(1_500))).toBeLessThan(busy / 4);
    await reader.close();
  });
});

describe('a sealed thread', () => {
  it('has no network, no module of Node.js and no memory without end', async () => {
    const { filename, execArgv } = workerFile(import.meta.url, 'sealedThread');
    const worker = new Worker(new URL(filename), { execArgv: [...execArgv] });
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    worker.once('message', resolve).once('error', reject);
    expect(await promise).toEqual({
      fetch: 'fetch is shut',
      WebSocket: 'WebSocket is shut',
      modules: 'getBuiltinModule is shut',
      grown: 2,
      tooFar: 'a decoder asks for too much memory',
    });
    await worker.terminate();
  });
});
