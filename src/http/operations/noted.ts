import type { RequestContext } from '../../graphql/context.js';

/** Writes to the journal what a request has shown; false, once `report` is told why, where its answer must not leave. */
export async function isNoted(context: RequestContext, report: (error: unknown) => void): Promise<boolean> {
  try {
    await context.settle();
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
