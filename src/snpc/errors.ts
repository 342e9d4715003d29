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
  /** True where asking again may help: the source did not answer, and may yet. */
  readonly mayPass: boolean;
  constructor(
    readonly code: SourceErrorCode,
    /** Name of the source that failed. */
    readonly source: string,
    message: string,
    /** `permanent` says of a failure that could pass that this one will not: a refused token, a wrong address. */
    options: { readonly cause?: unknown; readonly permanent?: boolean } = {},
  ) {
    const { permanent = false, ...others } = options;
    super(message, others);
    this.mayPass = !permanent && (code === 'UNAVAILABLE' || code === 'TIMED_OUT');
  }
}
