import { randomBytes } from 'node:crypto';

/** A token for testers, drawn at the start of a gateway over a simulated register; its letters say what it is. */
export function drawTesterToken(): string {
  return `snpc_tester_${randomBytes(32).toString('base64url')}`;
}
