import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../../src/graphql/kit/scalars.js';
import { LetterKindEnum, LetterOutcomeEnum } from '../../../src/graphql/licence/enums.js';
import type { Instant, LegalDay } from '../../../src/time/index.js';
import type { DrawnDelay } from '../../life/draws.js';
import type { FactPath, PathCorrection, PathLetter, PathStep } from '../../life/factPath.js';
import type { StageAnswer } from '../../life/stageAnswer.js';
import { FactStepEnum, InfractionPathEnum } from './enums.js';
import { CommandError, type Outcome, userErrorsOf } from './outcome.js';

export enum FactKindEnum {
  INFRACTION = 'INFRACTION',
  STAGE = 'STAGE',
  ACT = 'ACT',
}

registerEnumType(FactKindEnum, {
  name: 'FactKind',
  description: 'Kinds of facts that commands create.',
  valuesConfig: {
    INFRACTION: { description: 'An infraction.' },
    STAGE: { description: 'A stage.' },
    ACT: { description: 'Anything else that the register records: a visit, a category, a measure…' },
  },
});

export enum StageRefusalEnum {
  KIND_GIVES_NO_POINT = 'KIND_GIVES_NO_POINT',
  LESS_THAN_A_YEAR = 'LESS_THAN_A_YEAR',
  LICENCE_INVALID = 'LICENCE_INVALID',
}

registerEnumType(StageRefusalEnum, {
  name: 'StageRefusalReason',
  description: 'Why the préfecture refuses the points of a stage.',
  valuesConfig: {
    KIND_GIVES_NO_POINT: { description: 'A stage ordered by justice gives no point (R223-8 II).' },
    LESS_THAN_A_YEAR: {
      description: 'It begins less than a year after one that gave points (L223-6 al. 4).',
    },
    LICENCE_INVALID: { description: 'The 48SI had been notified by its last day (L223-5).' },
  },
});

@ObjectType('DrawnDelay', { description: 'A delay as it was drawn, and the window of its profile.' })
export class DrawnDelayType {
  constructor(private readonly data: DrawnDelay) {}

  @Field(() => Int, { description: 'Days drawn.' })
  get days(): number {
    return this.data.days;
  }

  @Field(() => Int, { description: 'Fewest days the profile may draw.' })
  get least(): number {
    return this.data.least;
  }

  @Field(() => Int, { description: 'Most days the profile may draw.' })
  get most(): number {
    return this.data.most;
  }
}

@ObjectType({ description: 'A step of a fact, with its day and how it came to it.' })
export class FactPathStep {
  constructor(private readonly data: PathStep) {}

  @Field(() => FactStepEnum, { description: 'Which step.' })
  get step(): string {
    return this.data.step;
  }

  @Field(() => LocalDateScalar, { description: 'Its legal day.' })
  get on(): LegalDay {
    return this.data.on;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Its instant, for the commission and the recording; null for steps that have a day alone.',
  })
  get at(): Instant | null {
    return this.data.at;
  }

  @Field(() => Boolean, { description: 'True once the clock has reached it.' })
  get hasHappened(): boolean {
    return this.data.hasHappened;
  }

  @Field(() => FactStepEnum, {
    nullable: true,
    description: 'The step its delay counts from; null for the first.',
  })
  get from(): string | null {
    return this.data.from;
  }

  @Field(() => DrawnDelayType, { nullable: true, description: 'Its delay; null for the first step.' })
  get delay(): DrawnDelayType | null {
    return this.data.delay && new DrawnDelayType(this.data.delay);
  }

  @Field(() => Boolean, { description: 'True where a tester gave its day, or made it happen at once.' })
  get isGiven(): boolean {
    return this.data.isGiven;
  }
}

@ObjectType({
  description: 'A letter about a fact, sent or planned. Those not sent are planned anew at each command.',
})
export class PlannedLetter {
  constructor(private readonly data: PathLetter) {}

  @Field(() => LetterKindEnum, { description: 'Which letter.' })
  get kind(): string {
    return `LETTER_${this.data.kind}`;
  }

  @Field(() => DateTimeScalar, { description: 'When it leaves.' })
  get sentAt(): Instant {
    return this.data.sentAt;
  }

  @Field(() => Boolean, { description: 'True once it has left.' })
  get isSent(): boolean {
    return this.data.isSent;
  }

  @Field(() => DateTimeScalar, { description: 'When it is received, or first presented in vain.' })
  get notifiedAt(): Instant {
    return this.data.notifiedAt;
  }

  @Field(() => Boolean, { description: 'True once it has been.' })
  get isNotified(): boolean {
    return this.data.isNotified;
  }

  @Field(() => LetterOutcomeEnum, { description: 'What becomes of it.' })
  get outcome(): string {
    return this.data.outcome;
  }
}

@ObjectType('StageAnswer', { description: 'What the préfecture answers to a stage when it records it.' })
export class StageAnswerType {
  constructor(private readonly data: StageAnswer) {}

  @Field(() => Boolean, { description: 'True where the stage may give points.' })
  get isAccepted(): boolean {
    return this.data.isAccepted;
  }

  @Field(() => StageRefusalEnum, { nullable: true, description: 'Why not; null for a stage accepted.' })
  get refusedBecause(): string | null {
    return this.data.because;
  }

  @Field(() => Int, { description: 'Points given back; none at the ceiling.' })
  get points(): number {
    return this.data.points;
  }
}

@ObjectType('FactCorrection', { description: 'A correction of a fact that the register held.' })
export class FactCorrectionType {
  constructor(private readonly data: PathCorrection) {}

  @Field(() => String, { description: 'Why.' })
  get because(): string {
    return this.data.because;
  }

  @Field(() => DateTimeScalar, { description: 'When the register holds it, or will.' })
  get recordedAt(): Instant {
    return this.data.recordedAt;
  }

  @Field(() => Boolean, { description: 'True once the register holds it.' })
  get isRecorded(): boolean {
    return this.data.isRecorded;
  }
}

@ObjectType('FactPath', {
  description: 'Everything drawn for a fact, what lies ahead of the clock included. No citizen ever sees it.',
})
export class FactPathType {
  constructor(private readonly data: FactPath) {}

  @Field(() => String, { description: 'Reference of the fact.' })
  get fact(): string {
    return this.data.fact;
  }

  @Field(() => FactKindEnum, { description: 'Kind of fact.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => InfractionPathEnum, {
    nullable: true,
    description: 'How an infraction becomes final, or never does; null for another fact.',
  })
  get path(): string | null {
    return this.data.path;
  }

  @Field(() => String, { description: 'Delay profile of its draws.' })
  get delays(): string {
    return this.data.delays;
  }

  @Field(() => [FactPathStep], { description: 'Its steps, in order.' })
  get steps(): FactPathStep[] {
    return this.data.steps.map(step => new FactPathStep(step));
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the register holds it, or will; null where it never will: an acquittal, an appeal before the recording.',
  })
  get recordedAt(): Instant | null {
    return this.data.recordedAt;
  }

  @Field(() => Boolean, { description: 'True once the register holds it.' })
  get isRecorded(): boolean {
    return this.data.isRecorded;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; null while it stands.',
  })
  get withdrawnAt(): Instant | null {
    return this.data.withdrawnAt;
  }

  @Field(() => [FactCorrectionType], { description: 'Its corrections, in the order of their recording.' })
  get corrections(): FactCorrectionType[] {
    return this.data.corrections.map(correction => new FactCorrectionType(correction));
  }

  @Field(() => StageAnswerType, {
    nullable: true,
    description: 'What the préfecture answers to a stage, as things are planned; null for another fact.',
  })
  get answer(): StageAnswerType | null {
    return this.data.answer && new StageAnswerType(this.data.answer);
  }

  @Field(() => [PlannedLetter], { description: 'Letters about it, in the order they leave.' })
  get letters(): PlannedLetter[] {
    return this.data.letters.map(letter => new PlannedLetter(letter));
  }
}

@ObjectType({ description: 'The path of a fact, or why it cannot be told.' })
export class FactPathPayload {
  constructor(private readonly outcome: Outcome<FactPath>) {}

  @Field(() => FactPathType, { nullable: true, description: 'The path; null when the read was refused.' })
  get path(): FactPathType | null {
    return 'done' in this.outcome ? new FactPathType(this.outcome.done) : null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was not.' })
  get userErrors(): CommandError[] {
    return userErrorsOf(this.outcome);
  }
}
