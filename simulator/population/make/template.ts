import type { Population } from '../population.js';
import type { Template } from './making.js';
import { MakingFault } from './makingFault.js';

const seedForm = /^[A-Za-z0-9._-]{1,64}$/;
const nameForm = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const wordsOfWorlds = ['personas', 'empty'];

/** The template that is asked for; none may have the name of one of the populations. @throws MakingFault BAD_LICENCES, BAD_SEED, BAD_NAME */
export function templateOf(
  { name: population, version, capacity }: Population,
  {
    seed,
    licences,
    name,
  }: { readonly seed: string; readonly licences: number; readonly name?: string | undefined },
  populations: readonly string[],
): Template {
  if (!Number.isSafeInteger(licences) || licences < 1 || licences > capacity) {
    throw new MakingFault(
      'BAD_LICENCES',
      `the population ${population} has 1 to ${capacity} licences, a whole number of them, not ${licences}`,
    );
  }
  if (!seedForm.test(seed)) {
    throw new MakingFault('BAD_SEED', 'a seed is 1 to 64 letters, digits, dots, hyphens and underscores');
  }
  const asked = `${population}@${seed}:${licences}`;
  if (name !== undefined && name !== asked) checkName(name, asked, populations);
  return { name: name ?? asked, asked, version, seed, licences };
}

function checkName(name: string, asked: string, populations: readonly string[]): void {
  if (!nameForm.test(name)) {
    throw new MakingFault(
      'BAD_NAME',
      `a template is named by 1 to 63 lower-case letters, digits and hyphens, or, where no name is given, ${asked}`,
    );
  }
  const taken = [...wordsOfWorlds, ...populations];
  if (taken.includes(name)) {
    throw new MakingFault('BAD_NAME', `no template may be named ${taken.join(', ')}: give another name`);
  }
}
