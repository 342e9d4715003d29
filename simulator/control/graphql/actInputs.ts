import { Field, InputType } from 'type-graphql';
import { LocalDateScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import { CategoryModeEnum } from '../../../src/graphql/licence/enums.js';
import { FormationEnum, MedicalOpinionEnum } from '../../../src/graphql/licence/fullRecord/enums.js';
import type { CategoryRow } from '../../../src/snpc/index.js';
import type { LegalDay } from '../../../src/time/index.js';
import type { MeasurePronounced, MedicalVisit } from '../../life/acts/act.js';
import { MeasureEnum } from './actEnums.js';
import { StepDayInput } from './inputs.js';

const none = 'null, or left out, for none';

/** What every act says. */
@InputType()
abstract class ActInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the act, at the clock or before. Default: that of the clock.',
  })
  on?: LegalDay | null;

  @Field(() => [StepDayInput], {
    nullable: true,
    description: 'Days of its steps, NOTIFIED and RECORDED. The others are drawn.',
  })
  steps?: StepDayInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world.',
  })
  delays?: string | null;
}

@InputType({ description: 'A medical opinion, which sets how long categories are valid.' })
export class RecordMedicalVisitInput extends ActInput {
  @Field(() => MedicalOpinionEnum, { description: 'The opinion.' })
  opinion!: MedicalVisit['opinion'];

  @Field(() => [String], { nullable: true, description: 'Its categories. Default: every category held.' })
  categories?: string[] | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: `Last day on which they stay valid; ${none}.`,
  })
  validUntil?: LegalDay | null;
}

@InputType({ description: 'A category obtained; a candidate’s first one begins the licence.' })
export class ObtainCategoryInput extends ActInput {
  @Field(() => String, { description: 'Category, such as `B` or `C1E`.' })
  code!: string;

  @Field(() => CategoryModeEnum, { defaultValue: 'EXAM', description: 'How it is obtained.' })
  mode!: CategoryRow['mode'];

  @Field(() => LocalDateScalar, { nullable: true, description: `Last day of its validity; ${none}.` })
  expiresOn?: LegalDay | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: `Last day set by a medical opinion; ${none}.`,
  })
  medicalLimitOn?: LegalDay | null;

  @Field(() => FormationEnum, { defaultValue: 'STANDARD', description: 'How a candidate learned.' })
  formation!: 'STANDARD' | 'AAC';
}

@InputType({ description: 'A new licence after an annulment, an invalidation or an exchange.' })
export class IssueLicenceInput extends ActInput {
  @Field(() => [String], { description: 'Its categories; others are lost.' })
  categories!: string[];

  @Field(() => FormationEnum, { defaultValue: 'STANDARD', description: 'How the driver learned.' })
  formation!: 'STANDARD' | 'AAC';
}

@InputType({ description: 'A restriction on the licence, or on one category, from the day of the act.' })
export class AddRestrictionInput extends ActInput {
  @Field(() => String, { description: 'Code, such as `01.01` or `78`.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Its category; null for the whole licence.' })
  category?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: `Last day; ${none}.` })
  to?: LegalDay | null;
}

@InputType({ description: 'The end of a restriction: the day of the act is its last.' })
export class LiftRestrictionInput extends ActInput {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Its category; null for one on the whole licence.' })
  category?: string | null;
}

@InputType({ description: 'A measure on the right to drive. It takes effect by its notification.' })
export class PronounceMeasureInput extends ActInput {
  @Field(() => MeasureEnum, { description: 'Which measure.' })
  measure!: MeasurePronounced['measure'];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'First day of its execution. Default: that of its notification; the day after for an annulment.',
  })
  from?: LegalDay | null;

  @Field(() => LocalDateScalar, { nullable: true, description: `Last day; ${none}.` })
  to?: LegalDay | null;

  @Field(() => String, { nullable: true, description: 'Who decides. Default: who usually does.' })
  authority?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the offence it punishes; one in the reduced probation cancels the reduction.',
  })
  offenceCommittedOn?: LegalDay | null;
}

@InputType({ description: 'The end of a measure: the day of the act is its last.' })
export class LiftMeasureInput extends ActInput {
  @Field(() => String, { description: 'Reference of the command that pronounced it.' })
  measure!: string;
}

@InputType({ description: 'The post-permit training of seven hours (C. route R223-4-1).' })
export class TakeTrainingInput extends ActInput {}

@InputType({
  description: 'A foreign licence exchanged for a French one, which counts from the original day.',
})
export class ExchangeForFrenchLicenceInput extends ActInput {
  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2, such as `MA`.' })
  country!: string;

  @Field(() => LocalDateScalar, { description: 'Day the foreign licence was obtained.' })
  obtainedOn!: LegalDay;

  @Field(() => [String], { description: 'Its categories.' })
  categories!: string[];
}

@InputType({ description: 'The French licence exchanged for a foreign one: the day of the act is its last.' })
export class ExchangeForForeignLicenceInput extends ActInput {}

@InputType({ description: 'The holder has died: the day of the act is the last of the licence.' })
export class DeclareDeathInput extends ActInput {}
