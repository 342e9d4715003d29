import { Field, Int, ObjectType } from 'type-graphql';
import type { SupposedForecast as SupposedForecastData } from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { RuleEnum } from '../enums.js';
import { BlockedRestitution } from './blocked.js';
import { RestitutionForecastItem } from './item.js';

@ObjectType({ description: 'Something that would happen in a supposed world.' })
export class SupposedEvent {
  constructor(private readonly data: PointsEvent) {}

  @Field(() => LocalDateScalar, { description: 'Legal day on which it would act.' })
  get on(): LegalDay {
    return this.data.on;
  }

  @Field(() => RuleEnum, { description: 'Rule it would apply.' })
  get rule(): string {
    return this.data.rule;
  }

  @Field(() => Int, { description: 'Points, signed.' })
  get points(): number {
    return this.data.points;
  }

  @Field(() => Int, { description: 'Displayed balance after it.' })
  get balanceAfter(): number {
    return Math.max(0, this.data.balanceAfter);
  }
}

@ObjectType({ description: 'What would change if the supposed facts came true. Nothing is stored.' })
export class SupposedForecast {
  constructor(private readonly data: SupposedForecastData) {}

  @Field(() => [RestitutionForecastItem], { description: 'Restitutions to come in the supposed world.' })
  get items(): RestitutionForecastItem[] {
    return this.data.supposed.items.map(item => new RestitutionForecastItem(item));
  }

  @Field(() => [BlockedRestitution], { description: 'Restitutions blocked in the supposed world.' })
  get blocked(): BlockedRestitution[] {
    return this.data.supposed.blocked.map(item => new BlockedRestitution(item));
  }

  @Field(() => [SupposedEvent], {
    description:
      'What the supposed facts do up to `asOf`, then everything after it in the supposed world, in legal order.',
  })
  get events(): SupposedEvent[] {
    return this.data.supposedEvents.map(event => new SupposedEvent(event));
  }

  @Field(() => Int, { description: 'Lowest displayed balance of the supposed world from `asOf` on.' })
  get lowestBalance(): number {
    return this.data.lowestBalance;
  }
}
