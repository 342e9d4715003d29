import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { type CategoryView, categoryLabel, restrictionLabel } from '../../licence/index.js';
import type { RestrictionRow } from '../../snpc/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say, sayValue } from '../kit/language.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { CategoryModeEnum, CategoryValidityEnum } from './enums.js';
import { categoryModeLabels, categoryValidityLabels } from './labels.js';

@ObjectType({ description: 'A category of vehicle the holder has obtained (directive 2006/126/EC).' })
export class Category {
  constructor(private readonly data: CategoryView) {}

  @Field(() => String, { description: 'Code: `A`, `B`, `C1E`…' })
  get code(): string {
    return this.data.row.code;
  }

  @Field(() => String, {
    description: 'What it lets drive, for a person; the code itself where the gateway does not know it.',
  })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    const label = categoryLabel(this.code);
    return label === null ? this.code : say(label, language, context.language);
  }

  @Field(() => LocalDateScalar, { description: 'Day it was obtained.' })
  get obtainedOn(): LegalDay {
    return this.data.row.obtainedOn;
  }

  @Field(() => CategoryModeEnum, { description: 'How it was obtained.' })
  get mode(): string {
    return this.data.row.mode;
  }

  @Field(() => String, { description: 'How it was obtained, for a person.' })
  modeLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(categoryModeLabels, this.mode, language, context.language);
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day of validity; null when it has none.',
  })
  get expiresOn(): LegalDay | null {
    return this.data.row.expiresOn;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Last day of validity set by a medical opinion (C. route R221-11); null when none is needed.',
  })
  get medicalLimitOn(): LegalDay | null {
    return this.data.row.medicalLimitOn;
  }

  @Field(() => CategoryValidityEnum, { description: 'Whether it may be driven on `asOf`.' })
  get validity(): string {
    return this.data.validity;
  }

  @Field(() => String, { description: 'Whether it may be driven on `asOf`, for a person.' })
  validityLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(categoryValidityLabels, this.validity, language, context.language);
  }
}

@ObjectType({ description: 'A coded restriction or arrangement, as on the back of the card (column 12).' })
export class Restriction {
  constructor(private readonly data: RestrictionRow) {}

  @Field(() => String, {
    description: 'Code: `01`, `78`, `106`… Codes the gateway does not know are given as they are.',
  })
  get code(): string {
    return this.data.code;
  }

  @Field(() => String, {
    description:
      'What it means, for a person, with its value where the code gives one; the code itself where the gateway does not know it.',
  })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    const label = restrictionLabel(this.code);
    return label === null ? this.code : say(label, language, context.language);
  }

  @Field(() => String, { nullable: true, description: 'Category it concerns; null for the whole licence.' })
  get category(): string | null {
    return this.data.category;
  }

  @Field(() => LocalDateScalar, { description: 'First day.' })
  get from(): LegalDay {
    return this.data.from;
  }

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null when it has no end.' })
  get to(): LegalDay | null {
    return this.data.to;
  }
}
