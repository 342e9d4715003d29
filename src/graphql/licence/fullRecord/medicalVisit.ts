import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { medicalOpinionLabels } from '../../../licence/index.js';
import type { MedicalVisitRow } from '../../../snpc/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { MedicalOpinionEnum } from './enums.js';

@ObjectType({
  description:
    'A medical visit and the opinion given: never the reason for it (C. route R221-10 to R221-14). What it limits stands in `Category.medicalLimitOn`.',
})
export class MedicalVisit {
  constructor(private readonly data: MedicalVisitRow) {}

  @Field(() => String, { description: 'Reference of the visit in its dossier.' })
  get reference(): string {
    return this.data.id;
  }

  @Field(() => LocalDateScalar, { description: 'Day of the visit.' })
  get visitedOn(): LegalDay {
    return this.data.visitedOn;
  }

  @Field(() => MedicalOpinionEnum, { description: 'The opinion.' })
  get opinion(): string {
    return this.data.opinion;
  }

  @Field(() => String, { description: 'The opinion, for a person.' })
  opinionLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(medicalOpinionLabels[this.data.opinion], language, context.language);
  }

  @Field(() => [String], {
    description: 'Codes of the categories it is about: `B`, `C1E`…; empty where the register names none.',
  })
  get categories(): readonly string[] {
    return this.data.categories;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day for which the opinion holds; null when it sets none.',
  })
  get validUntil(): LegalDay | null {
    return this.data.validUntil;
  }
}
