import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { finalityGroundLabels, stageKindLabels } from '../../../licence/index.js';
import type { InfractionRow, StageRow } from '../../../snpc/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { FinalityGroundEnum, StageKindEnum } from '../enums.js';
import { Period } from '../period.js';

@ObjectType({
  description:
    'Who made an infraction final, beside what `PointLoss` of the same `fact` tells. Infractions that take no point are told too.',
})
export class InfractionAuthority {
  constructor(private readonly data: InfractionRow) {}

  @Field(() => String, { description: 'Reference of the infraction: that of `PointLoss.fact`.' })
  get fact(): string {
    return this.data.id;
  }

  @Field(() => String, { description: 'Name of the offence, as the register writes it.' })
  get offenceLabel(): string {
    return this.data.label;
  }

  @Field(() => LocalDateScalar, { description: 'Legal day of the offence.' })
  get committedOn(): LegalDay {
    return this.data.committedOn;
  }

  @Field(() => LocalDateScalar, { description: 'Day its reality was established (L223-1 al. 4).' })
  get finalOn(): LegalDay {
    return this.data.finalOn;
  }

  @Field(() => FinalityGroundEnum, { description: 'What established it.' })
  get finalBy(): string {
    return this.data.finalBy;
  }

  @Field(() => String, { description: 'What established it, for a person.' })
  finalByLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(finalityGroundLabels[this.data.finalBy], language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Court or office that established it, as the register names it; null where it names none.',
  })
  get authority(): string | null {
    return this.data.authority;
  }
}

@ObjectType({
  description:
    'A stage and the reference of its attestation, beside what `StageCredit` of the same `fact` tells.',
})
export class StageReference {
  constructor(private readonly data: StageRow) {}

  @Field(() => String, {
    description: 'Reference of the stage: that of `StageCredit.fact` or `StageRefusal.fact`.',
  })
  get fact(): string {
    return this.data.id;
  }

  @Field(() => StageKindEnum, { description: 'Kind of stage.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => String, { description: 'Kind of stage, for a person.' })
  kindLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(stageKindLabels[this.data.kind], language, context.language);
  }

  @Field(() => Period, { description: 'First and last day of the stage.' })
  get days(): Period {
    return { from: this.data.from, to: this.data.to };
  }

  @Field(() => String, {
    nullable: true,
    description: 'Place of the stage; null when the register has none.',
  })
  get place(): string | null {
    return this.data.place;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the organiser’s attestation, which the préfecture received (R223-8); null when the register has none.',
  })
  get attestation(): string | null {
    return this.data.attestation;
  }
}
