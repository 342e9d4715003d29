import type { RefusalOfAccess } from './policy.js';

/** Thrown where the table refuses something that has no result to say so in. Its code is that of the table. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';

  constructor(readonly code: RefusalOfAccess) {
    super(`The policy refuses it: ${code}`);
  }
}
