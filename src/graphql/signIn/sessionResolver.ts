import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Holder, networkOf, type SignedIn, verdict } from '../../access/index.js';
import type { RequestContext } from '../context.js';
import { AccessError, tooMany } from './accessError.js';
import { EndSessionInput, LinkNephInput } from './inputs.js';
import { AccessPayload, type DoorOutcome, EndedSessionsPayload } from './payloads.js';

const input = { description: 'What is given.' };

@Resolver()
export class SessionDoor {
  @Mutation(() => AccessPayload, {
    description:
      'Ends the session that asks, at once. A browser that signed in by FranceConnect posts to `/sign-out/franceconnect` instead, which ends that session too.',
  })
  async signOut(@Ctx() context: RequestContext): Promise<AccessPayload> {
    const signedIn = await managing(context);
    if (signedIn instanceof AccessError) return new AccessPayload({ errors: [signedIn] });
    await context.doors.sessions.signOut(signedIn);
    context.browser.setSession(null);
    return new AccessPayload({ context: await context.as(null) });
  }

  @Mutation(() => AccessPayload, {
    description: 'Ends a session of the asker, on another device for instance.',
  })
  async endSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndSessionInput, input) { id }: EndSessionInput,
  ): Promise<AccessPayload> {
    const signedIn = await managing(context);
    if (signedIn instanceof AccessError) return new AccessPayload({ errors: [signedIn] });
    const hasEnded = await context.doors.sessions.end(signedIn, id);
    if (!hasEnded)
      return new AccessPayload({ errors: [new AccessError('UNKNOWN_SESSION', { field: 'id' })] });
    return new AccessPayload(id === signedIn.session.id ? { context: await context.as(null) } : {});
  }

  @Mutation(() => EndedSessionsPayload, {
    description: 'Ends every session of the asker but the one that asks.',
  })
  async endOtherSessions(@Ctx() context: RequestContext): Promise<EndedSessionsPayload> {
    const signedIn = await managing(context);
    if (signedIn instanceof AccessError) return new EndedSessionsPayload({ errors: [signedIn] });
    return new EndedSessionsPayload({ endedSessions: await context.doors.sessions.endOthers(signedIn) });
  }

  @Mutation(() => AccessPayload, {
    description:
      'Links the NEPH of the asker’s own dossier, once. By FranceConnect the civil status has to agree with the dossier, by an account what was said at its creation. A wrong NEPH and somebody else’s answer alike.',
  })
  async linkNeph(
    @Ctx() context: RequestContext,
    @Arg('input', () => LinkNephInput, input) { neph }: LinkNephInput,
  ): Promise<AccessPayload> {
    return new AccessPayload(await linked(neph, context));
  }
}

async function linked(neph: string, context: RequestContext): Promise<DoorOutcome> {
  const { linking, accounts } = context.doors;
  const principal = await context.register.asker();
  const facts =
    principal.kind === 'SIGNED_IN' && principal.door === 'ACCOUNT'
      ? await accounts.factsOf(principal.subject)
      : null;
  const outcome = await linking.link({ principal, neph, facts, from: networkOf(context.browser.ip) });
  if (outcome.kind === 'LINKED') return { context: await context.again() };
  if (outcome.code === 'TOO_MANY_ATTEMPTS') return { errors: tooMany(outcome) };
  const isOfField = outcome.code === 'NEPH_MALFORMED' || outcome.code === 'NEPH_NOT_RECOGNISED';
  return { errors: [new AccessError(outcome.code, isOfField ? { field: 'neph' } : {})] };
}

/** Whoever may manage sessions through the one that asks; or why not. */
async function managing(context: RequestContext): Promise<SignedIn | Holder | AccessError> {
  const principal = await context.register.asker();
  const allowed = verdict(principal, 'MANAGE_SESSIONS');
  if (allowed !== 'ALLOWED') return new AccessError(allowed);
  return 'session' in principal ? principal : new AccessError('NOT_ALLOWED');
}
