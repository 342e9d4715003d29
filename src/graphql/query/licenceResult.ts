import { createUnionType } from 'type-graphql';
import type { LicenceOutcome, LicenceRefusal } from '../../access/index.js';
import { SourceError } from '../../snpc/index.js';
import type { RequestContext } from '../context.js';
import { Licence } from '../licence/licence.js';
import { ProblemCode } from '../problems/catalogue.js';
import { asProblem, problem } from '../problems/errors.js';
import {
  AccessRefused,
  AheadOfClock,
  BeforeLicence,
  ForeignId,
  HistoryNotSupported,
  LicenceNotFound,
  MalformedNeph,
  RecordUnreadable,
  SourceUnavailable,
} from '../problems/types.js';

const members = [
  Licence,
  LicenceNotFound,
  MalformedNeph,
  AccessRefused,
  BeforeLicence,
  AheadOfClock,
  HistoryNotSupported,
  ForeignId,
  SourceUnavailable,
  RecordUnreadable,
] as const;

/** A licence, or the reason why it is not shown. */
export type LicenceResult = InstanceType<(typeof members)[number]>;

export const LicenceResultUnion = createUnionType({
  name: 'LicenceResult',
  description: 'A licence, or the reason why it is not shown. Keep a default branch: members may be added.',
  types: () => members,
});

/** The member of the union for what the register answered; waits for it, and types the refusals of a source. */
export async function licenceResult(
  outcome: Promise<LicenceOutcome>,
  context: RequestContext,
): Promise<LicenceResult> {
  try {
    const answered = await outcome;
    return answered.kind === 'VIEW' ? new Licence(answered.view, context) : refused(answered.refusal);
  } catch (error) {
    const failed = error instanceof SourceError ? failureOf(error) : null;
    if (failed === null) throw asProblem(error);
    return failed;
  }
}

/** What one licence of a list may answer while the others do; null for what concerns the whole request. */
export function failureOf({ code, retryAfter }: SourceError): SourceUnavailable | RecordUnreadable | null {
  switch (code) {
    case 'UNAVAILABLE':
      return new SourceUnavailable(ProblemCode.SOURCE_UNAVAILABLE, retryAfter);
    case 'TIMED_OUT':
      return new SourceUnavailable(ProblemCode.SOURCE_TIMED_OUT, retryAfter);
    case 'MALFORMED_RECORD':
      return new RecordUnreadable();
    default:
      return null;
  }
}

function refused(refusal: LicenceRefusal): Exclude<LicenceResult, Licence> {
  switch (refusal.code) {
    case 'LICENCE_NOT_FOUND':
      return new LicenceNotFound();
    case 'BEFORE_LICENCE':
      return new BeforeLicence(refusal.firstLicenceOn);
    case 'AHEAD_OF_CLOCK':
      return new AheadOfClock(refusal.argument, refusal.clock);
    case 'HISTORY_NOT_SUPPORTED':
      return new HistoryNotSupported();
    default:
      return new AccessRefused(refusal.code);
  }
}

/** What refuses a dossier in its present: no time was asked, so none is at fault. */
export function refusalOfDossier(refusal: LicenceRefusal): LicenceNotFound | AccessRefused {
  const answer = refused(refusal);
  if (answer instanceof LicenceNotFound || answer instanceof AccessRefused) return answer;
  throw problem(answer.code);
}
