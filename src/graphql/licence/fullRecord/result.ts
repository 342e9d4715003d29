import { createUnionType } from 'type-graphql';
import { type FullRecordOutcome, isRefusalOfAccess } from '../../../access/index.js';
import { ProblemCode } from '../../problems/catalogue.js';
import { asProblem, problem } from '../../problems/errors.js';
import { AccessRefused } from '../../problems/types.js';
import { FullRecord } from './fullRecord.js';

/** The rest of a dossier, or the reason why it is closed to this asker. */
export type FullRecordResult = FullRecord | AccessRefused;

export const FullRecordResultUnion = createUnionType({
  name: 'FullRecordResult',
  description:
    'The rest of the dossier, or the reason why it is closed to this asker. Keep a default branch: members may be added.',
  types: () => [FullRecord, AccessRefused] as const,
});

/**
 * The member of the union for what the register answered. What refuses the licence itself has been met by then: should
 * it come up since (a register made anew), it is a top-level error.
 */
export async function fullRecordResult(outcome: Promise<FullRecordOutcome>): Promise<FullRecordResult> {
  const answered = await outcome.catch(error => {
    throw asProblem(error);
  });
  if (answered.kind === 'VIEW') return new FullRecord(answered.view);
  const { code } = answered.refusal;
  if (isRefusalOfAccess(code)) return new AccessRefused(code);
  throw problem(ProblemCode[code]);
}
