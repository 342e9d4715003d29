import { Field, InputType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import { PresumedPartsEnum, SexEnum, StageKindEnum } from '../../../src/graphql/licence/enums.js';
import type { StageKind } from '../../../src/points/index.js';
import type { CivilStatus } from '../../../src/snpc/index.js';
import type { Instant, LegalDay } from '../../../src/time/index.js';

const same = 'Left out, it stays as it is';

@InputType({
  description: 'What changes of a fact that the register holds; what is left out stays as it is.',
})
export class CorrectFactInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => String, { description: 'Reference of the infraction or the stage.' })
  fact!: string;

  @Field(() => String, { description: 'Why.' })
  because!: string;

  @Field(() => String, { nullable: true, description: `Place. ${same}; null, there is none.` })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an infraction: another code of the offence table.',
  })
  offence?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of an infraction: when it was committed.' })
  committedAt?: Instant | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of an infraction: when it became final.' })
  finalOn?: LegalDay | null;

  @Field(() => String, {
    nullable: true,
    description: `Of an infraction: its group. ${same}; null, there is none.`,
  })
  simultaneousGroup?: string | null;

  @Field(() => StageKindEnum, { nullable: true, description: 'Of a stage: its kind.' })
  stageKind?: StageKind | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of a stage: its first day; the second is the day after.',
  })
  from?: LegalDay | null;

  @Field(() => String, {
    nullable: true,
    description: 'Delay profile to draw from. Default: that of the world.',
  })
  delays?: string | null;
}

@InputType({ description: 'An address, as an envelope has it.' })
export class AddressInput {
  @Field(() => [String], { description: 'Its lines, but for the last.' })
  lines!: string[];

  @Field(() => String, { description: 'Postcode.' })
  postcode!: string;

  @Field(() => String, { description: 'City.' })
  city!: string;

  @Field(() => String, { description: 'Country.' })
  country!: string;
}

@InputType({ description: 'What changes of a civil status or an address; what is left out stays as it is.' })
export class CorrectCivilStatusInput {
  @Field(() => NephScalar, { description: 'Whose dossier; the NEPH stays.' })
  neph!: string;

  @Field(() => String, { nullable: true, description: `Birth name. ${same}; null, there is none.` })
  birthName?: string | null;

  @Field(() => String, { nullable: true, description: `Usage name. ${same}; null, there is none.` })
  usageName?: string | null;

  @Field(() => [String], { nullable: true, description: 'First names, in order.' })
  firstNames?: string[] | null;

  @Field(() => SexEnum, { nullable: true, description: `Sex. ${same}; null, it is unknown.` })
  sex?: CivilStatus['sex'];

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of birth.' })
  bornOn?: LegalDay | null;

  @Field(() => PresumedPartsEnum, {
    nullable: true,
    description: 'Parts of the day of birth that are presumed.',
  })
  bornOnPresumed?: CivilStatus['bornOnPresumed'] | null;

  @Field(() => String, { nullable: true, description: `Place of birth. ${same}; null, it is unknown.` })
  birthPlace?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Code of the commune of birth. ${same}; null, born abroad.`,
  })
  birthPlaceCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the country of birth.' })
  birthCountryCode?: string | null;

  @Field(() => AddressInput, { nullable: true, description: `Address. ${same}; null, there is none.` })
  address?: AddressInput | null;
}
