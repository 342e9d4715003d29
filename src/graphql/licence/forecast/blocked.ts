import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { explainBlocked, ruleLabels } from '../../../licence/index.js';
import type { BlockedRestitution as BlockedData, Rule } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { BlockReasonEnum, RuleEnum } from '../enums.js';

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
