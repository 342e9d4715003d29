import { Field, Float, InputType, Int } from 'type-graphql';
import { NephScalar } from '../../../src/graphql/kit/scalars.js';
import type { FaultKind } from '../../world/faults.js';
import type { FranceConnectFailure } from '../../world/franceConnectFailures.js';
import { FaultKindEnum, FranceConnectFailureEnum } from './fault.js';

@InputType({ description: 'A wait drawn evenly between two bounds, in milliseconds.' })
export class UniformWaitInput {
  @Field(() => Int, { description: 'Shortest wait.' })
  least!: number;

  @Field(() => Int, { description: 'Longest wait.' })
  most!: number;
}

@InputType({ description: 'A wait drawn from a log-normal law, in milliseconds.' })
export class LogNormalWaitInput {
  @Field(() => Float, { description: 'Half of the answers wait less.' })
  median!: number;

  @Field(() => Float, { description: 'Nineteen answers in twenty wait less.' })
  p95!: number;

  @Field(() => Int, { nullable: true, description: 'Shortest wait.' })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'Longest wait. Default: a minute.' })
  cap?: number | null;
}

@InputType({ description: 'How long answers wait, in milliseconds: exactly one of these fields.' })
export class WaitInput {
  @Field(() => Int, { nullable: true, description: 'Always the same.' })
  fixed?: number | null;

  @Field(() => UniformWaitInput, { nullable: true, description: 'Drawn evenly.' })
  uniform?: UniformWaitInput | null;

  @Field(() => LogNormalWaitInput, { nullable: true, description: 'Drawn from a log-normal law.' })
  logNormal?: LogNormalWaitInput | null;
}

@InputType({ description: 'An exact length of time, by the world’s clock; a day has 24 hours.' })
export class LengthInput {
  @Field(() => Int, { nullable: true, description: 'Days.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours.' })
  hours?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds.' })
  seconds?: number | null;
}

@InputType({ description: 'A fault to put between the world and those who read it.' })
export class SetFaultInput {
  @Field(() => FaultKindEnum, { description: 'What goes wrong.' })
  kind!: FaultKind;

  @Field(() => NephScalar, {
    nullable: true,
    description: 'Whose dossier, or sign-in, alone it strikes. Default: every one.',
  })
  neph?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds of the wall clock after which it is gone. Default: it stays until cleared.',
  })
  forSeconds?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Reads, or sign-ins for `FRANCECONNECT`, that it strikes before it is gone. Default: any number.',
  })
  forCalls?: number | null;

  @Field(() => WaitInput, {
    nullable: true,
    description: '`LATENCY`: how long answers wait. `SLOW_START`: the slow ones; default: a second.',
  })
  wait?: WaitInput | null;

  @Field(() => Int, {
    nullable: true,
    description: '`OUTAGE`: seconds after which to ask again, as refusals tell them. Default: they do not.',
  })
  retryAfter?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '`PARTIAL_ANSWER`: share of the dossiers that cannot be read. Default: 0.5.',
  })
  share?: number | null;

  @Field(() => LengthInput, { nullable: true, description: '`STALE_DATA`: how old answers are.' })
  behind?: LengthInput | null;

  @Field(() => Int, {
    nullable: true,
    description: '`SLOW_START`: reads that are refused at first. Default: 1.',
  })
  unavailableCalls?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '`SLOW_START`: reads that are slow after that. Default: 5.',
  })
  slowCalls?: number | null;

  @Field(() => FranceConnectFailureEnum, {
    nullable: true,
    description: '`FRANCECONNECT`: how sign-ins by the simulated FranceConnect fail.',
  })
  failure?: FranceConnectFailure | null;
}

@InputType({ description: 'Which faults to take away; all of them where nothing is given.' })
export class ClearFaultsInput {
  @Field(() => String, { nullable: true, description: 'Reference of one fault, such as `F1`.' })
  fault?: string | null;

  @Field(() => NephScalar, { nullable: true, description: 'Those that strike this dossier alone.' })
  neph?: string | null;
}
