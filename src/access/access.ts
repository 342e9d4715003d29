import type { SnpcSource } from '../snpc/index.js';
import { SourceError } from '../snpc/index.js';
import { type Clock, wallClock as machineClock } from '../time/index.js';
import { type Consultations, unwritten } from './consultations.js';
import { createDeadline } from './deadline.js';
import { createFailureLog, type SourceFailure } from './failureLog.js';
import type { Principal } from './principal.js';
import { Reading } from './reading.js';
import type { OpenRegister } from './register.js';
import { RegisterForSomebody } from './registerForSomebody.js';

/** Somebody, or the way to find out who it now is: a session may end while a request goes on. */
export type AskedAs = Principal | (() => Promise<Principal>);

/** The only way from the rooms above to a source. */
export interface Access {
  /**
   * Opens the register of a world for somebody. What is shown is noted in `consultations`, by default nowhere. Nothing is
   * read until something is asked; a source that fails rejects what was asked with a `SourceError`.
   */
  openRegister(as: AskedAs, world: string | undefined, consultations?: Consultations): OpenRegister;
  /** Resolves when the source can answer. Rejects with a `SourceError`, in time whatever the source does. */
  health(): Promise<void>;
}

/** What an access is made of. */
export interface AccessParts {
  readonly source: SnpcSource;
  /** Milliseconds that the reads of one request have, all together. Default: ten seconds. */
  readonly timeout?: number;
  /** Told of the failures of the source, once for many alike. */
  readonly report?: (failure: SourceFailure) => void;
  /** Tells how long ago a failure was told; the machine's by default. */
  readonly wallClock?: Clock;
}

const defaultTimeout = 10_000;

/** Builds the access to one source. */
export function createAccess(parts: AccessParts): Access {
  const { source, timeout = defaultTimeout, report = () => {}, wallClock = machineClock } = parts;
  const log = createFailureLog(report, wallClock);
  const deadline = () => createDeadline(timeout, () => tooLate(source.name, timeout));
  return {
    openRegister: (as, world, consultations = unwritten) =>
      new RegisterForSomebody(new Reading(source, world, deadline(), log), as, consultations),
    health: () => deadline().within(() => source.health()),
  };
}

function tooLate(source: string, timeout: number): SourceError {
  return new SourceError('TIMED_OUT', source, `The source did not answer within ${timeout} ms`);
}
