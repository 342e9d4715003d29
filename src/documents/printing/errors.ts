/** Nobody prints now: every thread works and the queue is full. Nothing was done; asking again a little later may do. */
export class PrinterBusy extends Error {
  override readonly name = 'PrinterBusy';
  constructor(readonly longestQueue: number) {
    super(
      `Every thread of the printer works and ${longestQueue} documents wait already: ask again a little later`,
    );
  }
}

/** A thread took too long over a document, and was ended. Nothing was done. */
export class PrintTookTooLong extends Error {
  override readonly name = 'PrintTookTooLong';
  constructor(readonly milliseconds: number) {
    super(`The document was not printed within ${milliseconds} ms: ask again, a little later`);
  }
}

/** A document could not be printed: its content cannot be set, or the thread that set it broke. */
export class PrintFailed extends Error {
  override readonly name = 'PrintFailed';
  constructor(cause: unknown) {
    super(`The document could not be printed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** The printer has been closed, and prints no more. */
export class PrinterClosed extends Error {
  override readonly name = 'PrinterClosed';
  constructor() {
    super('The printer is closed and prints no more documents');
  }
}
