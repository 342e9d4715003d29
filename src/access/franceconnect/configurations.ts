import {
  allowInsecureRequests,
  ClientSecretPost,
  Configuration,
  type CustomFetch,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from 'openid-client';
import type { Clock, Instant } from '../../time/index.js';
import { problemOf } from './failures.js';
import { SignInFailure } from './problems.js';
import { isSafeAddress, type ProviderSettings } from './provider.js';

/** Gives what the library needs to speak to a provider. */
export type Configurations = (provider: ProviderSettings) => Promise<Configuration>;

/** How providers are spoken to. */
export interface ConnectionParts {
  readonly clock: Clock;
  /** Milliseconds that one answer of a provider may take. */
  readonly timeout: number;
  readonly fetch?: CustomFetch;
}

/** How long what a provider tells of itself is believed, in milliseconds. */
const believedFor = 3_600_000;

/** Providers remembered at most; each simulated world has one. */
const mostProviders = 200;

/** Seconds by which the clocks of two machines may differ: an ID token lives sixty. */
const tolerance = 10;

/** The addresses of a provider that this client goes to, or sends a browser to. */
const addressesUsed = [
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'jwks_uri',
  'end_session_endpoint',
] as const;

/**
 * Asks each provider once an hour what it is, and again at once after a failure. Every configuration is new, so that
 * the keys are read anew at each sign-in: a provider may change them at any moment, and a code works once.
 */
export function createConfigurations(parts: ConnectionParts): Configurations {
  const known = new Map<string, { readonly metadata: Promise<ServerMetadata>; readonly until: Instant }>();
  const metadataOf = (provider: ProviderSettings): Promise<ServerMetadata> => {
    const { issuer } = provider;
    const now = parts.clock.now();
    const kept = known.get(issuer);
    if (kept !== undefined && now < kept.until) return kept.metadata;
    const metadata = discover(provider, parts);
    known.delete(issuer);
    known.set(issuer, { metadata, until: (now + believedFor) as Instant });
    for (const oldest of known.keys()) if (known.size > mostProviders) known.delete(oldest);
    metadata.catch(() => {
      if (known.get(issuer)?.metadata === metadata) known.delete(issuer);
    });
    return metadata;
  };
  return async provider => configure(provider, await metadataOf(provider), parts);
}

async function discover(provider: ProviderSettings, parts: ConnectionParts): Promise<ServerMetadata> {
  try {
    return await readMetadata(provider, parts);
  } catch (error) {
    const { code, reason } = problemOf(error);
    // Nobody has been asked to prove anything yet.
    if (code === 'PROVIDER_UNAVAILABLE') throw unavailable(reason);
    throw unavailable('BAD_METADATA');
  }
}

async function readMetadata(provider: ProviderSettings, parts: ConnectionParts): Promise<ServerMetadata> {
  checkAddress(provider.issuer);
  const found = await discovery(new URL(provider.issuer), provider.clientId, undefined, undefined, {
    timeout: parts.timeout / 1000,
    ...(parts.fetch ? { [customFetch]: parts.fetch } : {}),
    ...(isPlain(provider) ? { execute: [allowInsecureRequests] } : {}),
  });
  const metadata = found.serverMetadata();
  for (const name of addressesUsed) {
    const address = metadata[name];
    if (address === undefined) throw unavailable('BAD_METADATA');
    checkAddress(address);
  }
  return metadata;
}

function configure(
  provider: ProviderSettings,
  metadata: ServerMetadata,
  { timeout, fetch }: ConnectionParts,
): Configuration {
  const { clientId, clientSecret, algorithm } = provider;
  const client = {
    id_token_signed_response_alg: algorithm,
    userinfo_signed_response_alg: algorithm,
    [clockTolerance]: tolerance,
  };
  const configuration = new Configuration(metadata, clientId, client, ClientSecretPost(clientSecret));
  configuration.timeout = timeout / 1000;
  if (fetch) configuration[customFetch] = fetch;
  if (isPlain(provider)) allowInsecureRequests(configuration);
  // Signatures are verified although tokens come over TLS: FranceConnect asks it of its clients.
  enableNonRepudiationChecks(configuration);
  return configuration;
}

function isPlain({ issuer }: ProviderSettings): boolean {
  return issuer.startsWith('http:');
}

function checkAddress(address: string): void {
  if (!isSafeAddress(address)) throw unavailable('NOT_OVER_TLS');
}

function unavailable(reason: string | null): SignInFailure {
  return new SignInFailure({ code: 'PROVIDER_UNAVAILABLE', reason });
}
