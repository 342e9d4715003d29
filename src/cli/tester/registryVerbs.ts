import { commands, type Receipt, type TesterDoor } from '../../../simulator/index.js';
import { fieldOptionsOf, kebab } from './fieldOptions.js';
import { toldReceipt } from './tell.js';
import type { PlainWord, Verb } from './verb.js';

const shorter: Readonly<Record<string, string>> = {
  advanceClock: 'advance',
  runClock: 'run',
  freezeClock: 'freeze',
};

const plainWords: Readonly<Record<string, PlainWord>> = {
  setClock: { name: '<instant>', option: 'to' },
  advanceClock: { name: '<P1Y2M3DT4H>', option: 'duration' },
  setFault: { name: "'<json>'", option: 'json' },
};

const verbs = [...commands.values()].map(({ name, description, input }) => {
  const verb: Verb = {
    name: kebab(name),
    description,
    input,
    world: 'any',
    ...(shorter[name] && { alias: shorter[name] }),
    ...(plainWords[name] && { plainWord: plainWords[name] }),
    run: async (door, world, given) => toldReceipt(world, await carryOut(door, world, name, given)),
  };
  return {
    verb,
    isOnDossier: fieldOptionsOf(input).some(({ field, isNeeded }) => field === 'neph' && isNeeded),
  };
});

/** Each command of the registry on one dossier: those that need a NEPH. */
export const dossierVerbs: readonly Verb[] = verbs.flatMap(({ verb, isOnDossier }) =>
  isOnDossier ? verb : [],
);

/** Each command of the registry on a whole world: its clock, its faults. */
export const worldWideVerbs: readonly Verb[] = verbs.flatMap(({ verb, isOnDossier }) =>
  isOnDossier ? [] : verb,
);

function carryOut(door: TesterDoor, world: string, name: string, input: unknown) {
  const functions = door.commandsOn(world) as Readonly<Record<string, (input: unknown) => Promise<Receipt>>>;
  return (functions[name] as (input: unknown) => Promise<Receipt>)(input);
}
