import { randomBytes } from 'node:crypto';
import type { AuthorityRow, GatewayStore } from '../../store/store.js';
import type { Clock, Instant } from '../../time/index.js';
import { scopes as allScopes, type Scope } from '../purposes.js';
import type { Secrets } from '../secrets.js';
import type {
  ClientCredentials,
  KnownAuthority,
  NewAuthority,
  PrincipalAnswer,
  RegistrationAnswer,
  RevocationAnswer,
  StatedPurpose,
  TokenAnswer,
} from './answers.js';
import { authenticating } from './clients.js';
import { readPurpose } from './statedPurpose.js';

/**
 * Judges and préfectures: clients that prove who they are by a secret, get short-lived tokens, and say with each request
 * what it is for. What a client can do wrong is an answer; only a failing store rejects.
 */
export interface Authorities {
  /** Makes a client. Its secret is told this once. */
  register(authority: NewAuthority): Promise<RegistrationAnswer>;
  /** Every client, the revoked ones too, the oldest first. */
  list(): Promise<readonly KnownAuthority[]>;
  /** Ends a client: its secret and tokens open nothing any more. False when there is none of that id. */
  revoke(clientId: string): Promise<boolean>;
  /** A token for the scopes asked, separated by spaces; for all of the client's where none is asked (RFC 6749, 4.4). */
  issueToken(given: ClientCredentials & { readonly scope?: string | undefined }): Promise<TokenAnswer>;
  /** Ends a token of the client's own; any other text changes nothing, and is answered alike (RFC 7009, 2.2). */
  revokeToken(given: ClientCredentials & { readonly token: string }): Promise<RevocationAnswer>;
  /** Who asks with a token, for what. */
  principalOf(token: string, stated: StatedPurpose): Promise<PrincipalAnswer>;
}

/** What authorities are made over. */
export interface AuthorityParts {
  readonly store: Pick<GatewayStore, 'attempts' | 'authorities'>;
  readonly secrets: Secrets;
  /** The wall clock. */
  readonly clock: Clock;
}

/** Seconds that a token stands. */
export const tokenLifetime = 600;

/** Authorities over the store of the gateway. */
export function createAuthorities(parts: AuthorityParts): Authorities {
  const { store, secrets, clock } = parts;
  const rows = store.authorities;
  const authenticate = authenticating({ authorities: rows, attempts: store.attempts, secrets, clock });
  return {
    register: authority => register(parts, authority),
    list: async () => (await rows.list()).map(known),
    revoke: clientId => rows.revoke(clientId, clock.now()),
    async issueToken(given) {
      const client = await authenticate(given);
      if (client.kind !== 'AUTHENTICATED') return client;
      const scopes = scopesAsked(given.scope, known(client.authority).scopes);
      if (scopes === null) return { kind: 'INVALID_SCOPE' };
      const { secret, hash } = secrets.issue('authority');
      const expiresAt = (clock.now() + tokenLifetime * 1_000) as Instant;
      await rows.addToken({ hash, clientId: given.clientId, scopes, expiresAt });
      return { kind: 'ISSUED', accessToken: secret, expiresIn: tokenLifetime, scopes };
    },
    async revokeToken(given) {
      const client = await authenticate(given);
      if (client.kind !== 'AUTHENTICATED') return client;
      const hash = secrets.hashOf('authority', given.token);
      if (hash !== null) await rows.endToken(hash, given.clientId);
      return { kind: 'REVOKED' };
    },
    principalOf: (token, stated) => principalOf(parts, token, stated),
  };
}

async function register(
  { store, secrets, clock }: AuthorityParts,
  { office, name, scopes }: NewAuthority,
): Promise<RegistrationAnswer> {
  const shown = name.normalize('NFC').trim();
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,200}$/u.test(shown))
    return { kind: 'REFUSED', code: 'MALFORMED_NAME' };
  if (scopes.length === 0) return { kind: 'REFUSED', code: 'NO_SCOPE' };
  if (!scopes.every(isScope)) return { kind: 'REFUSED', code: 'UNKNOWN_SCOPE' };
  const { secret, hash } = secrets.issue('clientSecret');
  const authority = {
    clientId: `${office.toLowerCase()}-${randomBytes(8).toString('hex')}`,
    secretHash: hash,
    office,
    name: shown,
    scopes: allScopes.filter(scope => scopes.includes(scope)),
    createdAt: clock.now(),
    revokedAt: null,
  };
  if (!(await store.authorities.add(authority))) throw new Error('two clients drew one id of 64 random bits');
  return { kind: 'REGISTERED', clientId: authority.clientId, clientSecret: secret };
}

async function principalOf(
  { store, secrets, clock }: AuthorityParts,
  token: string,
  stated: StatedPurpose,
): Promise<PrincipalAnswer> {
  const hash = secrets.hashOf('authority', token);
  const found = hash && (await store.authorities.findToken(hash, clock.now()));
  if (!found) return { kind: 'TOKEN_INVALID' };
  const result = readPurpose(stated);
  if ('refusal' in result) return { kind: 'REFUSED', refusal: result.refusal };
  const { clientId, office, name } = found.authority;
  const scopes = found.token.scopes.filter(isScope);
  const { expiresAt } = found.token;
  return {
    kind: 'PRINCIPAL',
    principal: { kind: 'AUTHORITY', clientId, office, name, scopes, expiresAt, ...result.read },
  };
}

function known({ clientId, office, name, scopes, createdAt, revokedAt }: AuthorityRow): KnownAuthority {
  return { clientId, office, name, scopes: scopes.filter(isScope), createdAt, revokedAt };
}

/** The scopes asked, in the order of the list; null where one is unknown, not granted, or none is named. */
function scopesAsked(scope: string | undefined, granted: readonly Scope[]): readonly Scope[] | null {
  if (scope === undefined) return granted;
  const asked = scope.split(' ').filter(part => part !== '');
  const isGranted = (part: string): boolean => (granted as readonly string[]).includes(part);
  return asked.length > 0 && asked.every(isGranted) ? granted.filter(one => asked.includes(one)) : null;
}

function isScope(text: string): text is Scope {
  return (allScopes as readonly string[]).includes(text);
}
