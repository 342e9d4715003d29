import type { Instant } from '../../time/index.js';
import type { WorldMark } from './worldMark.js';

/** By which door somebody signed in. */
export type DoorOfSession = 'FRANCECONNECT' | 'ACCOUNT';

/** Somebody signed in. The secret itself is kept nowhere: `tokenHash` is what is left of it. */
export interface SessionRow extends WorldMark {
  /** Public name, told to its owner. */
  readonly id: string;
  readonly tokenHash: string;
  readonly door: DoorOfSession;
  /** Who signed in: a pseudonym of a FranceConnect identity, the id of an account, or that of a persona. */
  readonly subject: string;
  /** Sealed NEPH of the dossier that the subject is linked to; null before. */
  readonly dossier: string | null;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  /** From then on it is absent. */
  readonly expiresAt: Instant;
  /** What the owner recognises it by, such as `Firefox on Linux`; null when nothing was told. */
  readonly device: string | null;
  /** Sealed ID token of FranceConnect, which its logout asks for; null by the other door. */
  readonly idToken: string | null;
}

export interface Sessions {
  add(session: SessionRow): Promise<void>;
  /** The session of a secret that stands at an instant; null for any other. */
  find(tokenHash: string, at: Instant): Promise<SessionRow | null>;
  /** Notes that it was used, and until when it now stands. */
  touch(id: string, lastSeenAt: Instant, expiresAt: Instant): Promise<void>;
  /** Those of a subject that stand at an instant, the latest used first. */
  of(subject: string, mark: WorldMark, at: Instant): Promise<readonly SessionRow[]>;
  /** Ends one of a subject, at once; false when there is none of that name. */
  end(id: string, subject: string): Promise<boolean>;
  /** Ends all of a subject but one; gives how many. */
  endAll(subject: string, mark: WorldMark, except: string | null): Promise<number>;
  /** Gives every session of a subject its dossier. */
  link(subject: string, mark: WorldMark, dossier: string): Promise<void>;
}
