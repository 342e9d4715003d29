import { type Neph, SourceError, tryNeph } from '../../snpc/index.js';
import type { Attempts, LinkRow, Links, Sessions, WorldMark } from '../../store/store.js';
import type { Clock } from '../../time/index.js';
import type { SignedInIdentity } from '../franceconnect/index.js';
import { type RefusalOfAccess, verdict } from '../policy.js';
import type { Principal, SignedIn } from '../principal.js';
import type { Secrets } from '../secrets.js';
import { createThrottle, type Slowing, secondsOf, type Throttle } from '../throttle.js';
import type { FactsOfHolder, RecognisedBy } from './agrees.js';
import { claimOf } from './claim.js';
import { keepLink, linkOfKin } from './keep.js';
import { nobody } from './nobody.js';

/** What linking is made of. */
export interface LinkingParts {
  readonly links: Links;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly secrets: Secrets;
  /** Wall clock. */
  readonly clock: Clock;
  /** One dossier of a making of a world; null where the NEPH is unknown. Rejects with a `SourceError`. */
  readonly readDossier: (mark: WorldMark, neph: Neph) => Promise<RecognisedBy | null>;
  /** How failures slow down; `slowingOfLinking` by default. */
  readonly slowing?: Slowing;
}

/** Somebody who gives their NEPH. */
export interface LinkRequest {
  readonly principal: Principal;
  /** As it was typed. */
  readonly neph: string;
  /** What was said at the creation of the account; null by the other door. */
  readonly facts: FactsOfHolder | null;
  /** The network or the device that asks, as it is counted; null when nothing is known of it. */
  readonly from: string | null;
}

export type LinkOutcome =
  | { readonly kind: 'LINKED'; readonly link: LinkRow }
  | { readonly kind: 'REFUSED'; readonly code: RefusalOfLink }
  /** `retryAfter` is in whole seconds. */
  | { readonly kind: 'REFUSED'; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfter: number };

export type RefusalOfLink =
  /** The table of access does not let them link. */
  | RefusalOfAccess
  /** No NEPH can be written so. */
  | 'NEPH_MALFORMED'
  /** Wrong, somebody else's, or of a dossier that knows its holder otherwise: which, nobody is told. */
  | 'NEPH_NOT_RECOGNISED';

/** Links of people to dossiers. A dossier that is read here never leaves. */
export interface Linking {
  /** Links somebody signed in to their dossier, once. Rejects with a `SourceError` when no dossier can be read. */
  link(request: LinkRequest): Promise<LinkOutcome>;
  /**
   * The sealed NEPH of somebody whom FranceConnect has identified; null while there is none. A link made under an earlier
   * `sub` is found again, and made theirs, when its dossier agrees with who they are today.
   */
  linkOf(who: SignedInIdentity): Promise<string | null>;
  /** The sealed NEPH of an account; null while there is none. */
  linkOfAccount(id: string, mark: WorldMark): Promise<string | null>;
}

/** Five tries are free; then a minute, doubled each time up to four hours, until a day passes without a try. */
export const slowingOfLinking: Slowing = {
  free: 5,
  firstWait: 60_000,
  longestWait: 4 * 3_600_000,
  forgetAfter: 24 * 3_600_000,
};

/**
 * A hundred tries from one network are free within an hour: many people may be behind one address, and none may shut the
 * others out.
 */
export const slowingOfNetworks: Slowing = {
  free: 100,
  firstWait: 60_000,
  longestWait: 15 * 60_000,
  forgetAfter: 3_600_000,
};

/** Builds linking. */
export function createLinking(parts: LinkingParts): Linking {
  const { attempts, clock, slowing = slowingOfLinking } = parts;
  const throttles: Throttles = {
    subject: createThrottle(attempts, clock, slowing),
    network: createThrottle(attempts, clock, slowingOfNetworks),
  };
  return {
    async link(request) {
      const allowed = verdict(request.principal, 'LINK_NEPH');
      if (allowed !== 'ALLOWED') return { kind: 'REFUSED', code: allowed };
      const signedIn = request.principal as SignedIn;
      const neph = tryNeph(request.neph);
      if (neph === undefined) return { kind: 'REFUSED', code: 'NEPH_MALFORMED' };
      return claimDossier(parts, throttles, request, signedIn, neph);
    },
    async linkOf(who) {
      const known = await parts.links.of(who.subject, who.mark);
      return known?.dossier ?? linkOfKin(parts, who);
    },
    linkOfAccount: async (id, mark) => (await parts.links.of(id, mark))?.dossier ?? null,
  };
}

async function claimDossier(
  parts: LinkingParts,
  throttles: Throttles,
  { facts, from }: LinkRequest,
  of: SignedIn,
  neph: Neph,
): Promise<LinkOutcome> {
  const claim = await claimOf(parts, of, facts);
  if (claim === null) return { kind: 'REFUSED', code: 'SESSION_ENDED' };
  const counts = countsOf(parts, throttles, of, from);
  const before = await longest(counts, ({ throttle, key }) => throttle.wait(key));
  if (before > 0) return tooMany(before);
  const dossier = await readOne(parts, of.session, neph);
  // Counted after the read, so that a register out of order costs nobody a try, and before anything is told of it.
  const after = await longest(counts, ({ throttle, key }) => throttle.admit(key));
  if (after > 0) return tooMany(after);
  // An unknown NEPH is compared like any other, with nobody's dossier.
  const isTheirs = claim.agreesWith(dossier ?? nobody);
  if (!isTheirs) return { kind: 'REFUSED', code: 'NEPH_NOT_RECOGNISED' };
  // What came from the network is not forgotten: a link of one's own would let more guesses in.
  for (const { throttle, key } of counts.slice(0, 1)) await throttle.clear(key);
  const sealed = parts.secrets.sealNeph(neph);
  const link = await keepLink(parts, { ...of, mark: of.session }, sealed, claim.kinship);
  return link.dossier === sealed ? { kind: 'LINKED', link } : { kind: 'REFUSED', code: 'ALREADY_LINKED' };
}

// A record that cannot be read exists: to say so would tell a NEPH that does from one that does not.
async function readOne(
  { readDossier }: LinkingParts,
  mark: WorldMark,
  neph: Neph,
): Promise<RecognisedBy | null> {
  try {
    return await readDossier(mark, neph);
  } catch (error) {
    if (error instanceof SourceError && error.code === 'MALFORMED_RECORD') return null;
    throw error;
  }
}

interface Throttles {
  readonly subject: Throttle;
  readonly network: Throttle;
}

interface Count {
  readonly throttle: Throttle;
  readonly key: string;
}

/** What failures are counted under: who tries, first, and from where. Each making of a world counts its own. */
function countsOf(
  { secrets }: LinkingParts,
  { subject, network }: Throttles,
  { subject: who, session: { world, generation } }: SignedIn,
  from: string | null,
): Count[] {
  const keyOf = (use: string, text: string): string =>
    secrets.pseudonym(use, JSON.stringify([world, generation, text]));
  const ofSubject = { throttle: subject, key: keyOf('linking by subject', who) };
  if (from === null) return [ofSubject];
  return [ofSubject, { throttle: network, key: keyOf('linking from', from) }];
}

async function longest(counts: readonly Count[], wait: (count: Count) => Promise<number>): Promise<number> {
  let most = 0;
  for (const count of counts) most = Math.max(most, await wait(count));
  return most;
}

function tooMany(wait: number): LinkOutcome {
  return { kind: 'REFUSED', code: 'TOO_MANY_ATTEMPTS', retryAfter: secondsOf(wait) };
}
