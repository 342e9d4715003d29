import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { AccessDenied, type Holder, type RefusalOfAccess } from '../../access/index.js';
import type { RequestContext } from '../context.js';
import { TooManyRequests } from '../documents/problems.js';
import { Language } from '../kit/language.js';
import { ProblemCode } from '../problems/catalogue.js';
import { AccessRefused } from '../problems/types.js';
import { Viewer } from '../viewer/viewer.js';
import { CalendarLink } from './link.js';
import {
  CalendarLinkNotFound,
  CalendarLinksFull,
  type CreateCalendarLinkResult,
  CreateCalendarLinkResultUnion,
  CreatedCalendarLink,
  type RevokeCalendarLinkResult,
  RevokeCalendarLinkResultUnion,
  RevokedCalendarLink,
} from './results.js';

const input = { description: 'What is given.' };

@InputType({ description: 'How the calendar is to be written.' })
export class CreateCalendarLinkInput {
  @Field(() => Language, {
    nullable: true,
    description: 'Language of the calendar; by default that of the request.',
  })
  language?: 'fr' | 'en' | null;
}

@InputType({ description: 'Which calendar link to revoke.' })
export class RevokeCalendarLinkInput {
  @Field(() => ID, { description: 'Id of the `CalendarLink`.' })
  id!: string;
}

@Resolver(() => Viewer)
export class CalendarLinkDoor {
  @Mutation(() => CreateCalendarLinkResultUnion, {
    description:
      'Makes an address by which a phone reads the calendar of the holder who asks, without a session, until it is revoked. It shows what the door shows by which the holder came, and each reading of it is noted.',
  })
  async createCalendarLink(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateCalendarLinkInput, input) { language }: CreateCalendarLinkInput,
  ): Promise<CreateCalendarLinkResult> {
    const holder = await holderOf(context);
    if (typeof holder === 'string') return new AccessRefused(holder);
    const made = await context.doors.calendarLinks.make(
      holder,
      await context.register.mark(),
      language ?? context.language,
    );
    switch (made.kind) {
      case 'MADE':
        return new CreatedCalendarLink(new CalendarLink(made.link), made.url);
      case 'FULL':
        return new CalendarLinksFull();
      case 'TOO_MANY':
        return new TooManyRequests(ProblemCode.TOO_MANY_REQUESTS, made.retryAfter);
    }
  }

  @Mutation(() => RevokeCalendarLinkResultUnion, {
    description: 'Revokes a calendar link at once: its address opens nothing more.',
  })
  async revokeCalendarLink(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeCalendarLinkInput, input) { id }: RevokeCalendarLinkInput,
  ): Promise<RevokeCalendarLinkResult> {
    const holder = await holderOf(context);
    if (typeof holder === 'string') return new AccessRefused(holder);
    const isRevoked = await context.doors.calendarLinks.end(holder, await context.register.mark(), id);
    return isRevoked ? new RevokedCalendarLink(id) : new CalendarLinkNotFound();
  }

  @FieldResolver(() => [CalendarLink], {
    nullable: true,
    description:
      'Calendar links of the holder who asks, the latest made first. Null, with an error beside the rest of the answer, for anybody else.',
  })
  async calendarLinks(@Ctx() context: RequestContext): Promise<CalendarLink[]> {
    const holder = await holderOf(context);
    if (typeof holder === 'string') throw new AccessDenied(holder);
    const links = await context.doors.calendarLinks.list(holder, await context.register.mark());
    return links.map(link => new CalendarLink(link));
  }
}

/** The holder who asks; or why the table closes calendars to whoever asks. */
async function holderOf({ register }: RequestContext): Promise<Holder | RefusalOfAccess> {
  const refused = await register.verdict('FOLLOW_CALENDAR');
  if (refused !== 'ALLOWED') return refused;
  const asker = await register.asker();
  if (asker.kind === 'HOLDER') return asker;
  return asker.kind === 'STRANGER' && asker.broughtSecret ? 'SESSION_ENDED' : 'NOT_ALLOWED';
}
