import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../src/graphql/kit/scalars.js';
import type { Instant } from '../../../src/time/index.js';
import type { FactPath } from '../../life/factPath.js';
import { InfractionPathEnum } from './enums.js';
import { CommandError, type Outcome, userErrorsOf } from './outcome.js';
import { FactCorrectionType, FactPathStep, PlannedLetter, StageAnswerType } from './pathParts.js';

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
