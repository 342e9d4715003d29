import type { FileRefusalCode, FileRefused } from './model.js';

/** Thrown where a file is found unfit, and answered as a value at the door of the thread. */
export class Refusal extends Error {
  constructor(
    readonly code: FileRefusalCode,
    readonly limit?: number,
  ) {
    super(code);
  }
}

/** The answer that says so. */
export function refused(code: FileRefusalCode, limit?: number): FileRefused {
  return limit === undefined ? { kind: 'REFUSED', code } : { kind: 'REFUSED', code, limit };
}
