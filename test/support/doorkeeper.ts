import { type Doorkeeper, type Principal, tester } from '../../src/access/index.js';

/** A doorkeeper who lets everybody in as one and the same. */
export function everybodyIs(principal: Principal): Doorkeeper {
  return { whoIs: async ({ world }) => ({ principal, world, isTester: principal.kind === 'TESTER' }) };
}

export const everybodyIsATester: Doorkeeper = everybodyIs(tester);
