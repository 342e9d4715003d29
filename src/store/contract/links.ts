import type { Instant } from '../../time/index.js';
import type { DoorOfSession } from './sessions.js';
import type { WorldMark } from './worldMark.js';

/** The link of a subject to a dossier: made once. */
export interface LinkRow extends WorldMark {
  readonly door: DoorOfSession;
  readonly subject: string;
  /** Sealed NEPH. */
  readonly dossier: string;
  readonly linkedAt: Instant;
  /**
   * Pseudonyms of what outlives a correction of the civil status: by them a link is found again when FranceConnect
   * gives a person another `sub`. Empty for accounts.
   */
  readonly kinship: readonly string[];
}

export interface Links {
  of(subject: string, mark: WorldMark): Promise<LinkRow | null>;
  /** Adds it, or changes nothing when the subject has one already. */
  add(link: LinkRow): Promise<void>;
  /** Links of FranceConnect identities that share a pseudonym with this one. */
  akin(kinship: readonly string[], mark: WorldMark): Promise<readonly LinkRow[]>;
  /** Every link of a dossier. */
  ofDossier(dossier: string, mark: WorldMark): Promise<readonly LinkRow[]>;
}
