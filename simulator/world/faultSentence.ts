import type { Fault } from './faults.js';
import { franceConnectFailureMenu } from './franceConnectFailures.js';

/** What a fault does, in a sentence for a tester. */
export function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'LATENCY':
      return `Answers wait ${waitWords(fault.wait)}.`;
    case 'OUTAGE':
      return fault.retryAfter === undefined
        ? 'The register does not answer.'
        : `The register does not answer, and says to ask again after ${fault.retryAfter} s.`;
    case 'PARTIAL_ANSWER':
      return `${Math.round(fault.share * 100)} dossiers in a hundred cannot be read, always the same ones.`;
    case 'STALE_DATA':
      return `Answers are ${lengthWords(fault.behind)} old.`;
    case 'MALFORMED_RECORD':
      return 'The record cannot be read.';
    case 'SLOW_START':
      return `The first ${fault.unavailableCalls} reads are refused, the next ${fault.slowCalls} wait ${waitWords(fault.wait)}.`;
    case 'FRANCECONNECT':
      return `Sign-ins by FranceConnect fail. ${franceConnectFailureMenu[fault.failure]}`;
  }
}

function waitWords({ fixed, uniform, logNormal }: Extract<Fault, { kind: 'LATENCY' }>['wait']): string {
  if (fixed !== undefined) return `${fixed} ms`;
  if (uniform) return `${uniform.least} to ${uniform.most} ms`;
  return `about ${logNormal?.median} ms, less than ${logNormal?.p95} ms nineteen times in twenty`;
}

function lengthWords(behind: Extract<Fault, { kind: 'STALE_DATA' }>['behind']): string {
  return Object.entries(behind)
    .filter(([, count]) => count !== undefined && count > 0)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}
