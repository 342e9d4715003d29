import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  explainEvent,
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

  @Field(() => String, { description: 'Why the balance would change, for a person.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainEvent(this.data, language ?? context.language);
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

  @Field(() => Int, {
    nullable: true,
    description: 'Lowest displayed balance of the supposed world from `asOf` on; null without a balance.',
  })
  get lowestBalance(): number | null {
    return this.data.lowestBalance;
  }
}
