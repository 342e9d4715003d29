import type { FranceConnectFailure } from '../world/franceConnectFailures.js';
import { lifetimes } from './settings.js';
import type { Storage } from './storage.js';

/** Remembers how a sign-in is to fail, by its grant. */
export function markFailure(storage: Storage, grant: string, failure: FranceConnectFailure): void {
  storage.keep(nameOf(grant), failure, lifetimes.AccessToken + lifetimes.AuthorizationCode);
}

/** How the sign-in of a grant fails; undefined where it does not. */
export function markedFailure(storage: Storage, grant: string | undefined): FranceConnectFailure | undefined {
  return grant === undefined ? undefined : (storage.find(nameOf(grant)) as FranceConnectFailure | undefined);
}

function nameOf(grant: string): string {
  return `failure ${grant}`;
}
