import { z } from 'zod';
import {
  defaultScopes,
  isSafeAddress,
  type ProviderSettings,
  signingAlgorithms,
} from '../access/franceconnect/provider.js';

/** True for the address of an issuer: nothing that a log must not hold, nothing that discovery would lose. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  return isSafeAddress(text) && url?.username === '' && url.search === '' && url.hash === '';
}

/** The settings of a FranceConnect that is not simulated, as the environment has them. */
export const franceConnectSettings = {
  FRANCECONNECT_ISSUER: z.string().refine(isIssuer).optional(),
  FRANCECONNECT_CLIENT_ID: z.string().min(1).optional(),
  FRANCECONNECT_CLIENT_SECRET: z.string().min(16).optional(),
  FRANCECONNECT_ALGORITHM: z.enum(signingAlgorithms).default('ES256'),
  FRANCECONNECT_PKCE: z.enum(['yes', 'no']).default('no'),
  FRANCECONNECT_SCOPES: z
    .string()
    .default(defaultScopes.join(' '))
    .transform(text => text.split(/\s+/).filter(scope => scope !== ''))
    .refine(scopes => scopes.includes('openid') && scopes.includes('identite_pivot')),
};

type Settings = z.infer<z.ZodObject<typeof franceConnectSettings>>;

/** What each must be, for messages. */
export const rightFranceConnectSettings: Readonly<Record<keyof Settings, string>> = {
  FRANCECONNECT_ISSUER:
    'the issuer of a FranceConnect, such as https://oidc.franceconnect.gouv.fr/api/v2; http on this machine alone',
  FRANCECONNECT_CLIENT_ID: 'the client id that FranceConnect gave',
  FRANCECONNECT_CLIENT_SECRET: 'the client secret that FranceConnect gave, of 16 characters or more',
  FRANCECONNECT_ALGORITHM: 'ES256 or RS256, as declared to FranceConnect',
  FRANCECONNECT_PKCE: 'no, or yes for another provider that takes a proof key',
  FRANCECONNECT_SCOPES: 'scopes separated by spaces, openid and identite_pivot among them',
};

/**
 * The provider that these settings name; undefined where they name none. Of its three names all are given, or none: gives
 * the name of the first that is missing.
 */
export function franceConnectOf(settings: Settings): ProviderSettings | undefined | keyof Settings {
  const { FRANCECONNECT_ISSUER: issuer } = settings;
  const { FRANCECONNECT_CLIENT_ID: clientId, FRANCECONNECT_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined) return 'FRANCECONNECT_ISSUER';
  if (clientId === undefined) return 'FRANCECONNECT_CLIENT_ID';
  if (clientSecret === undefined) return 'FRANCECONNECT_CLIENT_SECRET';
  return {
    issuer,
    clientId,
    clientSecret,
    algorithm: settings.FRANCECONNECT_ALGORITHM,
    pkce: settings.FRANCECONNECT_PKCE === 'yes',
    scopes: settings.FRANCECONNECT_SCOPES,
  };
}
