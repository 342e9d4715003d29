import { type Neph, SourceError } from '../snpc/index.js';

/** What may go wrong with a memory source, until it is mended. */
export type MemoryBreakdown =
  /** Nothing is answered, or nothing of one dossier. */
  | { readonly kind: 'OUTAGE'; readonly neph?: Neph }
  /** The record of one dossier cannot be read. */
  | { readonly kind: 'MALFORMED_RECORD'; readonly neph: Neph }
  /** Answers are those of so many milliseconds ago. */
  | { readonly kind: 'STALE_DATA'; readonly milliseconds: number };

/** The error of a read that names nobody, or null while it succeeds. */
export function refusalOfAll(source: string, broken: readonly MemoryBreakdown[]): SourceError | null {
  const isDown = broken.some(({ kind, ...rest }) => kind === 'OUTAGE' && !('neph' in rest));
  return isDown ? unavailable(source) : null;
}

/** The error of one dossier, or null while it can be read. */
export function refusalOf(
  source: string,
  broken: readonly MemoryBreakdown[],
  neph: Neph,
): SourceError | null {
  const found = broken.find(one => 'neph' in one && one.neph === neph);
  if (!found) return null;
  return found.kind === 'OUTAGE'
    ? unavailable(source)
    : new SourceError('MALFORMED_RECORD', source, 'A record held in memory cannot be read', {
        cause: new Error('broken down by a test'),
      });
}

/** How old answers are, in milliseconds. */
export function behind(broken: readonly MemoryBreakdown[]): number {
  return broken.reduce(
    (most, one) => (one.kind === 'STALE_DATA' ? Math.max(most, one.milliseconds) : most),
    0,
  );
}

function unavailable(source: string): SourceError {
  return new SourceError('UNAVAILABLE', source, 'The register held in memory does not answer', {
    cause: new Error('broken down by a test'),
  });
}
