import type { Instant } from '../../time/index.js';

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
