import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import {
  type LicenceResult,
  LicenceResultUnion,
  licenceResult,
} from '../../../src/graphql/query/licenceResult.js';
import type { Neph, RegisterNow } from '../../../src/snpc/index.js';
import type { Instant } from '../../../src/time/index.js';
import { CommandRefusal, type CommandRefusalCode, commandRefusals } from '../../life/refusal.js';
import type { ListedPersona } from '../../openSimulator.js';
import type { TesterContext } from './context.js';

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
    return this.refusal.message;
  }
}

/** What a command did, or why it did nothing. */
export type Outcome =
  | { readonly done: { readonly fact: string | null; readonly now: RegisterNow; readonly neph: Neph | null } }
  | { readonly refused: Refused };

/** Runs a command and keeps its refusal as data. Anything else goes on. */
export async function outcomeOf(
  command: Promise<{ readonly fact: string | null; readonly now: RegisterNow; readonly neph: Neph | null }>,
): Promise<Outcome> {
  try {
    return { done: await command };
  } catch (error) {
    if (error instanceof CommandRefusal) return { refused: error };
    throw error;
  }
}

abstract class Payload {
  constructor(
    protected readonly outcome: Outcome,
    protected readonly context: TesterContext,
  ) {}

  protected get done() {
    return 'done' in this.outcome ? this.outcome.done : null;
  }
}

@ObjectType({ description: 'What a command on the clock did.' })
export class ClockPayload extends Payload {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The world’s clock after the command; null when it was refused.',
  })
  get clock(): Instant | null {
    return this.done?.now.clock ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The world’s revision after the command; null when it was refused.',
  })
  get revision(): number | null {
    return this.done?.now.revision ?? null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): CommandError[] {
    return 'refused' in this.outcome ? [new CommandError(this.outcome.refused)] : [];
  }
}

@ObjectType({ description: 'What a command on a dossier did.' })
export class DossierPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'Reference of the fact it created or withdrew; null when it was refused.',
  })
  get fact(): string | null {
    return this.done?.fact ?? null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The world’s clock; null when it was refused.',
  })
  get clock(): Instant | null {
    return this.done?.now.clock ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The world’s revision after the command; null when it was refused.',
  })
  get revision(): number | null {
    return this.done?.now.revision ?? null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): CommandError[] {
    return 'refused' in this.outcome ? [new CommandError(this.outcome.refused)] : [];
  }

  @Field(() => LicenceResultUnion, {
    nullable: true,
    description: 'The licence as it is now; null when the command was refused.',
  })
  licence(): Promise<LicenceResult> | null {
    const neph = this.done?.neph ?? null;
    if (neph === null) return null;
    // A command ends the present that the request had: what follows is read anew.
    const context = { ...this.context, register: this.context.openRegister() };
    return licenceResult(context.register.licence(neph, { asOf: null, knownAt: null }), context);
  }
}

@ObjectType({ description: 'A person of the simulated register, made for tests.' })
export class Persona {
  constructor(private readonly data: ListedPersona) {}

  @Field(() => String, { description: 'Name of its file in seed/personas.' })
  get name(): string {
    return this.data.id;
  }

  @Field(() => NephScalar, { description: 'Number of its dossier.' })
  get neph(): string {
    return this.data.neph;
  }

  @Field(() => String, { description: 'What it is for, in French.' })
  get titleFr(): string {
    return this.data.title.fr;
  }

  @Field(() => String, { description: 'What it is for, in English.' })
  get titleEn(): string {
    return this.data.title.en;
  }
}

@ObjectType({ description: 'The simulated world that this request speaks to.' })
export class SimulatedWorld {
  constructor(
    private readonly present: RegisterNow,
    private readonly people: readonly ListedPersona[],
    private readonly called: string,
  ) {}

  @Field(() => String, { description: 'Name of the world.' })
  get name(): string {
    return this.called;
  }

  @Field(() => DateTimeScalar, { description: 'Its clock.' })
  get clock(): Instant {
    return this.present.clock;
  }

  @Field(() => Int, { description: 'Number of commands it has received.' })
  get revision(): number {
    return this.present.revision;
  }

  @Field(() => [Persona], { description: 'Personas seeded in it.' })
  get personas(): Persona[] {
    return this.people.map(persona => new Persona(persona));
  }
}
