import { Arg, Ctx, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  explainBlocked,
  explainForecast,
  type ForecastView,
  freeDaysInWords,
  ruleLabels,
  type SupposedForecast as SupposedForecastData,
  type Supposition as SuppositionData,
} from '../../licence/index.js';
import type {
  BlockedRestitution as BlockedData,
  ForecastItem,
  PointsEvent,
  Rule,
} from '../../points/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import { BlockReasonEnum, RuleEnum } from './enums.js';
import { Period } from './pointEvent.js';

@ObjectType({ description: 'An automatic restitution to come, provided nothing happens before.' })
export class RestitutionForecastItem {
  constructor(private readonly data: ForecastItem) {}

  @Field(() => LocalDateScalar, { description: 'Day it is due; the points show all that day.' })
  get dueOn(): LegalDay {
    return this.data.dueOn;
  }

  @Field(() => RuleEnum, { description: 'Rule it applies.' })
  get rule(): string {
    return this.data.rule;
  }

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(ruleLabels[this.data.rule], language, context.language);
  }

  @Field(() => Int, { description: 'Points it really gives, after the ceiling; above 0.' })
  get points(): number {
    return this.data.points;
  }

  @Field(() => Int, { description: 'Displayed balance after it.' })
  get balanceAfter(): number {
    return Math.max(0, this.data.balanceAfter);
  }

  @Field(() => Int, { description: 'Highest balance allowed after it.' })
  get ceiling(): number {
    return this.data.cap;
  }

  @Field(() => [String], { description: 'Articles of the code de la route it applies.' })
  get articles(): readonly string[] {
    return this.data.articles;
  }

  @Field(() => Period, {
    nullable: true,
    description:
      'An offence with points committed on one of these days breaks it, even if recorded later; null when none can.',
  })
  get freeOfOffences(): PointsEvent['freeOfOffences'] {
    return this.data.freeOfOffences;
  }

  @Field(() => String, { description: 'The condition that would break it, for a person.' })
  condition(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return freeDaysInWords(this.data.freeOfOffences, language ?? context.language);
  }

  @Field(() => String, { description: 'Why it is due that day and what would break it, for a person.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainForecast(this.data, language ?? context.language);
  }
}

@ObjectType({ description: 'A restitution that will not come by itself, and what blocks it.' })
export class BlockedRestitution {
  constructor(private readonly data: BlockedData) {}

  @Field(() => RuleEnum, { description: 'Rule that will not apply.' })
  get rule(): string {
    return this.data.rule;
  }

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(ruleLabels[this.data.rule as Rule], language, context.language);
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day it would have been due; null where the rule never applies.',
  })
  get wouldBeDueOn(): LegalDay | null {
    return this.data.wouldBeDueOn;
  }

  @Field(() => BlockReasonEnum, { description: 'What blocks it.' })
  get reason(): string {
    return this.data.reason;
  }

  @Field(() => [String], {
    description: 'References of the facts that block it, as the register names them.',
  })
  get blockedBy(): readonly string[] {
    return this.data.blockedBy;
  }

  @Field(() => [String], { description: 'Articles of the code de la route.' })
  get articles(): readonly string[] {
    return this.data.articles;
  }

  @Field(() => String, { description: 'Why, for a person.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainBlocked(this.data, language ?? context.language);
  }
}

@ObjectType({ description: 'Something that would happen after `asOf` in a supposed world.' })
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
    description: 'Everything after `asOf` in the supposed world, in legal order.',
  })
  get events(): SupposedEvent[] {
    return this.data.supposedEvents.map(event => new SupposedEvent(event));
  }

  @Field(() => Int, { description: 'Lowest displayed balance of the supposed world from `asOf` on.' })
  get lowestBalance(): number {
    return this.data.lowestBalance;
  }
}

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

@InputType({ description: 'An infraction that is supposed.' })
export class SupposedInfraction {
  @Field(() => String, { description: 'Code of the offence table, such as `STOP`; see `Query.offences`.' })
  offence!: string;

  @Field(() => LocalDateScalar, { description: 'Legal day it would be committed.' })
  committedOn!: LegalDay;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day it would become final. Default: `committedOn`.',
  })
  finalOn?: LegalDay | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Day the register would record it. Default: the later of `finalOn` and the day after `asOf`.',
  })
  recordedOn?: LegalDay | null;
}

@InputType({ description: 'A voluntary stage that is supposed.' })
export class SupposedStage {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LegalDay;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day. Default: the day after `from`.' })
  to?: LegalDay | null;
}

@InputType({ description: 'A fact that is supposed: exactly one of its fields.' })
export class Supposition {
  @Field(() => SupposedInfraction, { nullable: true, description: 'An infraction.' })
  infraction?: SupposedInfraction | null;

  @Field(() => SupposedStage, { nullable: true, description: 'A stage.' })
  stage?: SupposedStage | null;
}

/** Most facts that one request may suppose. */
export const mostSuppositions = 20;

/** The suppositions of a request, for the licence to work out. @throws GraphQLError IMPOSSIBLE_SUPPOSITION */
export function suppositionsOf(inputs: readonly Supposition[]): SuppositionData[] {
  if (inputs.length > mostSuppositions) {
    throw problem(ProblemCode.IMPOSSIBLE_SUPPOSITION, `Suppose at most ${mostSuppositions} facts at once.`);
  }
  return inputs.map(({ infraction, stage }): SuppositionData => {
    if (infraction) {
      const { offence, committedOn, finalOn = null, recordedOn = null } = infraction;
      return { kind: 'INFRACTION', offenceRef: offence, committedOn, finalOn, recordedOn };
    }
    const { from, to } = stage as SupposedStage;
    return { kind: 'STAGE', from, to: to ?? ((from + 1) as LegalDay) };
  });
}
