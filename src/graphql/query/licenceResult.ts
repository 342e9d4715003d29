import { createUnionType } from 'type-graphql';
import type { LicenceOutcome, LicenceRefusal } from '../../access/index.js';
import { SourceError } from '../../snpc/index.js';
import type { RequestContext } from '../context.js';
import { Licence } from '../licence/licence.js';
import { asProblem } from '../problems/errors.js';
import {
  AheadOfClock,
  BeforeLicence,
  ForeignId,
  HistoryNotSupported,
  LicenceNotFound,
  MalformedNeph,
  SourceUnavailable,
} from '../problems/types.js';

const members = [
  Licence,
  LicenceNotFound,
  MalformedNeph,
  BeforeLicence,
  AheadOfClock,
  HistoryNotSupported,
  ForeignId,
  SourceUnavailable,
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
    if (error instanceof SourceError && (error.code === 'UNAVAILABLE' || error.code === 'TIMED_OUT')) {
      return new SourceUnavailable();
    }
    throw asProblem(error);
  }
}

function refused(refusal: LicenceRefusal): LicenceResult {
  switch (refusal.code) {
    case 'LICENCE_NOT_FOUND':
      return new LicenceNotFound();
    case 'BEFORE_LICENCE':
      return new BeforeLicence(refusal.firstLicenceOn);
    case 'AHEAD_OF_CLOCK':
      return new AheadOfClock(refusal.argument, refusal.clock);
    case 'HISTORY_NOT_SUPPORTED':
      return new HistoryNotSupported();
  }
}
