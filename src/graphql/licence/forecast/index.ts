import { Field, ObjectType } from 'type-graphql';
import type { ForecastView, SupposedForecast as SupposedForecastData } from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { BlockedRestitution } from './blocked.js';
import { RestitutionForecastItem } from './item.js';
import { SupposedForecast } from './supposed.js';

export { Supposition, suppositionsOf } from './suppositions.js';

@ObjectType({ description: 'Calendar of automatic restitution, provided no new offence is committed.' })
export class RestitutionForecast {
  constructor(
    private readonly data: ForecastView,
    private readonly outcome: SupposedForecastData | null,
  ) {}

  @Field(() => [RestitutionForecastItem], {
    description: 'Restitutions to come, earliest first; empty when none is due.',
  })
  get items(): RestitutionForecastItem[] {
    return this.data.items.map(item => new RestitutionForecastItem(item));
  }

  @Field(() => [BlockedRestitution], { description: 'Restitutions that will not come by themselves.' })
  get blocked(): BlockedRestitution[] {
    return this.data.blocked.map(item => new BlockedRestitution(item));
  }

  @Field(() => LocalDateScalar, { description: 'Last day computed: eleven years after `asOf`.' })
  get until(): LegalDay {
    return this.data.until;
  }

  @Field(() => SupposedForecast, {
    nullable: true,
    description: 'What the suppositions would change; null without `suppose`.',
  })
  get supposed(): SupposedForecast | null {
    return this.outcome && new SupposedForecast(this.outcome);
  }
}
