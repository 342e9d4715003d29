import type { Instant } from '../time/index.js';

/**
 * The world that a row belongs to, in one making of it. Rows of another generation are absent: a world made anew knows
 * nobody. `generation` is empty over a source that is never made anew.
 */
export interface WorldMark {
  readonly world: string;
  readonly generation: string;
}

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

/** An account « Permis de Conduire ». */
export interface AccountRow extends WorldMark {
  readonly id: string;
  /** Pseudonym of the address, under which it is looked for. */
  readonly emailHash: string;
  /** Sealed address. */
  readonly email: string;
  /** As argon2id writes it, with its parameters and salt. */
  readonly passwordHash: string;
  /** Sealed facts given at the creation, that its NEPH is linked on. */
  readonly facts: string;
  readonly createdAt: Instant;
  /** When the terms were accepted. */
  readonly termsAcceptedAt: Instant;
  /** Null until the link of the mail was followed. */
  readonly activatedAt: Instant | null;
}

export interface Accounts {
  byEmail(emailHash: string, mark: WorldMark): Promise<AccountRow | null>;
  byId(id: string): Promise<AccountRow | null>;
  /** Adds an account, or puts it in the place of one of the same address that was never activated; else false. */
  add(account: AccountRow): Promise<boolean>;
  activate(id: string, at: Instant): Promise<void>;
  /** Changes a password. With `instead`, only where that hash stands. False when none was changed. */
  setPassword(id: string, passwordHash: string, instead?: string): Promise<boolean>;
}

/** A secret that travelled by mail; it works once. */
export interface MailTokenRow {
  readonly hash: string;
  readonly kind: 'ACTIVATION' | 'RESET';
  readonly account: string;
  readonly expiresAt: Instant;
}

export interface MailTokens {
  /** Adds one; those of the same kind and account sent before work no more. */
  add(token: MailTokenRow): Promise<void>;
  /** Uses it up and gives it; null when unknown, used, or expired. Of two at once, one gets it. */
  take(hash: string, kind: MailTokenRow['kind'], at: Instant): Promise<MailTokenRow | null>;
  /** The same without using it up. */
  find(hash: string, kind: MailTokenRow['kind'], at: Instant): Promise<MailTokenRow | null>;
}

/** A sign-in by FranceConnect that has begun and not come back. */
export interface PendingSignInRow extends WorldMark {
  readonly stateHash: string;
  /** Of the cookie that ties it to one browser. */
  readonly browserHash: string;
  /** Sealed nonce, and PKCE verifier where there is one. */
  readonly proof: string;
  /** Sealed path of this gateway to go back to. */
  readonly returnTo: string;
  readonly expiresAt: Instant;
}

export interface PendingSignIns {
  add(row: PendingSignInRow): Promise<void>;
  /** Uses it up and gives it; null when unknown, used or expired. Of two at once, one gets it. */
  take(stateHash: string, at: Instant): Promise<PendingSignInRow | null>;
}

/** An authority that reads dossiers for a purpose. */
export interface AuthorityRow {
  readonly clientId: string;
  readonly secretHash: string;
  readonly office: 'JUDGE' | 'PREFECTURE';
  /** Name shown to holders whose dossier it read. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

/** An access token of an authority. */
export interface AuthorityTokenRow {
  readonly hash: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Instant;
}

export interface Authorities {
  /** False when the client id is taken. */
  add(authority: AuthorityRow): Promise<boolean>;
  find(clientId: string): Promise<AuthorityRow | null>;
  list(): Promise<readonly AuthorityRow[]>;
  /** From then on its tokens and its secret open nothing; false when there is none of that id. */
  revoke(clientId: string, at: Instant): Promise<boolean>;
  addToken(token: AuthorityTokenRow): Promise<void>;
  /** Ends a token of that authority, at once; nothing happens to any other. */
  endToken(hash: string, clientId: string): Promise<void>;
  /** The token that stands at an instant, with its authority, neither revoked. */
  findToken(
    hash: string,
    at: Instant,
  ): Promise<{ readonly token: AuthorityTokenRow; readonly authority: AuthorityRow } | null>;
}

/** Failures counted under a key, such as those of an address or of a device. */
export interface AttemptsRow {
  readonly failures: number;
  readonly lastAt: Instant;
}

export interface Attempts {
  /** Failures so far; null when there were none, or none within `forgetAfter` milliseconds of the instant. */
  read(key: string, at: Instant, forgetAfter: number): Promise<AttemptsRow | null>;
  /** Counts one more, and gives the count with it. Atomic: two at once are two. */
  fail(key: string, at: Instant, forgetAfter: number): Promise<AttemptsRow>;
  clear(key: string): Promise<void>;
}

/** What is noted of a consultation. */
export interface Consultation extends WorldMark {
  readonly at: Instant;
  /** One per request, so that what was read together is seen together. */
  readonly request: string;
  readonly actor: {
    readonly kind: 'HOLDER' | 'AUTHORITY' | 'TESTER';
    /** Subject of a session, or client id of an authority; empty for testers. */
    readonly id: string;
    /** Name of an authority; null for others. */
    readonly name: string | null;
    readonly door: DoorOfSession | null;
  };
  /** Sealed NEPH. */
  readonly dossier: string;
  readonly actions: readonly string[];
  readonly purpose: string | null;
  readonly caseReference: string | null;
}

/** An entry of the journal, chained to the one before it by the same writer. */
export interface JournalEntryRow extends Consultation {
  readonly writer: string;
  /** From 1, without a gap. */
  readonly ordinal: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** A sealed place of a chain: what stood before may be gone, and the rest is still verifiable. */
export interface CheckpointRow {
  readonly writer: string;
  /** Last ordinal that it covers. */
  readonly ordinal: number;
  readonly hash: string;
  /** Entries before this instant had been removed when it was sealed. */
  readonly removedBefore: Instant | null;
  readonly sealedAt: Instant;
  /** Seals of the checkpoints before it, of this chain and of the others: a chain that went as a whole is missed. */
  readonly joins: readonly string[];
  readonly seal: string;
}

export interface JournalRows {
  /** Adds entries, all or none; their ordinals go on from those of their writer. */
  append(entries: readonly JournalEntryRow[]): Promise<void>;
  /** Consultations of a dossier in one world, the latest first, before a place (excluded; null: from the latest). */
  ofDossier(
    dossier: string,
    mark: WorldMark,
    before: { readonly at: Instant; readonly writer: string; readonly ordinal: number } | null,
    most: number,
  ): Promise<readonly JournalEntryRow[]>;
  /** Entries of a writer in order, after an ordinal. */
  chain(writer: string, after: number, most: number): Promise<readonly JournalEntryRow[]>;
  /** Every writer that left an entry or a checkpoint. */
  writers(): Promise<readonly string[]>;
  /** Checkpoints of a writer, by ordinal, then by when they were sealed. */
  checkpoints(writer: string): Promise<readonly CheckpointRow[]>;
  /** The checkpoint of any writer that was sealed last; null when there is none. */
  lastCheckpoint(): Promise<CheckpointRow | null>;
  addCheckpoint(checkpoint: CheckpointRow): Promise<void>;
  /** Removes the entries of a writer up to an ordinal, and adds the checkpoint that covers them: both or none. */
  prune(checkpoint: CheckpointRow): Promise<number>;
}

/** What the gateway itself keeps. Instants are those of the wall clock. */
export interface GatewayStore {
  readonly sessions: Sessions;
  readonly links: Links;
  readonly accounts: Accounts;
  readonly mailTokens: MailTokens;
  readonly pendingSignIns: PendingSignIns;
  readonly authorities: Authorities;
  readonly attempts: Attempts;
  readonly journal: JournalRows;
  /** Removes what has expired. */
  sweep(at: Instant): Promise<void>;
  close(): Promise<void>;
}
