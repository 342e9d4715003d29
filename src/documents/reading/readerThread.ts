import { parentPort, threadId } from 'node:worker_threads';
import type { FileRead, ReadingLimits } from './model.js';
import { loadPdfReader } from './pdf.js';
import { sealThread } from './sealThread.js';
import { see } from './see.js';
import { loadSymbolReader } from './symbols.js';

/** What a thread is asked. */
export interface ReadingTask {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

/** What a thread says when it takes a file, so that its time is counted from there. */
export interface ReadingBegun {
  readonly id: number;
  readonly threadId: number;
}

await loadSymbolReader();
await loadPdfReader();
sealThread(512_000_000);

/** Reads one file in this thread. */
export default function readInThread({ id, bytes, limits }: ReadingTask): Promise<FileRead> {
  parentPort?.postMessage({ id, threadId } satisfies ReadingBegun);
  return see(bytes, limits);
}
