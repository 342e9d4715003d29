import type { DoorOfSession, SessionRow, WorldMark } from '../../store/store.js';

/** Whom a session is opened for. */
export interface NewSession {
  readonly mark: WorldMark;
  readonly door: DoorOfSession;
  /** Pseudonym of who signed in. */
  readonly subject: string;
  /** Sealed NEPH; null while the subject is linked to none. */
  readonly dossier: string | null;
  /** What the owner recognises it by; null when nothing is known. */
  readonly device: string | null;
  /** ID token of FranceConnect, in clear: it is sealed before it is kept. */
  readonly idToken: string | null;
}

/** Opens a session, and gives the secret that stands for it: a cookie, or a bearer token. It is told this once. */
export type OpenSession = (
  input: NewSession,
) => Promise<{ readonly secret: string; readonly session: SessionRow }>;
