import type { NephFinder } from './nephs.js';

/** Kinds of traces that a gateway leaves beside the data that somebody asked for. */
export const kindsOfTraces = ['log', 'url', 'header', 'error', 'id', 'process'] as const;

export type KindOfTrace = (typeof kindsOfTraces)[number];

/** A trace that holds a NEPH. */
export interface Leak {
  readonly kind: KindOfTrace;
  /** The trace, shortened around what it should not hold. */
  readonly text: string;
}

/** What one file of tests left. */
export interface Traces {
  readonly counts: Readonly<Record<KindOfTrace, number>>;
  readonly leaks: readonly Leak[];
}

/** Looks into traces as they come: it keeps how many they were, and those that leak. */
export interface Collector {
  note(kind: KindOfTrace, text: string): void;
  /** Notes the ids, cursors and errors of an answer, and nothing else of it. */
  noteAnswer(body: string): void;
  readonly traces: Traces;
}

const mostLeaks = 50;
const ids = /"(?:\w+_)?(?:id|cursor|startCursor|endCursor)":"([^"]*)"/g;
const errors = /"(?:\w+_)?(?:message|remedy|detail|error|error_description|reason)":("(?:[^"\\]|\\.)*")/g;

export function createCollector(finder: NephFinder): Collector {
  const counts = Object.fromEntries(kindsOfTraces.map(kind => [kind, 0])) as Record<KindOfTrace, number>;
  const leaks: Leak[] = [];
  const note = (kind: KindOfTrace, text: string): void => {
    counts[kind]++;
    const found = finder.in(text);
    if (found !== null && leaks.length < mostLeaks) leaks.push({ kind, text: around(text, found) });
  };
  return {
    note,
    noteAnswer(body) {
      for (const [, id = ''] of body.matchAll(ids)) note('id', id);
      for (const [, message = ''] of body.matchAll(errors)) note('error', message);
    },
    get traces() {
      return { counts: { ...counts }, leaks: [...leaks] };
    },
  };
}

function around(text: string, found: string): string {
  const place = Math.max(0, text.indexOf(found));
  return `${text.slice(Math.max(0, place - 200), place + 200)} [${found}]`;
}
