import type { Caller } from '../access/caller.js';
import type { Gate } from './gate.js';

/** True for whoever asks to be told the points of an operation. */
export function asksCost({ said }: Caller): boolean {
  return said('snpc-cost') === '1';
}

/** What is told of them, in `extensions`. */
export function costTold(requested: number, { mostPoints }: Gate) {
  return { cost: { requested, limit: mostPoints } };
}
