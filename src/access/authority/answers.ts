import type { Instant } from '../../time/index.js';
import type { Authority } from '../principal.js';
import type { AuthorityPurpose, Scope } from '../purposes.js';

/** Which authority is to have a client. */
export interface NewAuthority {
  readonly office: Authority['office'];
  /** Shown to the holders whose dossier it reads. */
  readonly name: string;
  readonly scopes: readonly string[];
}

export type RegistrationAnswer =
  | {
      readonly kind: 'REGISTERED';
      readonly clientId: string;
      /** Told this once: only its hash is kept. */
      readonly clientSecret: string;
    }
  | { readonly kind: 'REFUSED'; readonly code: 'MALFORMED_NAME' | 'UNKNOWN_SCOPE' | 'NO_SCOPE' };

/** An authority as its administrator knows it. */
export interface KnownAuthority {
  readonly clientId: string;
  readonly office: Authority['office'];
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

/** What a client brings to prove which authority it is. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Network address of the request; it is kept as a pseudonym of its network. */
  readonly ip: string;
}

export type ClientRefusal =
  /** An unknown client, a revoked one and a wrong secret answer alike. */
  | { readonly kind: 'INVALID_CLIENT' }
  /** Whole seconds until the next try. */
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAfter: number };

export type TokenAnswer =
  | {
      readonly kind: 'ISSUED';
      readonly accessToken: string;
      /** Whole seconds that it stands. */
      readonly expiresIn: number;
      readonly scopes: readonly Scope[];
    }
  | { readonly kind: 'INVALID_SCOPE' }
  | ClientRefusal;

export type RevocationAnswer = { readonly kind: 'REVOKED' } | ClientRefusal;

/** What a request of an authority says it is for; undefined or null where it says nothing. */
export interface StatedPurpose {
  readonly purpose: string | null | undefined;
  readonly caseReference: string | null | undefined;
}

export type PrincipalAnswer =
  | { readonly kind: 'PRINCIPAL'; readonly principal: Authority }
  /** A token that is unknown, expired, revoked, or of an authority that is. */
  | { readonly kind: 'TOKEN_INVALID' }
  | { readonly kind: 'REFUSED'; readonly refusal: PurposeRefusal };

/** Why what a request says it is for is not taken. What it said is never repeated: it may hold a NEPH. */
export type PurposeRefusal =
  | { readonly code: 'UNKNOWN_PURPOSE'; readonly known: readonly AuthorityPurpose[] }
  /** Not 1 to 100 printable ASCII characters. */
  | { readonly code: 'MALFORMED_CASE_REFERENCE' }
  /** It seems to hold a NEPH, which has no place in a reference. */
  | { readonly code: 'CASE_REFERENCE_HOLDS_NEPH' };
