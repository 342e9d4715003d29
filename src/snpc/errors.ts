/** Everything that may go wrong in a source: a closed set. */
export type SourceErrorCode =
  | 'UNAVAILABLE'
  | 'TIMED_OUT'
  | 'MALFORMED_RECORD'
  | 'NOT_SUPPORTED'
  | 'UNKNOWN_WORLD';

/** What a source knows beside the code and the message. */
export interface SourceErrorDetails {
  readonly cause?: unknown;
  /** Whole seconds after which asking again may help, where the source says so. */
  readonly retryAfter?: number;
  /** Says that asking again at once will not help, or must not: a refused token, a fault that a tester set. */
  readonly permanent?: boolean;
}

/** The one error a source rejects with. Its message never holds a NEPH, SQL or an address of the source. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  /** Whole seconds after which asking again may help; undefined where the source does not say. */
  readonly retryAfter: number | undefined;
  /** True where asking again may help: the source did not answer, and may yet. */
  readonly mayPass: boolean;

  constructor(
    readonly code: SourceErrorCode,
    /** Name of the source that failed. */
    readonly source: string,
    message: string,
    { retryAfter, permanent = false, ...options }: SourceErrorDetails = {},
  ) {
    super(message, options);
    this.retryAfter = retryAfter;
    this.mayPass = !permanent && (code === 'UNAVAILABLE' || code === 'TIMED_OUT');
  }
}
