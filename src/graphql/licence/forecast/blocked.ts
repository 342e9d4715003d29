import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { type BlockedView, explainBlocked, type NamedOffence, ruleLabels } from '../../../licence/index.js';
import type { BlockedRestitution as BlockedData, Rule } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say, sayValue } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { BlockReasonEnum, RuleEnum } from '../enums.js';
import { blockReasonLabels } from '../labels.js';
import { LegalReference, legalReferences } from '../legalReference.js';

@ObjectType({ description: 'An offence in the way of a restitution.' })
export class BlockingOffence {
  constructor(private readonly data: NamedOffence) {}

  @Field(() => String, {
    description: 'Reference of the fact, as `PointLoss.fact`; `supposed-1`… for a supposition.',
  })
  get fact(): string {
    return this.data.fact;
  }

  @Field(() => LocalDateScalar, { description: 'Legal day it was committed.' })
  get committedOn(): LegalDay {
    return this.data.committedOn;
  }

  @Field(() => String, { description: 'Name of the offence.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(this.data.label, language, context.language);
  }
}

@ObjectType({ description: 'A restitution that will not come by itself, and what blocks it.' })
export class BlockedRestitution {
  private readonly data: BlockedData;

  constructor(private readonly view: BlockedView) {
    this.data = view.restitution;
  }

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

  @Field(() => String, {
    description: 'What blocks it, for a person, in a few words; `explanation` says the whole.',
  })
  reasonLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(blockReasonLabels, this.reason, language, context.language);
  }

  @Field(() => [String], {
    description: 'References of the facts that block it, as the register names them.',
  })
  get blockedBy(): readonly string[] {
    return this.data.blockedBy;
  }

  @Field(() => [BlockingOffence], { description: 'The offences among them, by name and day.' })
  get offences(): BlockingOffence[] {
    return this.view.offences.map(offence => new BlockingOffence(offence));
  }

  @Field(() => Boolean, { description: 'True when the day it would have been due has passed.' })
  get isPast(): boolean {
    return this.view.isPast;
  }

  @Field(() => [String], { description: 'Articles of the code de la route.' })
  get articles(): readonly string[] {
    return this.data.articles;
  }

  @Field(() => [LegalReference], { description: 'The same articles, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(this.data.articles);
  }

  @Field(() => String, { description: 'Why, for a person.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainBlocked(this.data, language ?? context.language, this.view);
  }
}
