import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { SessionOfOwner } from '../../access/index.js';
import type { Instant } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { DoorEnum } from './enums.js';
import { doorLabels } from './labels.js';

@ObjectType({ description: 'A session of the asker: a device on which they are signed in.' })
export class Session {
  constructor(
    private readonly data: SessionOfOwner,
    private readonly current: string | null,
  ) {}

  @Field(() => ID, { description: 'Its name, for `endSession`. It opens nothing.' })
  get id(): string {
    return this.data.id;
  }

  @Field(() => DoorEnum, { description: 'By which door.' })
  get door(): string {
    return this.data.door;
  }

  @Field(() => String, { description: 'By which door, for a person.' })
  doorLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(doorLabels, this.door, language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The device, such as `Firefox on Linux`; null when it said nothing of itself.',
  })
  get device(): string | null {
    return this.data.device;
  }

  @Field(() => DateTimeScalar, { description: 'When it began, by the wall clock.' })
  get signedInAt(): Instant {
    return this.data.startedAt;
  }

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  get lastSeenAt(): Instant {
    return this.data.lastSeenAt;
  }

  @Field(() => DateTimeScalar, { description: 'When it ends by itself, unless it is used.' })
  get expiresAt(): Instant {
    return this.data.expiresAt;
  }

  @Field(() => Boolean, { description: 'True for the session that asks.' })
  get isCurrent(): boolean {
    return this.data.id === this.current;
  }
}
