import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { FranceConnectClient } from './clients.js';
import { metadataOf } from './clients.js';
import { errorPage, sendPage } from './errorPage.js';
import { type Identity, identityHash, subOf } from './identity.js';
import type { KeyRing } from './keys.js';
import { logoutPage, signedOutPage } from './logoutPage.js';
import type { Storage } from './storage.js';

/** Seconds that things live, as FranceConnect v2 has them. */
export const lifetimes = {
  AuthorizationCode: 30,
  AccessToken: 60,
  IdToken: 60,
  Grant: 30,
  Interaction: 30 * 60,
  Session: 30 * 60,
} as const;

/** The one level that FranceConnect grants. */
export const level = 'eidas1';

/** What the provider of one world is made of. */
export interface ProviderParts {
  readonly clients: readonly FranceConnectClient[];
  readonly storage: Storage;
  readonly ring: KeyRing;
  /** Path of the issuer, such as `/franceconnect/default/api/v2`. */
  readonly path: string;
  /** Signs the cookies. */
  readonly cookieKey: string;
}

const routes = {
  authorization: '/authorize',
  token: '/token',
  userinfo: '/userinfo',
  jwks: '/jwks',
  end_session: '/session/end',
  revocation: '/token/revocation',
  introspection: '/token/introspection',
} as const;

const pivot = ['given_name', 'given_name_array', 'family_name', 'birthdate', 'gender'];

const claims = {
  openid: ['sub'],
  given_name: ['given_name', 'given_name_array'],
  family_name: ['family_name'],
  birthdate: ['birthdate'],
  gender: ['gender'],
  birthplace: ['birthplace'],
  birthcountry: ['birthcountry'],
  email: ['email'],
  preferred_username: ['preferred_username'],
  idp_birthdate: ['idp_birthdate'],
  idp_id: ['idp_id'],
  amr: ['amr'],
  profile: [...pivot, 'preferred_username'],
  birth: ['birthplace', 'birthcountry'],
  identite_pivot: [...pivot, 'birthplace', 'birthcountry'],
};

/** Under which name the identity of somebody who signed in is kept. */
export function identityName(account: string): string {
  return `identity ${account}`;
}

/** Everything that makes oidc-provider behave as FranceConnect v2 (low) does. */
export function configurationOf(parts: ProviderParts): Configuration {
  const { clients, storage, ring, path } = parts;
  const signing = ['HS256', 'ES256', 'RS256'] as const;
  return {
    adapter: kind => storage.adapterOf(kind),
    clients: clients.filter(({ isActive = true }) => isActive).map(metadataOf),
    jwks: { keys: [...ring.keys] as NonNullable<Configuration['jwks']>['keys'] },
    routes,
    scopes: ['openid'],
    claims,
    acrValues: [level],
    responseTypes: ['code'],
    subjectTypes: ['pairwise'],
    sectorIdentifierUriValidate: () => false,
    pairwiseIdentifier: (_context, account, { clientId }) =>
      subOf(clientId, identityHash(storage.find(identityName(account)) as Identity)),
    findAccount: (_context, account) => {
      const identity = storage.find(identityName(account)) as Identity | undefined;
      return identity && { accountId: account, claims: () => ({ sub: account, ...identity, idp_id: idpId }) };
    },
    clientAuthMethods: ['client_secret_post', 'private_key_jwt'],
    enabledJWA: { idTokenSigningAlgValues: [...signing], userinfoSigningAlgValues: [...signing] },
    pkce: { required: () => false },
    clientBasedCORS: () => false,
    ttl: lifetimes,
    cookies: cookiesOf(parts),
    interactions: { url: (_context, { uid }) => `${path}/interaction/${uid}` },
    features: featuresOf(),
    renderError: (context, _out, error) => sendPage(context, errorPage(error)),
  };
}

/** Stands for the id of an identity provider. */
const idpId = 'simulated-identity-provider';

function featuresOf(): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    resourceIndicators: { enabled: false },
    userinfo: { enabled: true },
    jwtUserinfo: { enabled: true },
    claimsParameter: { enabled: true },
    revocation: {
      enabled: true,
      allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
    },
    introspection: {
      enabled: true,
      allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context: KoaContextWithOIDC, form: string) => sendPage(context, logoutPage(form)),
      postLogoutSuccessSource: (context: KoaContextWithOIDC) => sendPage(context, signedOutPage),
    },
  };
}

function cookiesOf({ cookieKey, path }: ProviderParts): Configuration['cookies'] {
  return {
    keys: [cookieKey],
    names: { session: 'franceconnect', interaction: 'franceconnect_choice', resume: 'franceconnect_resume' },
    long: { path, httpOnly: true, sameSite: 'lax', signed: true },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  };
}
