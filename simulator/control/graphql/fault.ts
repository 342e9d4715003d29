import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import type { Instant } from '../../../src/time/index.js';
import { faultSentence } from '../../world/faultSentence.js';
import { type FaultKind, faultMenu } from '../../world/faults.js';
import { type FranceConnectFailure, franceConnectFailureMenu } from '../../world/franceConnectFailures.js';
import type { ListedFault } from '../../world/standingFaults.js';
import type { Receipt } from '../commands/index.js';
import { CommandError, type Outcome, userErrorsOf } from './outcome.js';

/** The kinds of faults, as the schema names them. */
export const FaultKindEnum = Object.fromEntries(Object.keys(faultMenu).map(kind => [kind, kind])) as {
  readonly [Kind in FaultKind]: Kind;
};

registerEnumType(FaultKindEnum, {
  name: 'FaultKind',
  description: 'What can go wrong between a world and those who read it.',
  valuesConfig: Object.fromEntries(
    Object.entries(faultMenu).map(([kind, description]) => [kind, { description }]),
  ),
});

/** The ways for a sign-in to fail, as the schema names them. */
export const FranceConnectFailureEnum = Object.fromEntries(
  Object.keys(franceConnectFailureMenu).map(failure => [failure, failure]),
) as { readonly [Failure in FranceConnectFailure]: Failure };

registerEnumType(FranceConnectFailureEnum, {
  name: 'FranceConnectFailure',
  description: 'How a sign-in by the simulated FranceConnect can fail.',
  valuesConfig: Object.fromEntries(
    Object.entries(franceConnectFailureMenu).map(([failure, description]) => [failure, { description }]),
  ),
});

@ObjectType({ description: 'A fault that stands between a world and those who read it.' })
export class Fault {
  constructor(private readonly data: ListedFault) {}

  @Field(() => String, { description: 'Its reference in this world, such as `F1`.' })
  get reference(): string {
    return this.data.reference;
  }

  @Field(() => FaultKindEnum, { description: 'What goes wrong.' })
  get kind(): FaultKind {
    return this.data.kind;
  }

  @Field(() => String, { description: 'What it does, in a sentence.' })
  get sentence(): string {
    return faultSentence(this.data);
  }

  @Field(() => NephScalar, {
    nullable: true,
    description: 'Whose dossier, or sign-in, alone it strikes; null for every one.',
  })
  get neph(): string | null {
    return this.data.neph ?? null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant of the wall clock at which it goes by itself; null where no time was given.',
  })
  get endsAt(): Instant | null {
    return this.data.endsAt;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Reads, or sign-ins for `FRANCECONNECT`, that it may still strike; null for any number.',
  })
  get callsLeft(): number | null {
    return this.data.callsLeft;
  }

  @Field(() => FranceConnectFailureEnum, {
    nullable: true,
    description: 'How sign-ins fail; null but for `FRANCECONNECT`.',
  })
  get failure(): FranceConnectFailure | null {
    return this.data.kind === 'FRANCECONNECT' ? this.data.failure : null;
  }
}

@ObjectType({ description: 'What a command on faults did.' })
export class FaultPayload {
  constructor(private readonly outcome: Outcome<Receipt>) {}

  @Field(() => [Fault], {
    nullable: true,
    description: 'The faults that stand after the command, oldest first; null when the command was refused.',
  })
  get faults(): Fault[] | null {
    return 'done' in this.outcome ? (this.outcome.done.faults ?? []).map(fault => new Fault(fault)) : null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The world’s clock, which faults do not move; null when the command was refused.',
  })
  get clock(): Instant | null {
    return 'done' in this.outcome ? this.outcome.done.now.clock : null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): CommandError[] {
    return userErrorsOf(this.outcome);
  }
}
