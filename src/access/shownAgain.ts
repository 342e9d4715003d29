import type { Neph, RegisterNow } from '../snpc/index.js';
import type { Instant } from '../time/index.js';
import type { Action } from './policy.js';

/** What an answer was made of: dossiers, in one present of one register, that stay as they are for a while. */
export interface WhatWasShown {
  /** The present that they were read in. */
  readonly read: RegisterNow;
  /** The first instant of the register's clock at which they may show something else. */
  readonly until: Instant;
  /** What was shown of which dossier: noted again each time it is. */
  readonly consulted: readonly Consulted[];
}

/** A thing done with a dossier. */
export interface Consulted {
  readonly neph: Neph;
  readonly action: Action;
}

/** True when what was shown still is what the register holds. */
export function stillStands({ read, until }: WhatWasShown, now: RegisterNow): boolean {
  return (
    now.generation === read.generation &&
    now.revision === read.revision &&
    now.clock >= read.clock &&
    now.clock < until
  );
}
