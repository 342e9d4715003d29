import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { endOfLicenceLabels, formationLabels } from '../../../licence/index.js';
import type { Title as TitleData, TitlePeriod as TitlePeriodData } from '../../../snpc/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { FormationEnum, TitlePeriodEndEnum } from './enums.js';

@ObjectType({
  description: 'One licence, from its issue to its end. A driver may have several, one after another.',
})
export class TitlePeriod {
  constructor(private readonly data: TitlePeriodData) {}

  @Field(() => String, { description: 'Reference of the period in its dossier.' })
  get reference(): string {
    return this.data.id;
  }

  @Field(() => LocalDateScalar, {
    description: 'Day its first category was obtained; abroad, for a licence exchanged for a French one.',
  })
  get obtainedOn(): LegalDay {
    return this.data.obtainedOn;
  }

  @Field(() => FormationEnum, { description: 'How the driver learned.' })
  get formation(): string {
    return this.data.formation;
  }

  @Field(() => String, { description: 'How the driver learned, for a person.' })
  formationLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(formationLabels[this.data.formation], language, context.language);
  }

  @Field(() => Boolean, {
    description: 'False for a licence obtained anew after an annulment or an invalidation.',
  })
  get isFirstLicence(): boolean {
    return this.data.firstLicence;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Day of the post-permit training (formation complémentaire, R223-4-1), which shortens probation; null where there had been none by `asOf`.',
  })
  get complementaryTrainingOn(): LegalDay | null {
    return this.data.complementaryTrainingOn;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day; null where it had not ended by `asOf`.',
  })
  get endedOn(): LegalDay | null {
    return this.data.endedOn;
  }

  @Field(() => TitlePeriodEndEnum, { nullable: true, description: 'What ended it; null as `endedOn`.' })
  get endedBy(): string | null {
    return this.data.endedBy;
  }

  @Field(() => String, { nullable: true, description: 'What ended it, for a person; null as `endedOn`.' })
  endedByLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    const { endedBy } = this.data;
    return endedBy && say(endOfLicenceLabels[endedBy], language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Country whose licence was exchanged for this one (ISO 3166-1 alpha-2, such as `DE`); null for one passed in France.',
  })
  get exchangedFrom(): string | null {
    return this.data.exchangedFrom;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of that exchange, from which the French licence runs; null for one passed in France.',
  })
  get exchangedOn(): LegalDay | null {
    return this.data.exchangedOn;
  }
}

@ObjectType({ description: 'A card or paper that shows the licence (titre).' })
export class Title {
  constructor(private readonly data: TitleData) {}

  @Field(() => String, { description: 'Number of the title, field 5 of the card. It is not the NEPH.' })
  get number(): string {
    return this.data.number;
  }

  @Field(() => LocalDateScalar, { description: 'Day of issue.' })
  get issuedOn(): LegalDay {
    return this.data.issuedOn;
  }

  @Field(() => String, { description: 'Authority that issued it.' })
  get issuedBy(): string {
    return this.data.issuedBy;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day of validity of the title, not of the right to drive; null when it has none.',
  })
  get expiresOn(): LegalDay | null {
    return this.data.expiresOn;
  }
}
