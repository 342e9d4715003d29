import { hasCode } from '../errorCodes.js';

/** Codes of the system, and of a server that stops, starts, has no connection left or lost one. */
const codes = /^(E[A-Z_]+|08...|53...|57P0.)$/;

/** What the driver says without a code, of a connection that ends, is not made in time, or comes after the end. */
const sentences =
  /^(Connection terminated|timeout e|Client has encountered|Client was closed|The database is closed|driver has already)/;

/** True for an error that tells that the server does not answer. */
export function isGone(error: unknown): boolean {
  if (hasCode(error, codes)) return true;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.split(' - ').some(part => sentences.test(part))) return true;
  }
  return false;
}
