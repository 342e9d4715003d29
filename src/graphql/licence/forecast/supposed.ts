import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  explainScenario,
  explainSupposed,
  placesOfSuppositions,
  ruleLabels,
  type SupposedForecast as SupposedForecastData,
} from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { RuleEnum } from '../enums.js';
import { LegalReference, legalReferences } from '../legalReference.js';
import { BlockedRestitution } from './blocked.js';
import { RestitutionForecastItem } from './item.js';
import type { ScenarioOutcome } from './scenarios.js';

@ObjectType({ description: 'Something that would happen in a supposed world.' })
export class SupposedEvent {
  constructor(
    private readonly data: PointsEvent,
    private readonly outcome: SupposedForecastData,
  ) {}

  @Field(() => LocalDateScalar, { description: 'Legal day on which it would act.' })
  get on(): LegalDay {
    return this.data.on;
  }

  @Field(() => RuleEnum, { description: 'Rule it would apply.' })
  get rule(): string {
    return this.data.rule;
  }

  @Field(() => Int, {
    description:
      'Points, signed, as the register adds them to a balance that may be below zero: a return to 12 from 4 below gives 16. For a screen, show `balanceBefore` and `balanceAfter`.',
  })
  get points(): number {
    return this.data.points;
  }

  @Field(() => Int, { description: 'Displayed balance before it, 0 to 12.' })
  get balanceBefore(): number {
    return Math.max(0, this.data.balanceAfter - this.data.points);
  }

  @Field(() => Int, { description: 'Displayed balance after it.' })
  get balanceAfter(): number {
    return Math.max(0, this.data.balanceAfter);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Place in `suppose`, from 0, of the fact that causes it; null when no supposed fact does.',
  })
  get supposition(): number | null {
    return placesOfSuppositions(this.data.causes)[0] ?? null;
  }

  @Field(() => [String], { description: 'Articles of the code de la route it would apply.' })
  get articles(): readonly string[] {
    return this.data.articles;
  }

  @Field(() => [LegalReference], { description: 'The same articles, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(this.data.articles);
  }

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(ruleLabels[this.data.rule], language, context.language);
  }

  @Field(() => String, {
    description:
      'Why the balance would change, for a person, with the offence by its name: in the future for days after `asOf`.',
  })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainSupposed(this.data, this.outcome.asOf, this.outcome.offences, language ?? context.language);
  }
}

@ObjectType({
  description: 'A scenario worked out, to compare with the forecast it stands in. Nothing is stored.',
})
export class Scenario {
  constructor(private readonly data: ScenarioOutcome) {}

  @Field(() => String, { description: 'Its name, as it was given, without the spaces around it.' })
  get name(): string {
    return this.data.name;
  }

  @Field(() => [RestitutionForecastItem], { description: 'Restitutions to come in this scenario.' })
  get items(): RestitutionForecastItem[] {
    return this.data.outcome.supposed.items.map(item => new RestitutionForecastItem(item));
  }

  @Field(() => [BlockedRestitution], { description: 'Restitutions blocked in this scenario.' })
  get blocked(): BlockedRestitution[] {
    return this.data.outcome.supposed.blocked.map(item => new BlockedRestitution(item));
  }

  @Field(() => [SupposedEvent], {
    description:
      'What the supposed facts do up to `asOf`, then everything after it in this scenario, in legal order.',
  })
  get events(): SupposedEvent[] {
    return this.data.outcome.supposedEvents.map(event => new SupposedEvent(event, this.data.outcome));
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Lowest displayed balance from `asOf` on, in points; null without a balance.',
  })
  get lowestBalance(): number | null {
    return this.data.outcome.supposed.lowestBalance;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'First legal day from which the balance is 12 points and stays so up to `until`; null when it is not by then, or without a balance.',
  })
  get fullBalanceOn(): LegalDay | null {
    return this.data.outcome.supposed.fullBalanceOn;
  }

  @Field(() => String, {
    description: 'What it would change beside what comes anyway, for a person, in a few sentences.',
  })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainScenario(this.data.suppositions, this.data.outcome, language ?? context.language);
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
    return this.data.supposedEvents.map(event => new SupposedEvent(event, this.data));
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Lowest displayed balance of the supposed world from `asOf` on; null without a balance.',
  })
  get lowestBalance(): number | null {
    return this.data.lowestBalance;
  }
}
