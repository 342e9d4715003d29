/** Everything that may go wrong in a source: a closed set. */
export type SourceErrorCode =
  | 'UNAVAILABLE'
  | 'TIMED_OUT'
  | 'MALFORMED_RECORD'
  | 'NOT_SUPPORTED'
  | 'UNKNOWN_WORLD';

/** The one error a source rejects with. Its message never holds a NEPH, SQL or an address of the source. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(
    readonly code: SourceErrorCode,
    /** Name of the source that failed. */
    readonly source: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
