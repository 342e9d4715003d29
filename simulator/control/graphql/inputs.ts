import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import { ChannelEnum, StageKindEnum } from '../../../src/graphql/licence/enums.js';
import type { StageKind } from '../../../src/points/index.js';
import type { InfractionRow } from '../../../src/snpc/index.js';
import type { Instant, LegalDay } from '../../../src/time/index.js';

/** How an infraction becomes final. */
export enum InfractionPathEnum {
  PAID_REDUCED = 'PAID_REDUCED',
  PAID = 'PAID',
  INCREASED = 'INCREASED',
  CONVICTED = 'CONVICTED',
  COMPOSITION_PENALE = 'COMPOSITION_PENALE',
}

registerEnumType(InfractionPathEnum, {
  name: 'InfractionPath',
  description: 'How an infraction becomes final.',
  valuesConfig: {
    PAID_REDUCED: { description: 'The reduced fine is paid.' },
    PAID: { description: 'The ordinary fixed fine is paid.' },
    INCREASED: { description: 'Nothing is paid: a titre exécutoire of the increased fine is issued.' },
    CONVICTED: { description: 'A court convicts, and the conviction becomes final.' },
    COMPOSITION_PENALE: { description: 'A composition pénale is carried out.' },
  },
});

const delays = {
  nullable: true,
  description: 'Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world.',
} as const;

@InputType({ description: 'An infraction committed at the instant of the world’s clock.' })
export class ReportInfractionInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => String, { description: 'Code of the offence table, such as `STOP`; see `Query.offences`.' })
  offence!: string;

  @Field(() => ChannelEnum, { defaultValue: 'INTERCEPTION', description: 'How it is found.' })
  channel!: InfractionRow['channel'];

  @Field(() => InfractionPathEnum, {
    defaultValue: InfractionPathEnum.PAID,
    description: 'How it becomes final.',
  })
  path!: InfractionPathEnum;

  @Field(() => String, { nullable: true, description: 'Place.' })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a group: offences of one conduct at one moment share a ceiling.',
  })
  simultaneousGroup?: string | null;

  @Field(() => String, delays)
  delays?: string | null;
}

@InputType({ description: 'A stage, attended or to be attended.' })
export class AttendStageInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => StageKindEnum, { defaultValue: 'VOLONTAIRE', description: 'Kind of stage.' })
  kind!: StageKind;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LegalDay;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day. Default: the day after `from`.' })
  to?: LegalDay | null;

  @Field(() => String, { nullable: true, description: 'Place.' })
  place?: string | null;

  @Field(() => String, delays)
  delays?: string | null;
}

@InputType({ description: 'A successful appeal: from now on the fact never was.' })
export class WithdrawFactInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => String, {
    description: 'Reference of the infraction or the stage, as the payload that created it gave it.',
  })
  fact!: string;

  @Field(() => String, { description: 'Why.' })
  because!: string;
}

@InputType({ description: 'An instant to move the clock to.' })
export class SetClockInput {
  @Field(() => DateTimeScalar, { description: 'The clock only goes forward.' })
  to!: Instant;
}

@InputType({ description: 'A length of time; years, months and days keep the time of day in Paris.' })
export class AdvanceClockInput {
  @Field(() => Int, { nullable: true, description: 'Years.' })
  years?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months.' })
  months?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours.' })
  hours?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds.' })
  seconds?: number | null;
}
