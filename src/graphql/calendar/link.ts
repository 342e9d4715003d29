import { Field, ID, ObjectType } from 'type-graphql';
import type { CalendarLinkOfOwner } from '../../access/index.js';
import type { Instant } from '../../time/index.js';
import { Language } from '../kit/language.js';
import { DateTimeScalar } from '../kit/scalars.js';

@ObjectType({
  description:
    'An address by which a phone reads the calendar of its holder, without a session. The address itself is told once, by `createCalendarLink`. Instants are those of the wall clock.',
})
export class CalendarLink {
  constructor(private readonly data: CalendarLinkOfOwner) {}

  @Field(() => ID, { description: 'Its name, for `revokeCalendarLink`. It opens nothing.' })
  get id(): string {
    return this.data.id;
  }

  @Field(() => Language, { description: 'Language of the calendar.' })
  get language(): string {
    return this.data.language;
  }

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  get createdAt(): Instant {
    return this.data.createdAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a program last read it, to the hour; null before the first time.',
  })
  get lastReadAt(): Instant | null {
    return this.data.lastReadAt;
  }

  @Field(() => DateTimeScalar, {
    description: 'When it ends by itself: 400 days after it was last read, or made.',
  })
  get expiresAt(): Instant {
    return this.data.expiresAt;
  }
}
