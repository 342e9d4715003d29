import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { conditionInWords, explainForecast, ruleLabels } from '../../../licence/index.js';
import type { ForecastItem, PointsEvent } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { RuleEnum } from '../enums.js';
import { LegalReference, legalReferences } from '../legalReference.js';
import { Period } from '../period.js';

@ObjectType({ description: 'An automatic restitution to come, provided nothing happens before.' })
export class RestitutionForecastItem {
  constructor(private readonly data: ForecastItem) {
    this.dueOn = data.dueOn;
    this.rule = data.rule;
    this.causes = data.causes;
    this.points = data.points;
    this.balanceBefore = Math.max(0, data.balanceAfter - data.points);
    this.balanceAfter = Math.max(0, data.balanceAfter);
    this.arithmeticBalanceAfter = data.balanceAfter;
    this.ceiling = data.cap;
    this.articles = data.articles;
  }

  @Field(() => LocalDateScalar, { description: 'Day it is due; the points show all that day.' })
  readonly dueOn: LegalDay;

  @Field(() => RuleEnum, { description: 'Rule it applies.' })
  readonly rule: string;

  @Field(() => [String], { description: 'References of the facts whose points return, or of the licence.' })
  readonly causes: readonly string[];

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(ruleLabels[this.data.rule], language, context.language);
  }

  @Field(() => Int, {
    description:
      'Points it gives, after the ceiling; above 0. Where points were lost below zero, it makes up for them too, and may exceed 12: for a screen, show `balanceBefore` and `balanceAfter`.',
  })
  readonly points: number;

  @Field(() => Int, { description: 'Displayed balance before it, 0 to 12.' })
  readonly balanceBefore: number;

  @Field(() => Int, { description: 'Displayed balance after it.' })
  readonly balanceAfter: number;

  @Field(() => Int, {
    description: 'Balance after it without the floor of zero: what the next credits are added to.',
  })
  readonly arithmeticBalanceAfter: number;

  @Field(() => Int, { description: 'Highest balance allowed after it.' })
  readonly ceiling: number;

  @Field(() => [String], { description: 'Articles of the code de la route it applies.' })
  readonly articles: readonly string[];

  @Field(() => [LegalReference], { description: 'The same articles, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(this.data.articles);
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
    return conditionInWords(this.data, language ?? context.language);
  }

  @Field(() => String, { description: 'Why it is due that day and what would break it, for a person.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainForecast(this.data, language ?? context.language);
  }
}
