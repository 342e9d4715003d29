import type { LawSettings } from '../points/answer.js';
import type { Instant } from '../time/index.js';
import type { CivilStatus, Dossier } from './dossier.js';
import type { SourceError } from './errors.js';
import type { Keeping } from './keeping.js';
import type { Neph } from './neph.js';
import type { PendingFact } from './pending.js';

/** What a source can do. The gateway reads it to refuse, by a typed answer, what the source does not offer. */
export interface SourceCapabilities {
  /** Keeps every version of a row, so that `knownAt` may lie in the past. */
  readonly historyByKnownAt: boolean;
  /** Holds several isolated worlds; a source without has one. */
  readonly worlds: boolean;
  /** Knows facts that exist and are not recorded yet. */
  readonly pendingFacts: boolean;
  /** Can find a dossier by civil status. */
  readonly identitySearch: boolean;
  /** Tells when a dossier or the clock moves. */
  readonly watching: boolean;
  /** How this register settles AMB-02 and AMB-03; the gateway computes with the same. */
  readonly law: LawSettings;
}

/**
 * Where SNPC dossiers come from. A plain object made by a factory; every method may reject with a `SourceError`
 * and with nothing else.
 */
export interface SnpcSource {
  /** Short name for messages and metrics: `embedded`, `http`… */
  readonly name: string;
  readonly capabilities: SourceCapabilities;
  /** For those who keep answers; absent where the source cannot tell how long they stand, and then nothing is kept. */
  readonly keeping?: Keeping;
  /** The register of one world; without a name, of the default or only one. Rejects `UNKNOWN_WORLD`. */
  open(world?: string): Promise<SnpcRegister>;
  /** Resolves when the source can answer. */
  health(): Promise<void>;
  /** Reads under way end, answered or not; those that come later reject with `UNAVAILABLE`. */
  close(): Promise<void>;
}

/** The present of a register: its clock, and a number that every command raises. */
export interface RegisterNow {
  readonly clock: Instant;
  readonly revision: number;
  /**
   * Mark of this making of the register, another one once it has been made anew; absent where that never happens.
   * Two presents of different generations cannot be compared.
   */
  readonly generation?: string | undefined;
}

/**
 * What a watched register tells. It holds no fact: whoever hears of a move reads the register. A reader who is late
 * gets several moves as one. `ENDED` is the last item of its stream.
 */
export type RegisterMove =
  | {
      readonly kind: 'MOVED';
      readonly world: string;
      readonly now: RegisterNow;
      /** Dossiers that may have changed, among those watched; null: any of them. */
      readonly nephs: readonly Neph[] | null;
    }
  | { readonly kind: 'ENDED'; readonly world: string; readonly because: EndOfWatch };

/** Why a watch ends: the register was made anew, deleted, went by itself, or its source was closed. */
export type EndOfWatch = 'MADE_ANEW' | 'DELETED' | 'EXPIRED' | 'CLOSED';

/** One register: the SNPC, or one simulated world of it. */
export interface SnpcRegister {
  readonly world: string;
  /**
   * Dossiers in the order asked, null where the NEPH is unknown, each with every row recorded up to the clock,
   * which is read in the same call. Nothing ahead of the clock leaves the source. Where one dossier alone cannot be
   * read, its place holds the error and the others are answered; the call rejects when nothing can be.
   */
  dossiers(nephs: readonly Neph[]): Promise<DossierBatch>;
  /** Reads the present alone. */
  now(): Promise<RegisterNow>;
  /** NEPHs of the dossiers that match an identity. Rejects `NOT_SUPPORTED` without `identitySearch`. */
  findByCivilStatus(identity: CivilStatusQuery): Promise<readonly Neph[]>;
  /** Facts not recorded yet, in the order asked. Rejects `NOT_SUPPORTED` without `pendingFacts`. */
  pending(nephs: readonly Neph[]): Promise<readonly (readonly PendingFact[])[]>;
  /**
   * Tells when one of these dossiers or the clock moves, also when time alone moves them: a recording falls due, or a
   * legal day begins. The first item comes at once: whatever happens from its present on is told by a later one. The
   * stream ends with the signal, with `return()`, after `ENDED`, or by rejecting with a `SourceError`: `NOT_SUPPORTED`
   * without `watching`. It then holds nothing.
   */
  watch(nephs: readonly Neph[], signal: AbortSignal): AsyncIterable<RegisterMove>;
}

/** A dossier, null where the NEPH is unknown, or why this one alone could not be read. */
export type DossierAnswer = Dossier | SourceError | null;

export interface DossierBatch {
  /** The present of every dossier of the batch; where they are not of one age, that of the oldest. */
  readonly now: RegisterNow;
  readonly dossiers: readonly DossierAnswer[];
}

export type CivilStatusQuery = Pick<
  CivilStatus,
  'birthName' | 'firstNames' | 'sex' | 'bornOn' | 'birthPlaceCode' | 'birthCountryCode'
>;
