import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { ForecastView, SupposedForecast as SupposedForecastData } from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { ForecastEmptyReasonEnum } from '../enums.js';
import { BlockedRestitution } from './blocked.js';
import { RestitutionForecastItem } from './item.js';
import type { ScenarioOutcome } from './scenarios.js';
import { Scenario, SupposedForecast } from './supposed.js';

export { ScenarioInput, scenariosOf } from './scenarios.js';
export { Supposition, suppositionsOf } from './suppositions.js';

@ObjectType({ description: 'Calendar of automatic restitution, provided no new offence is committed.' })
export class RestitutionForecast {
  constructor(
    private readonly data: ForecastView,
    private readonly outcome: SupposedForecastData | null,
    private readonly compared: readonly ScenarioOutcome[] = [],
  ) {}

  @Field(() => [RestitutionForecastItem], {
    description: 'Restitutions to come, earliest first; empty when none is due, `emptyReason` says why.',
  })
  get items(): RestitutionForecastItem[] {
    return this.data.items.map(item => new RestitutionForecastItem(item));
  }

  @Field(() => ForecastEmptyReasonEnum, {
    nullable: true,
    description: 'Why `items` is empty; null where it is not.',
  })
  get emptyReason(): string | null {
    return this.data.nothing?.reason ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing is to come, for a person, as the calendar file says it; null where `items` is not empty.',
  })
  emptyReasonLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    return this.data.nothing && say(this.data.nothing.text, language, context.language);
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

  @Field(() => [Scenario], {
    description:
      'Each of the `scenarios`, in the order asked, to compare with this forecast; empty without any.',
  })
  get scenarios(): Scenario[] {
    return this.compared.map(scenario => new Scenario(scenario));
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Lowest displayed balance from `asOf` on if nothing new happens, in points; null without a balance.',
  })
  get lowestBalance(): number | null {
    return this.data.lowestBalance;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'First legal day from which the balance is 12 points and stays so up to `until`, if nothing new happens; null when it is not by then, or without a balance.',
  })
  get fullBalanceOn(): LegalDay | null {
    return this.data.fullBalanceOn;
  }
}
