import type { RequestContext } from '../context.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import type { SessionDelivery } from './inputs.js';
import type { DoorOutcome } from './payloads.js';

/** Refuses, before anything is done, a delivery that this request cannot carry out. @throws GraphQLError BAD_USER_INPUT */
export function checkDelivery(delivery: SessionDelivery, { browser }: RequestContext): void {
  if (delivery === 'BEARER' || browser.keepsCookies) return;
  throw problem(ProblemCode.BAD_USER_INPUT, {
    fr: 'Un socket ne pose pas de cookie : connectez-vous par HTTP, ou avec la remise BEARER.',
    en: 'A socket sets no cookie: sign in over HTTP, or with delivery BEARER.',
  });
}

/** Hands a session over, and gives what is seen through it. */
export async function delivered(
  secret: string,
  delivery: SessionDelivery,
  context: RequestContext,
): Promise<DoorOutcome> {
  if (delivery === 'COOKIE') context.browser.setSession(secret);
  return { token: delivery === 'BEARER' ? secret : null, context: await context.as(secret) };
}
