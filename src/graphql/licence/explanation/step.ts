import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  type AccountStep,
  articlesOf,
  explainEventView,
  ruleLabels,
  sentenceOf,
} from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { RuleEnum } from '../enums.js';
import { PointEvent } from '../events/index.js';
import { LegalReference, legalReferences } from '../legalReference.js';

@ObjectType({
  description: 'A step of the account of a balance: a fact, the rule it met, and what that did.',
})
export class BalanceStep {
  private readonly of: PointsEvent;

  constructor(
    private readonly data: AccountStep,
    private readonly inHistory: PointEvent | null,
  ) {
    this.of = data.line.view.event;
  }

  @Field(() => LocalDateScalar, { description: 'Legal day on which it acts.' })
  get on(): LegalDay {
    return this.of.on;
  }

  @Field(() => LocalDateScalar, { description: 'Day on which the register knew of it.' })
  get recordedOn(): LegalDay {
    return this.of.recordedOn;
  }

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(ruleLabels[this.of.rule], language, context.language);
  }

  @Field(() => String, { description: 'What happened and what it did, in a sentence or two.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainEventView(this.data.line.view, language ?? context.language);
  }

  @Field(() => RuleEnum, { description: 'Rule it applies.' })
  get rule(): string {
    return this.of.rule;
  }

  @Field(() => String, { description: 'That rule, in the sentence that `Query.law` gives it.' })
  ruleSentence(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(sentenceOf(this.data), language, context.language);
  }

  @Field(() => [LegalReference], { description: 'Articles it applies, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(articlesOf(this.data), this.of.on);
  }

  @Field(() => Int, { description: 'Points, signed; 0 where it moves none.' })
  get points(): number {
    return this.of.points;
  }

  @Field(() => Int, {
    description: 'Displayed balance before it, in points, 0 to 12; 0 before the capital of a licence.',
  })
  get balanceBefore(): number {
    return Math.max(0, this.data.before);
  }

  @Field(() => Int, { description: 'Displayed balance after it, in points, 0 to 12.' })
  get balanceAfter(): number {
    return Math.max(0, this.data.after);
  }

  @Field(() => Int, {
    description: 'Balance before it without the floor of zero, in points: may be negative.',
  })
  get arithmeticBalanceBefore(): number {
    return this.data.before;
  }

  @Field(() => Int, {
    description:
      'Balance after it without the floor of zero, in points: that before it plus `points`, and 0 once the licence is invalid.',
  })
  get arithmeticBalanceAfter(): number {
    return this.data.after;
  }

  @Field(() => PointEvent, {
    nullable: true,
    description:
      'The same event as the history tells it; null for the capital of a foreign licence, received before its exchange.',
  })
  get event(): PointEvent | null {
    return this.inHistory;
  }
}
