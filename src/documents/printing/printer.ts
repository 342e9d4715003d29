import { Piscina } from 'piscina';
import { type WorkerFile, workerFile } from '../../workerFile.js';
import type { DocumentContent } from '../content/model.js';
import type { PrintedPdf } from '../pdf/index.js';
import { PrinterBusy, PrinterClosed, PrintFailed, PrintTookTooLong } from './errors.js';
import type { PrintTask } from './printerThread.js';
import { takeTurns } from './turns.js';

/** Prints documents beside the thread that answers queries. */
export interface Printer {
  /** @throws PrinterBusy, PrintTookTooLong, PrintFailed or PrinterClosed; the printer lives on after the first three */
  print(content: DocumentContent, twoDDoc: string): Promise<PrintedPdf>;
  /** Ends every thread; documents that wait or are being set are refused by PrinterClosed. */
  close(): Promise<void>;
}

/** What a printer may take. */
export interface PrinterLimits {
  /** Documents set at once, each in a thread. */
  readonly threads: number;
  /** Documents that wait for a thread; one more is refused. */
  readonly longestQueue: number;
  /** Milliseconds that a thread may take over a document, its own start included; 20 000 unless told. */
  readonly longestPrint?: number;
}

/** A printer; its threads start when they are needed and end after a while without work. */
export function createPrinter(limits: PrinterLimits): Printer {
  return printerOver(workerFile(import.meta.url, 'printerThread'), limits);
}

/** A printer whose threads run a file of one's own. */
export function printerOver(
  { filename, execArgv }: WorkerFile,
  { threads, longestQueue, longestPrint = 20_000 }: PrinterLimits,
): Printer {
  const pool = new Piscina<PrintTask, PrintedPdf>({
    filename,
    execArgv: [...execArgv],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  // The queue is ours: that of the pool stands still when its last thread breaks, until somebody asks again.
  const turns = takeTurns(threads, longestQueue);
  let closed = false;
  return {
    async print(content, twoDDoc) {
      if (closed) throw new PrinterClosed();
      const turn = turns.take();
      if (!turn) throw new PrinterBusy(longestQueue);
      await turn;
      const signal = AbortSignal.timeout(longestPrint);
      try {
        if (closed) throw new PrinterClosed();
        return await pool.run({ content, twoDDoc }, { signal });
      } catch (error) {
        if (closed) throw new PrinterClosed();
        if (signal.aborted) throw new PrintTookTooLong(longestPrint);
        throw new PrintFailed(error);
      } finally {
        turns.end();
      }
    },
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}
