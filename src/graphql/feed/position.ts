import { contentOf } from '../../licence/index.js';
import type { Neph } from '../../snpc/index.js';
import type { Instant } from '../../time/index.js';
import { fingerprint, type TokenCodec } from '../kit/ids.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import type { Past } from './look.js';

/** A present that a register had: it can be read again for ever. */
export interface Cut {
  readonly clock: Instant;
  readonly revision: number;
}

/** How far a subscriber has been told. */
export interface Position {
  /** Everything up to this cut has been told. */
  readonly told: Cut;
  /** Fingerprint of what the register showed there, so that another past is not taken for it. */
  readonly print: string;
  /** So many items of the step from there to another cut have been told too; null between two steps. */
  readonly within: { readonly to: Cut; readonly items: number } | null;
}

/** What a cursor belongs to: it is foreign to any other feed, and to the same feed of other licences. */
export interface FeedOwner {
  readonly feed: string;
  readonly texts: readonly string[];
  readonly tokens: TokenCodec;
}

/** The position of whoever has been told everything up to a past. */
export function positionAt(past: Past, nephs: readonly Neph[]): Position {
  return { told: past.cut, print: printOf(past, nephs), within: null };
}

/** Fingerprint of all that a past shows of some licences. */
export function printOf({ seen }: Past, nephs: readonly Neph[]): string {
  return fingerprint(
    ...nephs.flatMap(neph => {
      const { lines = [], balance = null } = seen.get(neph) ?? {};
      return [neph, balance ?? '', ...lines.flatMap(contentOf)];
    }),
  );
}

/** A position as an opaque cursor. */
export function sealPosition({ told, print, within }: Position, owner: FeedOwner): string {
  const step = within ? [within.to.clock, within.to.revision, within.items] : [];
  return owner.tokens.seal([owner.feed, nephsPrint(owner), told.clock, told.revision, print, ...step]);
}

/** The position that a cursor holds. @throws GraphQLError FOREIGN_CURSOR for a cursor of anything else */
export function openPosition(cursor: string, owner: FeedOwner): Position {
  const [feed, nephs, clock, revision, print, toClock, toRevision, items] = owner.tokens.open(cursor) ?? [];
  if (feed !== owner.feed || nephs !== nephsPrint(owner)) throw problem(ProblemCode.FOREIGN_CURSOR);
  const to = { clock: toClock as Instant, revision: toRevision as number };
  return {
    told: { clock: clock as Instant, revision: revision as number },
    print: String(print),
    within: toClock === undefined ? null : { to, items: items as number },
  };
}

function nephsPrint({ texts }: FeedOwner): string {
  return fingerprint(...texts);
}
