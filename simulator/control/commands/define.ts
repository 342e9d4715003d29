import type { z } from 'zod';
import type { RegisterNow } from '../../../src/snpc/index.js';
import type { FactPath } from '../../life/factPath.js';
import type { ListedFault } from '../../world/standingFaults.js';
import type { SimulatorControl } from '../control.js';

/** What any command leaves: the present of its world just after it, and the fact it created or changed, if one. */
export interface Receipt {
  readonly fact: string | null;
  /** Every step of that fact, those ahead of the clock too; absent for a command on the clock. */
  readonly path?: FactPath | null | undefined;
  readonly now: RegisterNow;
  /** The faults that stand after a command on them. */
  readonly faults?: readonly ListedFault[] | undefined;
}

/** A command as every door gives it: by HTTP, from a terminal, by GraphQL. */
export interface CommandDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** Verb and noun, as in GraphQL: `reportInfraction`. */
  readonly name: Name;
  /** What it does, in a sentence. */
  readonly description: string;
  /** The shape of its input as JSON. */
  readonly input: Schema;
  /** Carries it out on one world. Rejects with a CommandRefusal that leaves no trace. */
  run(control: SimulatorControl, input: z.output<Schema>): Promise<Receipt>;
}

/** A definition whose input types follow from its schema. */
export function defineCommand<const Name extends string, Schema extends z.ZodType>(
  definition: CommandDefinition<Name, Schema>,
): CommandDefinition<Name, Schema> {
  return definition;
}
