/** How a sign-in by the simulated FranceConnect may go wrong, each in a sentence. One list: the schema, the page and docs/franceconnect.md follow it. */
export const franceConnectFailureMenu = {
  REFUSED: 'The person gives up, or is refused: the service gets access_denied.',
  WRONG_SIGNATURE: 'The signature of the ID token is wrong.',
  WRONG_USERINFO_SIGNATURE: 'The signature of userinfo is wrong.',
  WRONG_NONCE: 'The ID token answers another request: its nonce is not the one sent.',
  WRONG_ISSUER: 'The ID token is of another issuer.',
  EXPIRED_ID_TOKEN: 'The ID token expired ten minutes ago.',
  LEVEL_TOO_LOW: 'The level of assurance is lower than the one asked (acr eidas0).',
  OTHER_SUB: 'Userinfo speaks of somebody else than the ID token.',
  ROTATED_KEYS: 'The signing keys have just changed. A client that reads them again signs in.',
  UNAVAILABLE: 'FranceConnect does not answer: status 503.',
} as const;

/** A way for a sign-in by the simulated FranceConnect to go wrong. */
export type FranceConnectFailure = keyof typeof franceConnectFailureMenu;

/** Every such way, in the order of the menu. */
export const franceConnectFailures = Object.keys(franceConnectFailureMenu) as [
  FranceConnectFailure,
  ...FranceConnectFailure[],
];

/** Reads the name of a failure; undefined for any other text. */
export function tryFranceConnectFailure(text: string): FranceConnectFailure | undefined {
  return Object.hasOwn(franceConnectFailureMenu, text) ? (text as FranceConnectFailure) : undefined;
}
