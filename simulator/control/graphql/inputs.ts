import { Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import { ChannelEnum, StageKindEnum } from '../../../src/graphql/licence/enums.js';
import type { StageKind } from '../../../src/points/index.js';
import type { InfractionRow } from '../../../src/snpc/index.js';
import type { Instant, LegalDay } from '../../../src/time/index.js';
import { FactStepEnum, InfractionPathEnum, RedirectWhenEnum } from './enums.js';

@InputType({
  description: 'A day for a step: a date, or a number of days after the fact. Exactly one of the two.',
})
export class StepDayInput {
  @Field(() => FactStepEnum, { description: 'Which step; one that is still ahead.' })
  step!: FactStepEnum;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its day.' })
  on?: LegalDay | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its distance in days from the commission, the last day of the stage, or the act.',
  })
  afterDays?: number | null;
}

const delays = {
  nullable: true,
  description: 'Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world.',
} as const;

@InputType({ description: 'What becomes of the letters about a fact; what is left out is drawn.' })
export class LettersInput {
  @Field(() => Int, { nullable: true, description: 'Days from the recording to the dispatch.' })
  sentAfterDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the dispatch to the receipt, or to the first presentation.',
  })
  notifiedAfterDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where nobody collects a registered letter: its first presentation notifies all the same.',
  })
  isUnclaimed?: boolean | null;
}

const letterDays = { nullable: true, description: 'What becomes of the letters about it.' } as const;

const stepDays = {
  nullable: true,
  description: 'Days of steps: pay on day 40, record on day 61. The others are drawn.',
} as const;

@InputType({ description: 'An infraction, committed at the instant of the world’s clock or before it.' })
export class ReportInfractionInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => String, { description: 'Code of the offence table, such as `STOP`; see `Query.offences`.' })
  offence!: string;

  @Field(() => ChannelEnum, { defaultValue: 'INTERCEPTION', description: 'How it is found.' })
  channel!: InfractionRow['channel'];

  @Field(() => InfractionPathEnum, {
    defaultValue: InfractionPathEnum.PAID,
    description: 'How it becomes final, or never does.',
  })
  path!: InfractionPathEnum;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was committed, at the clock or before. Default: at the clock.',
  })
  committedAt?: Instant | null;

  @Field(() => String, { nullable: true, description: 'Place.' })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a group: offences of one conduct at one moment share a ceiling.',
  })
  simultaneousGroup?: string | null;

  @Field(() => [StepDayInput], stepDays)
  steps?: StepDayInput[] | null;

  @Field(() => LettersInput, letterDays)
  letters?: LettersInput | null;

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

  @Field(() => [StepDayInput], stepDays)
  steps?: StepDayInput[] | null;

  @Field(() => LettersInput, letterDays)
  letters?: LettersInput | null;

  @Field(() => String, delays)
  delays?: string | null;
}

@InputType({ description: 'Another path for an infraction under way. Steps that have happened stay.' })
export class RedirectInfractionInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => String, {
    description: 'Reference of the infraction, as the payload that created it gave it.',
  })
  fact!: string;

  @Field(() => InfractionPathEnum, { description: 'The path it takes from now on.' })
  path!: InfractionPathEnum;

  @Field(() => RedirectWhenEnum, {
    defaultValue: RedirectWhenEnum.NOW,
    description: 'When its decisive step (the payment, the titre, the contest, the judgment) happens.',
  })
  when!: RedirectWhenEnum;

  @Field(() => [StepDayInput], stepDays)
  steps?: StepDayInput[] | null;

  @Field(() => String, delays)
  delays?: string | null;
}

@InputType({ description: 'Days for the steps of a fact that are still ahead of the clock.' })
export class SetStepsInput {
  @Field(() => NephScalar, { description: 'Whose dossier.' })
  neph!: string;

  @Field(() => String, { description: 'Reference of the infraction or the stage.' })
  fact!: string;

  @Field(() => [StepDayInput], {
    defaultValue: [],
    description: 'Days of steps; those after them keep the delays they had.',
  })
  steps!: StepDayInput[];

  @Field(() => LettersInput, letterDays)
  letters?: LettersInput | null;
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
