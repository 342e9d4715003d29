import { availableParallelism } from 'node:os';
import type { RegisterPort, Secrets } from './access/index.js';
import type { Certificates, Trust } from './documents/certificates/index.js';
import { createDocuments, type Documents } from './documents/index.js';
import { createPrinter } from './documents/printing/index.js';
import { createFileReader } from './documents/reading/index.js';
import type { GatewayStore } from './store/index.js';
import type { Clock } from './time/index.js';

/** What documents stand on. */
export interface DocumentsOver {
  readonly store: GatewayStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly register: Pick<RegisterPort, 'markOf'>;
  readonly certificates: Certificates;
  readonly trust: () => Promise<Trust>;
}

/** Documents that wait for a thread; beyond, they are refused rather than late. */
const longestQueue = 250;

/** Opens documents with their threads: printing and reading leave the one that answers queries alone. */
export function openDocuments(over: DocumentsOver): Documents {
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
  return createDocuments({
    ...over,
    printer: createPrinter({ threads, longestQueue }),
    reader: createFileReader({ threads, longestQueue: 16 }),
  });
}
