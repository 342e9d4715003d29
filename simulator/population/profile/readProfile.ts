import { z } from 'zod';
import { readSeed, SeedFault, type SeedFile, yamlOf } from '../../world/seedFolder.js';
import { type PopulationProfile, populationProfileSchema } from './profile.js';

/** A profile with the texts that it was read from, those that it extends included. */
export interface ReadProfile {
  readonly profile: PopulationProfile;
  readonly texts: readonly string[];
}

const heading = z.looseObject({ extends: z.string().optional() });
type Tree = Readonly<Record<string, unknown>>;

/**
 * Reads a profile of population. One that `extends` another gives what differs alone; a figure is replaced whole, with
 * its source and its grade. @throws SeedFault naming the file, the place in it and what was wrong
 */
export function readProfile(name: string, files: readonly SeedFile[]): ReadProfile {
  const { tree, texts, file } = treeOf(name, files, []);
  const profile = readSeed({ name: file, text: JSON.stringify(tree) }, populationProfileSchema);
  if (profile.name === name) return { profile, texts };
  throw new SeedFault(
    file,
    'name',
    `a profile has the name of its file, not ${JSON.stringify(profile.name)}`,
  );
}

/** Names of the profiles of a list of files. */
export function profileNames(files: readonly SeedFile[]): string[] {
  return files.map(({ name }) => name.replace(/^.*\//, '').replace(/\.yaml$/, ''));
}

function treeOf(
  name: string,
  files: readonly SeedFile[],
  above: readonly string[],
): { readonly tree: Tree; readonly texts: readonly string[]; readonly file: string } {
  const file = files.find(one => one.name.replace(/^.*\//, '') === `${name}.yaml`);
  const asking = above.at(-1);
  if (!file) {
    const known = profileNames(files).join(', ');
    throw new SeedFault(
      asking ?? name,
      'extends',
      `there is no profile ${JSON.stringify(name)}: choose among ${known}`,
    );
  }
  if (above.includes(file.name)) throw new SeedFault(file.name, 'extends', 'a profile extends itself');
  const given = yamlOf(file.name, file.text);
  const { extends: base, ...own } = heading.safeParse(given).data ?? {};
  if (base === undefined) return { tree: given as Tree, texts: [file.text], file: file.name };
  const under = treeOf(base, files, [...above, file.name]);
  return { tree: overlaid(under.tree, own), texts: [...under.texts, file.text], file: file.name };
}

function overlaid(under: Tree, over: Tree): Tree {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = under[key];
    merged[key] = isBranch(value) && isBranch(below) ? overlaid(below, value) : value;
  }
  return merged;
}

// A figure stands or falls whole: the source of one value says nothing of another.
function isBranch(node: unknown): node is Tree {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !('value' in node);
}
