import type { WorldMark } from '../../store/store.js';
import type { Configurations } from './configurations.js';
import type { DoorParts } from './door.js';
import type { Errands } from './errands.js';
import { SignInFailure } from './problems.js';
import type { ProviderSettings } from './provider.js';

/** What the door works with. */
export interface Tools {
  readonly parts: DoorParts;
  readonly configurations: Configurations;
  readonly errands: Errands;
}

/** Where FranceConnect sends browsers back to; both are declared to it. */
export const callbackPath = '/sign-in/franceconnect/callback';
export const signedOutPath = '/sign-out/franceconnect/callback';

/** The FranceConnect of a world. @throws SignInFailure NO_PROVIDER */
export function providerOf({ parts }: Tools, { world }: WorldMark): ProviderSettings {
  const provider = parts.providerOf(world);
  if (provider === null) throw noProvider();
  return provider;
}

export function noProvider(): SignInFailure {
  return new SignInFailure({ code: 'NO_PROVIDER', reason: null });
}
