import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { traced } from './watch.js';

// What the banner of a gateway prints on a terminal: the personas and their NEPHs, and what to paste.
const banner = /^( {2}[0-9A-Z]{5,19} {2,}\S|Paste this query, with the variables \{"neph": ")/;

/** Looks into what another process prints, line by line, and hands each on; the banner alone may show NEPHs. */
export function traceOutput(stream: Readable, on: (line: string) => void = () => {}): void {
  createInterface({ input: stream }).on('line', line => {
    if (!banner.test(line)) traced()?.note('process', line);
    on(line);
  });
}

/** Looks into what a command told beside its answer. */
export function traceTold(told: string): void {
  for (const line of told.split('\n')) if (line !== '') traced()?.note('process', line);
}
