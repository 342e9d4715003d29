import { mediaTypeOf } from './mediaType.js';
import { defaultReadingLimits, type FileRead, type ReadingLimits } from './model.js';
import { refused } from './refusal.js';
import { type ReadingThreads, startReadingThreads } from './threads.js';

/** Reads strangers' files: finds their 2D-Docs and their words. */
export interface FileReader {
  /**
   * Reads one file; its bytes are copied and stay the caller's. Every fault of the file is an answer.
   *
   * @throws when the reader is closed, or its threads cannot start: accidents of the installation
   */
  read(bytes: Uint8Array): Promise<FileRead>;
  /** Ends the threads at once; what they were reading is rejected. */
  close(): Promise<void>;
}

export interface FileReaderOptions {
  /** Files read at once; each thread holds what it needs, some tens of megabytes, from the first file on. */
  readonly threads: number;
  /** Files that may wait for a thread; one more is refused. */
  readonly longestQueue: number;
  readonly limits?: Partial<ReadingLimits>;
}

/** Makes a reader. Its threads start with the first file that needs one. */
export function createFileReader({ threads, longestQueue, limits }: FileReaderOptions): FileReader {
  const bounds = { ...defaultReadingLimits, ...limits };
  let started: ReadingThreads | null = null;
  let closed = false;
  let underWay = 0;
  return {
    async read(bytes) {
      if (closed) throw new Error('The reader of files is closed');
      if (bytes.byteLength > bounds.bytes) return refused('TOO_LARGE', bounds.bytes);
      if (!mediaTypeOf(bytes)) return refused('UNKNOWN_MEDIA_TYPE');
      // Counted here: piscina forgets the length of its queue for tasks that may be aborted.
      if (underWay >= threads + longestQueue) return refused('READER_BUSY', longestQueue);
      underWay += 1;
      try {
        started ??= startReadingThreads(threads, bounds);
        return await started.read(bytes);
      } finally {
        underWay -= 1;
      }
    },
    async close() {
      closed = true;
      await started?.close();
    },
  };
}
