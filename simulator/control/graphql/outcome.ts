import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { withoutNephs } from '../../../src/snpc/index.js';
import { CommandRefusal, type CommandRefusalCode, commandRefusals } from '../../life/refusal.js';

const codes = Object.keys(commandRefusals) as CommandRefusalCode[];

/** The codes of refused commands, as the schema names them. */
const CommandErrorCodeEnum = Object.fromEntries(codes.map(code => [code, code])) as {
  readonly [Code in CommandRefusalCode]: Code;
};

registerEnumType(CommandErrorCodeEnum, {
  name: 'CommandErrorCode',
  description: 'Why a command was refused. Keep a default branch: codes may be added.',
  valuesConfig: Object.fromEntries(codes.map(code => [code, { description: commandRefusals[code] }])),
});

interface Refused {
  readonly code: CommandRefusalCode;
  readonly message: string;
}

@ObjectType({ description: 'Why a command was refused; nothing was done.' })
export class CommandError {
  constructor(private readonly refusal: Refused) {}

  @Field(() => CommandErrorCodeEnum, { description: 'Why, for a program.' })
  get code(): CommandRefusalCode {
    return this.refusal.code;
  }

  @Field(() => String, { description: 'What was wrong, and what would be right.' })
  get message(): string {
    return withoutNephs(this.refusal.message);
  }
}

/** What a command did, or why it did nothing. */
export type Outcome<Result> = { readonly done: Result } | { readonly refused: Refused };

/** Runs a command and keeps its refusal as data. Anything else goes on. */
export async function outcomeOf<Result>(command: Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { done: await command };
  } catch (error) {
    if (error instanceof CommandRefusal) return { refused: error };
    throw error;
  }
}

/** Why an outcome was refused, for a payload; empty when it was done. */
export function userErrorsOf(outcome: Outcome<unknown>): CommandError[] {
  return 'refused' in outcome ? [new CommandError(outcome.refused)] : [];
}
