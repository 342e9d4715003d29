import type { z } from 'zod';
import { CommandRefusal } from '../../life/refusal.js';
import { checkTexts } from '../../life/soundText.js';
import type { SimulatorControl } from '../control.js';
import { badInput } from './badInput.js';
import { correctCivilStatus, correctFact } from './corrections.js';
import type { CommandDefinition, Receipt } from './define.js';
import { advanceClock, freezeClock, runClock, setClock } from './onClock.js';
import {
  addRestriction,
  declareDeath,
  exchangeForForeignLicence,
  exchangeForFrenchLicence,
  issueLicence,
  liftMeasure,
  liftRestriction,
  obtainCategory,
  pronounceMeasure,
  recordMedicalVisit,
  takeTraining,
} from './onDossier.js';
import { redirectInfraction, setSteps } from './onFact.js';
import { clearFaults, setFault } from './onFaults.js';
import { attendStage, reportInfraction, withdrawFact } from './onLicence.js';

export type { CommandDefinition, Receipt } from './define.js';

const definitions = [
  reportInfraction,
  redirectInfraction,
  attendStage,
  setSteps,
  withdrawFact,
  correctFact,
  recordMedicalVisit,
  obtainCategory,
  issueLicence,
  addRestriction,
  liftRestriction,
  pronounceMeasure,
  liftMeasure,
  takeTraining,
  exchangeForFrenchLicence,
  exchangeForForeignLicence,
  declareDeath,
  correctCivilStatus,
  setClock,
  advanceClock,
  runClock,
  freezeClock,
  setFault,
  clearFaults,
] as const;

/** Every command on a world, by name. One set: HTTP, terminal and GraphQL give these and no others. */
export const commands: ReadonlyMap<string, CommandDefinition> = new Map(
  definitions.map(definition => [definition.name, definition as CommandDefinition]),
);

type Definition = (typeof definitions)[number];

/** The commands of one world as functions, each of its input as JSON. Rejects with a CommandRefusal. */
export type Commands = {
  readonly [Named in Definition as Named['name']]: (input: z.input<Named['input']>) => Promise<Receipt>;
};

/** The commands as functions, whatever carries them out: the simulator at hand, or one elsewhere. */
export function commandsBy(carryOut: (name: string, input: unknown) => Promise<Receipt>): Commands {
  const functions = [...commands.keys()].map(name => [name, (input: unknown) => carryOut(name, input)]);
  return Object.fromEntries(functions) as Commands;
}

/**
 * Carries out a command given as JSON. @throws CommandRefusal UNKNOWN_COMMAND, BAD_INPUT naming the place at fault, or
 * that of the command
 */
export async function execute(control: SimulatorControl, name: string, input: unknown): Promise<Receipt> {
  const definition = commands.get(name);
  if (!definition) {
    const known = [...commands.keys()].join(', ');
    throw new CommandRefusal(
      'UNKNOWN_COMMAND',
      `There is no command ${JSON.stringify(name)}: choose among ${known}`,
    );
  }
  checkTexts(input);
  const read = definition.input.safeParse(input);
  if (!read.success) throw badInput(read.error);
  return definition.run(control, read.data);
}
