import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../../src/graphql/kit/scalars.js';
import { LetterKindEnum, LetterOutcomeEnum } from '../../../src/graphql/licence/enums.js';
import type { Instant, LegalDay } from '../../../src/time/index.js';
import type { DrawnDelay } from '../../life/draws.js';
import type { PathCorrection, PathLetter, PathStep } from '../../life/factPath.js';
import type { StageAnswer } from '../../life/stageAnswer.js';
import { FactStepEnum } from './enums.js';

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
