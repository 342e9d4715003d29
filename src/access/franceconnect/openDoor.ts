import { createConfigurations } from './configurations.js';
import type { DoorParts, FranceConnectDoor, Refused } from './door.js';
import { createErrands } from './errands.js';
import { SignInFailure } from './problems.js';
import { beginSignIn, completeSignIn } from './signIn.js';
import { beginSignOut } from './signOut.js';

/** The door itself, with the client of OpenID Connect that it stands on. */
export function openDoor(parts: DoorParts): FranceConnectDoor {
  const errands = createErrands(parts.pendingSignIns, parts.secrets, parts.clock);
  const tools = { parts, errands, configurations: createConfigurations(parts) };
  const refuse = (error: unknown): Refused => {
    if (!(error instanceof SignInFailure)) throw error;
    parts.report?.(error.problem);
    return { kind: 'REFUSED', problem: error.problem, world: error.world };
  };
  const begun = (url: string) => ({ kind: 'BEGUN', url }) as const;
  return {
    begin: beginning => beginSignIn(tools, beginning).then(begun).catch(refuse),
    complete: coming => completeSignIn(tools, coming).catch(refuse),
    signOut: (proof, beginning) => beginSignOut(tools, proof, beginning).then(begun).catch(refuse),
    async signedOut({ query, browser }) {
      const returned = await errands.finish('SIGN_OUT', new URLSearchParams(query).get('state'), browser);
      return returned?.returnTo ?? null;
    },
  };
}
