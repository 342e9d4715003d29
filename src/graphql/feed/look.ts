import {
  AccessDenied,
  isRefusalOfAccess,
  type LicenceOutcome,
  type OpenRegister,
} from '../../access/index.js';
import type { HistoryLine, LicenceView } from '../../licence/index.js';
import { type Neph, type RegisterNow, SourceError, tryNeph } from '../../snpc/index.js';
import { legalDay, legalDayOf } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import { failureOf } from '../query/licenceResult.js';
import type { Cut } from './position.js';

/** What a register showed of one licence. */
export interface Seen {
  /** Its whole history, in legal order. */
  readonly lines: readonly HistoryLine[];
  readonly balance: number | null;
}

/** What a register showed of the licences followed, at one cut. */
export interface Past {
  readonly cut: Cut;
  readonly seen: ReadonlyMap<Neph, Seen>;
}

/** The present of a register, read through one that was opened for it alone. */
export interface Look extends Past {
  readonly now: RegisterNow;
  /** The context of what is shown from this look: its register has this present. */
  readonly context: RequestContext;
  /** What was answered for each NEPH, in the order asked; null for a text that is none. */
  readonly answers: readonly (LicenceOutcome | SourceError | null)[];
  readonly views: ReadonlyMap<Neph, LicenceView>;
  /** Licences that could not be read, while others could. */
  readonly failures: ReadonlyMap<Neph, SourceError>;
}

const beginning = legalDay('1900-01-01');
const unasked = { asOf: null, knownAt: null };

/** Reads the present of some licences, given as people write their NEPHs. Rejects where nothing can be read, or may be. */
export async function lookNow(texts: readonly string[], given: RequestContext): Promise<Look> {
  const register = given.openRegister();
  const views = new Map<Neph, LicenceView>();
  const failures = new Map<Neph, SourceError>();
  const answers = await Promise.all(
    texts.map(async text => {
      const neph = tryNeph(text);
      if (neph === undefined) return null;
      const answer = await register.licence(neph, unasked).catch(failureOfOne);
      if (answer instanceof SourceError) failures.set(neph, answer);
      else if (answer.kind === 'VIEW') views.set(neph, answer.view);
      // A session may end, or a world be made anew, while somebody follows.
      else if (isRefusalOfAccess(answer.refusal.code)) throw new AccessDenied(answer.refusal.code);
      return answer;
    }),
  );
  const now = await register.now();
  return {
    now,
    cut: { clock: now.clock, revision: now.revision },
    context: { ...given, register },
    answers,
    views,
    failures,
    seen: new Map([...views].map(([neph, view]) => [neph, seenIn(view)])),
  };
}

/** The failure of one licence, which the others outlive. */
function failureOfOne(error: unknown): SourceError {
  if (error instanceof SourceError && failureOf(error) !== null) return error;
  throw error;
}

/**
 * Reads what a register showed at an earlier cut; null when it has no such past.
 * @throws GraphQLError NOT_SUPPORTED where the source keeps no past
 */
export async function lookBack(
  nephs: readonly Neph[],
  cut: Cut,
  register: OpenRegister,
): Promise<Past | null> {
  const { clock, revision } = cut;
  const times = { asOf: legalDayOf(clock), knownAt: clock, revision };
  const seen = new Map<Neph, Seen>();
  const outcomes = await Promise.all(
    nephs.map(async neph => [neph, await register.licence(neph, times)] as const),
  );
  for (const [neph, outcome] of outcomes) {
    if (outcome.kind === 'VIEW') seen.set(neph, seenIn(outcome.view));
    else if (outcome.refusal.code === 'BEFORE_LICENCE') seen.set(neph, { lines: [], balance: null });
    else if (outcome.refusal.code === 'HISTORY_NOT_SUPPORTED') throw problem(ProblemCode.NOT_SUPPORTED);
    else return null;
  }
  return { cut, seen };
}

function seenIn(view: LicenceView): Seen {
  const points = view.points();
  return { lines: view.history(beginning), balance: 'noBalance' in points ? null : points.balance };
}
