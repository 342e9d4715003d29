import type { SourceError } from '../snpc/index.js';
import type { Clock, Instant } from '../time/index.js';

/** A failure of a source as a log tells it: nothing in it comes from a dossier. */
export interface SourceFailure {
  readonly source: string;
  readonly world: string;
  readonly code: SourceError['code'];
  readonly message: string;
  /** Kind of the cause, such as `SqliteError SQLITE_BUSY`; null where there is none. */
  readonly cause: string | null;
  /** Failures of the same kind that were kept back since the last that was told. */
  readonly keptBack: number;
}

/** Takes every failure of a source, and tells those worth a line. */
export type FailureLog = (world: string, failure: SourceError) => void;

const silence = 60_000;
const mostKinds = 1_000;

/**
 * Tells a failure once: the next of the same world and code are counted, and told again only when a minute has
 * passed since the last line. What a client did wrong, a world that is not there or a thing not supported, is none.
 */
export function createFailureLog(tell: (failure: SourceFailure) => void, wallClock: Clock): FailureLog {
  const told = new Map<string, { at: Instant; keptBack: number }>();
  return (world, { code, source, message, cause }) => {
    if (code === 'UNKNOWN_WORLD' || code === 'NOT_SUPPORTED') return;
    const kind = `${code} ${world}`;
    const last = told.get(kind);
    const now = wallClock.now();
    if (last !== undefined && now - last.at < silence) {
      last.keptBack++;
      return;
    }
    if (told.size >= mostKinds) told.clear();
    told.set(kind, { at: now, keptBack: 0 });
    tell({ source, world, code, message, cause: kindOf(cause), keptBack: last?.keptBack ?? 0 });
  };
}

// The message of a cause may quote a query, and so a NEPH: its kind is enough to look further.
function kindOf(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  return 'code' in cause && typeof cause.code === 'string' ? `${cause.name} ${cause.code}` : cause.name;
}
