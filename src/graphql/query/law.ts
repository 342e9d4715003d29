import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { ruleLabels } from '../../licence/index.js';
import {
  offenceOn,
  offences,
  type DatedParameter as ParameterData,
  PointsRefusal,
  type RuleSheet,
  ruleSetVersion,
  ruleSheets,
} from '../../points/index.js';
import { type LegalDay, legalDay, legalDayOf } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { RuleEnum } from '../licence/enums.js';
import { LegalReference, legalReferences } from '../licence/legalReference.js';
import { Offence } from '../licence/offence.js';

@ObjectType({ description: 'A parameter of a rule, on the days it is valid.' })
export class RuleParameter {
  constructor(private readonly data: ParameterData) {}

  @Field(() => String, { description: 'What it is.' })
  get name(): string {
    return this.data.name;
  }

  @Field(() => String, { description: 'Its value, with its unit.' })
  get value(): string {
    return `${this.data.value} ${this.data.unit}`;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day it is valid; null when as old as the points licence.',
  })
  get from(): LegalDay | null {
    return this.data.from === null ? null : legalDay(this.data.from);
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day it is no longer valid; null while in force.',
  })
  get to(): LegalDay | null {
    return this.data.to === null ? null : legalDay(this.data.to);
  }

  @Field(() => String, { description: 'Text, decision or page that sets it.' })
  get source(): string {
    return this.data.source;
  }
}

@ObjectType('RuleSheet', {
  description: 'A rule of the points law, in a sentence, with its articles and its dated parameters.',
})
export class RuleSheetType {
  constructor(private readonly data: RuleSheet) {}

  @Field(() => RuleEnum, { description: 'Code of the rule.' })
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

  @Field(() => String, { description: 'The rule, in a sentence.' })
  sentence(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(this.data.sentence, language, context.language);
  }

  @Field(() => [String], { description: 'Articles of the code de la route.' })
  get articles(): readonly string[] {
    return this.data.articles;
  }

  @Field(() => [LegalReference], { description: 'The same articles, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(this.data.articles);
  }

  @Field(() => [RuleParameter], { description: 'Parameters, each with its days of validity and its source.' })
  get parameters(): RuleParameter[] {
    return this.data.parameters.map(parameter => new RuleParameter(parameter));
  }

  @Field(() => LocalDateScalar, { description: 'Day a person last compared it with its sources.' })
  get reviewedOn(): LegalDay {
    return legalDay(this.data.reviewedOn);
  }
}

@ObjectType({ description: 'The points law as the gateway applies it.' })
export class Law {
  @Field(() => String, { description: 'Version of the set of rules.' })
  get ruleSetVersion(): string {
    return ruleSetVersion;
  }

  @Field(() => [RuleSheetType], { description: 'Every rule, in the order of a licence’s life.' })
  get rules(): RuleSheetType[] {
    return ruleSheets.map(sheet => new RuleSheetType(sheet));
  }
}

@Resolver()
export class LawQueries {
  @Query(() => Law, { description: 'The points law: every rule with its articles and parameters.' })
  law(): Law {
    return new Law();
  }

  @Query(() => [Offence], {
    nullable: true,
    description:
      'Offences of the table that existed on a day, with their scale that day. Null, with an error beside the rest of the answer, when no day is given and the register’s clock cannot be read.',
  })
  async offences(
    @Ctx() context: RequestContext,
    @Arg('on', () => LocalDateScalar, {
      nullable: true,
      description: 'Day of commission. Default: the day of the register’s clock.',
    })
    on?: LegalDay | null,
  ): Promise<Offence[]> {
    const day = on ?? legalDayOf((await context.register.now()).clock);
    return offences.flatMap(({ code }) => offenceOnOrNone(code, day));
  }
}

function offenceOnOrNone(code: string, day: LegalDay): Offence[] {
  try {
    return [new Offence(offenceOn(code, day))];
  } catch (error) {
    if (error instanceof PointsRefusal) return [];
    throw error;
  }
}
