import type { PendingSignIns, SessionRow, WorldMark } from '../../store/store.js';
import type { Secrets } from '../secrets.js';
import type { OpenSession } from '../session/open.js';
import type { ConnectionParts } from './configurations.js';
import type { FranceConnectIdentity } from './identity.js';
import type { SignInProblem } from './problems.js';
import type { ProviderSettings } from './provider.js';

/** What the door is made of. */
export interface DoorParts extends ConnectionParts {
  /** The FranceConnect of a world; null where it has none. */
  readonly providerOf: (world: string) => ProviderSettings | null;
  /** Address of this gateway as browsers know it, without a path. Asked each time: the port may be known late. */
  readonly publicUrl: () => string;
  readonly pendingSignIns: PendingSignIns;
  readonly secrets: Secrets;
  readonly openSession: OpenSession;
  /** The making of a world that stands now; rejects when there is no such world. */
  readonly markOf: (world: string) => Promise<WorldMark>;
  /** The sealed NEPH that somebody is linked to, found again where their `sub` is new; null while there is none. */
  readonly linkOf: (who: SignedInIdentity) => Promise<string | null>;
  /** Told of every sign-in that failed, without a word of whom. */
  readonly report?: (problem: SignInProblem) => void;
}

/** Somebody whom FranceConnect has identified. */
export interface SignedInIdentity {
  readonly mark: WorldMark;
  /** Pseudonym of the issuer and `sub`, under which they are known here. */
  readonly subject: string;
  readonly identity: FranceConnectIdentity;
}

/** A browser at the door. */
export interface Beginning {
  readonly mark: WorldMark;
  /** Path of this gateway to come back to, as `readReturnTo` gives it. */
  readonly returnTo: string;
  /** Secret of its cookie, as `Secrets.issue('browser')` made it. */
  readonly browser: string;
}

/** A browser that FranceConnect sent back. */
export interface Coming {
  /** Query of the address that it came back to, with or without its question mark. */
  readonly query: string;
  readonly browser: string | null;
  /** What its owner will recognise the session by. */
  readonly device: string | null;
}

export type BeginOutcome = { readonly kind: 'BEGUN'; readonly url: string } | Refused;

export type SignInOutcome =
  | {
      readonly kind: 'SIGNED_IN';
      readonly secret: string;
      readonly session: SessionRow;
      readonly returnTo: string;
    }
  | Refused;

/** Nobody is signed in. */
export interface Refused {
  readonly kind: 'REFUSED';
  readonly problem: SignInProblem;
  /** World in which it was tried, where it is known: that to try again in. */
  readonly world?: string | undefined;
}

/** The door of FranceConnect, by OpenID Connect. */
export interface FranceConnectDoor {
  /** Begins a sign-in: where to send the browser. */
  begin(beginning: Beginning): Promise<BeginOutcome>;
  /** Ends it: verifies what came back, and opens a session. Nothing is left half-done when it refuses. */
  complete(coming: Coming): Promise<SignInOutcome>;
  /** Where to send a browser whose session has ended, given what it kept, so that FranceConnect ends its own. */
  signOut(proof: string | null, beginning: Beginning): Promise<BeginOutcome>;
  /** The path to go to when it comes back from there; null when this browser began no such thing. */
  signedOut(coming: Pick<Coming, 'query' | 'browser'>): Promise<string | null>;
}

/**
 * Builds the door. What fails beside FranceConnect itself, such as the store, rejects. An OpenID Connect client is a large
 * thing: it is loaded for the first browser that comes.
 */
export function createFranceConnectDoor(parts: DoorParts): FranceConnectDoor {
  let opened: Promise<FranceConnectDoor> | null = null;
  const open = (): Promise<FranceConnectDoor> => {
    opened ??= import('./openDoor.js').then(
      ({ openDoor }) => openDoor(parts),
      error => {
        opened = null;
        throw error;
      },
    );
    return opened;
  };
  return {
    begin: async beginning => (await open()).begin(beginning),
    complete: async coming => (await open()).complete(coming),
    signOut: async (proof, beginning) => (await open()).signOut(proof, beginning),
    signedOut: async coming => (await open()).signedOut(coming),
  };
}
