import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { type ProblemError, problem, toldIn } from '../../graphql/problems/errors.js';

/** The error of credentials that can be nobody's; null for sound ones. */
export function refusalOfCredentials({ badCredentials }: RequestContext): ProblemError | null {
  return badCredentials === null ? null : problem(ProblemCode.BAD_USER_INPUT, badCredentials);
}

/** Waits until the journal has what an answer shows. @throws ProblemError JOURNAL_UNAVAILABLE where it cannot have it */
export async function noted(consultations: Pick<RequestContext, 'settle'>): Promise<void> {
  try {
    await consultations.settle();
  } catch (cause) {
    throw Object.assign(problem(ProblemCode.JOURNAL_UNAVAILABLE), { cause });
  }
}

/** The error that stands in the place of an answer that could not be noted: what cannot be noted is not shown. */
export function unnoted({ language }: RequestContext): GraphQLFormattedError {
  return toldIn(language, problem(ProblemCode.JOURNAL_UNAVAILABLE));
}
