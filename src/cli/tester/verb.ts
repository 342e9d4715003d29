import type { z } from 'zod';
import type { TesterDoor } from '../../../simulator/index.js';

/** What a verb leaves, for a person and for a program. */
export interface Told {
  readonly text: string;
  /** The same as JSON holds it: days and instants in ISO. */
  readonly json: unknown;
}

/** Where a word that is no option goes. */
export interface PlainWord {
  /** As the usage shows it: `<instant>`. */
  readonly name: string;
  /** The option it stands for, or `duration`: a length of time of ISO 8601, for the parts of its own. */
  readonly option: string;
}

/** A verb of the terminal. */
export interface Verb<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** A shorter name. */
  readonly alias?: string;
  readonly description: string;
  /** The shape of its input as JSON; its fields are the options. */
  readonly input: Schema;
  readonly plainWord?: PlainWord;
  /** Whether it works on a world, and whether that world must be named. */
  readonly world: 'none' | 'named' | 'any';
  /** Carries it out, on an input that its schema takes. Rejects with a CommandRefusal or a SourceError. */
  run(door: TesterDoor, world: string, input: z.input<Schema>): Promise<Told>;
}

/** A verb whose types follow from its schema. */
export function defineVerb<Schema extends z.ZodType>(verb: Verb<Schema>): Verb {
  return verb as unknown as Verb;
}

/** A command of the terminal: its verbs under its first word. */
export interface VerbSet {
  /** `world` or `fact`. */
  readonly name: string;
  readonly about: string;
  readonly verbs: readonly Verb[];
}
