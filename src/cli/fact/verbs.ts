import { z } from 'zod';
import { askedPathForm } from '../../../simulator/control/http/forms.js';
import { dossierVerbs } from '../tester/registryVerbs.js';
import { toldPath } from '../tester/tell.js';
import { defineVerb, type VerbSet } from '../tester/verb.js';

const path = defineVerb({
  name: 'path',
  description: 'Every step of a fact, those ahead of the clock too. Changes nothing.',
  input: askedPathForm,
  world: 'any',
  run: async (door, world, input) => {
    const { neph, fact } = z.decode(askedPathForm, input);
    return toldPath(await door.factPath(world, neph, fact));
  },
});

/** The verbs of `snpc fact`. */
export const factVerbs: VerbSet = {
  name: 'fact',
  about: 'What happens to one dossier of a simulated world.',
  verbs: [path, ...dossierVerbs],
};
