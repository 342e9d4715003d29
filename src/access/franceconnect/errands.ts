import type { PendingSignInRow, PendingSignIns, WorldMark } from '../../store/store.js';
import type { Clock, Instant } from '../../time/index.js';
import type { Secrets } from '../secrets.js';

/** What is kept of a way to the provider until the browser comes back from it. */
export type Errand =
  | {
      readonly kind: 'SIGN_IN';
      readonly issuer: string;
      readonly nonce: string;
      readonly verifier: string | null;
    }
  | { readonly kind: 'SIGN_OUT' };

/** A browser that came back from an errand of its own. */
export interface Returned<Kind extends Errand['kind']> {
  readonly mark: WorldMark;
  readonly errand: Extract<Errand, { kind: Kind }>;
  readonly returnTo: string;
}

/** Errands that have begun: each is tied to one browser, works once, and is over after ten minutes. */
export interface Errands {
  /** Notes one, and gives the state to send along. */
  begin(errand: Errand, from: { mark: WorldMark; browser: string; returnTo: string }): Promise<string>;
  /** Ends the errand of a state that this browser began; null when there is none of that kind. */
  finish<Kind extends Errand['kind']>(
    kind: Kind,
    state: string | null,
    browser: string | null,
  ): Promise<Returned<Kind> | null>;
}

const seal = 'franceconnect errand';
const lastsFor = 600_000;

/** Keeps errands in the gateway's store, sealed. */
export function createErrands(store: PendingSignIns, secrets: Secrets, clock: Clock): Errands {
  return {
    async begin(errand, { mark, browser, returnTo }) {
      const browserHash = secrets.hashOf('browser', browser);
      if (browserHash === null) throw new TypeError('The secret of a browser is issued by Secrets.issue');
      const { secret, hash } = secrets.issue('state');
      await store.add({
        ...mark,
        stateHash: hash,
        browserHash,
        proof: secrets.seal(seal, JSON.stringify(errand)),
        // A path may hold what people put there, a NEPH for instance.
        returnTo: secrets.seal(seal, returnTo),
        expiresAt: (clock.now() + lastsFor) as Instant,
      });
      return secret;
    },
    async finish(kind, state, browser) {
      const stateHash = secrets.hashOf('state', state ?? '');
      const browserHash = secrets.hashOf('browser', browser ?? '');
      if (stateHash === null || browserHash === null) return null;
      const row = await store.take(stateHash, clock.now());
      if (row === null || row.browserHash !== browserHash) return null;
      const errand = errandOf(row, secrets);
      if (errand?.kind !== kind) return null;
      const mark = { world: row.world, generation: row.generation };
      return {
        mark,
        errand: errand as Returned<typeof kind>['errand'],
        returnTo: secrets.open(seal, row.returnTo) ?? '/',
      };
    },
  };
}

function errandOf({ proof }: PendingSignInRow, secrets: Secrets): Errand | null {
  const text = secrets.open(seal, proof);
  return text === null ? null : (JSON.parse(text) as Errand);
}
