import { z } from 'zod';
import { newCopyForm, newWorldForm, personasForm } from '../../../simulator/control/http/forms.js';
import { exampleCountry, exampleNeph } from '../../../simulator/population/countries/countryName.js';
import { columns } from '../tester/lines.js';
import { worldWideVerbs } from '../tester/registryVerbs.js';
import { toldWorld, toldWorlds } from '../tester/tell.js';
import { defineVerb, type VerbSet } from '../tester/verb.js';

const nothing = z.strictObject({});
const named = { world: 'named', plainWord: { name: '<world>', option: 'world' } } as const;

const list = defineVerb({
  name: 'list',
  description: 'Every world that stands, by name.',
  input: nothing,
  world: 'none',
  run: async door => toldWorlds(await door.worlds.list()),
});

const create = defineVerb({
  name: 'create',
  description: `Makes a world, in milliseconds whatever its population: --population ${exampleCountry} has forty-eight million licences, of which nothing is stored and NEPH ${exampleNeph} is one.`,
  input: newWorldForm,
  plainWord: { name: '<name>', option: 'name' },
  world: 'none',
  run: async (door, _, input) => toldWorld(await door.worlds.create(z.decode(newWorldForm, input))),
});

const show = defineVerb({
  name: 'show',
  description: 'One world.',
  input: nothing,
  ...named,
  run: async (door, world) => toldWorld(await door.worlds.find(world)),
});

const reset = defineVerb({
  name: 'reset',
  description: 'Puts a world back as it was made: its commands are undone, its clock goes back.',
  input: nothing,
  ...named,
  run: async (door, world) => toldWorld(await door.worlds.reset(world)),
});

const copy = defineVerb({
  name: 'copy',
  description: 'Makes a second world with the same past; what either does from then on stays its own.',
  input: newCopyForm,
  ...named,
  run: async (door, world, input) => toldWorld(await door.worlds.copy(world, z.decode(newCopyForm, input))),
});

const remove = defineVerb({
  name: 'delete',
  description: 'Deletes a world. The default one stays.',
  input: nothing,
  ...named,
  run: async (door, world) => {
    await door.worlds.remove(world);
    return { text: `world ${world} is deleted`, json: { deleted: world } };
  },
});

const personas = defineVerb({
  name: 'personas',
  description: 'The fictitious drivers of a world, with their NEPHs.',
  input: nothing,
  world: 'any',
  run: async (door, world) => {
    const held = await door.listPersonas(world);
    const rows = held.map(({ id, neph, title }) => [id, neph, title.en]);
    return { text: columns(rows), json: z.encode(personasForm, { personas: [...held] }) };
  },
});

/** The verbs of `snpc world`. */
export const worldVerbs: VerbSet = {
  name: 'world',
  about: 'Worlds of the simulator: their making, their clocks and their faults.',
  verbs: [list, create, show, reset, copy, remove, personas, ...worldWideVerbs],
};
