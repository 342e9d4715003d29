import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { calendarLinkLimits } from '../../access/index.js';
import { TooManyRequests } from '../documents/problems.js';
import { ProblemCode } from '../problems/catalogue.js';
import { AccessRefused, Problem } from '../problems/types.js';
import { CalendarLink } from './link.js';

const keepADefault = 'Keep a default branch: members may be added.';

@ObjectType({ description: 'A calendar link that was just made, with its address.' })
export class CreatedCalendarLink {
  constructor(link: CalendarLink, address: string) {
    this.link = link;
    this.address = address;
  }

  @Field(() => CalendarLink, { description: 'The link, as `Viewer.calendarLinks` lists it.' })
  readonly link: CalendarLink;

  @Field(() => String, {
    description: 'The address, told this once: whoever has it reads the calendar until the link is revoked.',
  })
  readonly address: string;

  @Field(() => String, {
    description: 'The same address under `webcal`, which phones and desktops open in their calendar.',
  })
  get subscribeAddress(): string {
    return this.address.replace(/^https?:/, 'webcal:');
  }
}

@ObjectType({ description: 'A calendar link that was revoked: its address opens nothing more.' })
export class RevokedCalendarLink {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'The name it had.' })
  readonly id: string;
}

@ObjectType({
  implements: Problem,
  description: 'No calendar link of that id belongs to the asker. One that is somebody else’s answers alike.',
})
export class CalendarLinkNotFound extends Problem {
  constructor() {
    super(ProblemCode.CALENDAR_LINK_NOT_FOUND);
  }
}

@ObjectType({ implements: Problem, description: 'The asker has as many calendar links as one may have.' })
export class CalendarLinksFull extends Problem {
  constructor() {
    super(ProblemCode.CALENDAR_LINKS_FULL);
  }

  @Field(() => Int, { description: 'How many one may have at once.' })
  get most(): number {
    return calendarLinkLimits.most;
  }
}

const createMembers = [CreatedCalendarLink, CalendarLinksFull, AccessRefused, TooManyRequests] as const;

/** The link that was made, or why none was. */
export type CreateCalendarLinkResult = InstanceType<(typeof createMembers)[number]>;

export const CreateCalendarLinkResultUnion = createUnionType({
  name: 'CreateCalendarLinkResult',
  description: `The link with its address, or why there is none. ${keepADefault}`,
  types: () => createMembers,
});

const revokeMembers = [RevokedCalendarLink, CalendarLinkNotFound, AccessRefused] as const;

/** The link that was revoked, or why none was. */
export type RevokeCalendarLinkResult = InstanceType<(typeof revokeMembers)[number]>;

export const RevokeCalendarLinkResultUnion = createUnionType({
  name: 'RevokeCalendarLinkResult',
  description: `The link that was revoked, or why none was. ${keepADefault}`,
  types: () => revokeMembers,
});
