import { z } from 'zod';
import { readSeed, readSeedFiles, SeedFault, versionOf } from '../../world/seedFolder.js';

const word = z.string().trim().min(1);
/** Words between commas, folded over lines. */
const words = z.string().transform((text, context) => {
  const list = text.split(',').map(each => each.trim());
  if (list.includes(''))
    context.addIssue({ code: 'custom', message: 'expected words between commas, none empty' });
  return list;
});
const weight = z.number().min(0);
const places = (pattern: RegExp, expected: string) => z.string().regex(pattern, expected);

/** Decades of birth that first names are weighted for: 1930, 1940 and so on up to 2000. */
export const decadeCount = 8;

const firstNames = z.array(
  z.strictObject({ weights: z.array(weight).length(decadeCount), M: words, F: words }),
);

const namesAbroad = z.record(word, z.strictObject({ surnames: words, M: words, F: words }));

/** A commune a line: code, inhabitants, postcodes between commas, name. */
const communeLines = z.string().transform((text, context) =>
  text
    .trim()
    .split('\n')
    .map(line => {
      const [, code = '', inhabitants, postcodes = '', name = ''] =
        /^((?:\d\d|2[AB])\d{3}) (\d+) (\d{5}(?:,\d{5})*) (\S.*)$/.exec(line) ?? [];
      if (name === '') {
        const message = `expected a code, inhabitants, postcodes and a name: ${JSON.stringify(line)}`;
        context.addIssue({ code: 'custom', message });
      }
      return { code, name, inhabitants: Number(inhabitants), postcodes: postcodes.split(',') };
    }),
);

const communes = z.array(
  z.strictObject({
    code: places(/^(\d\d|2[AB]|97\d)$/, 'expected a code of département'),
    name: word,
    inhabitants: z.number().int().positive(),
    communes: communeLines,
  }),
);

const countries = z.array(
  z.strictObject({
    code: places(/^99\d{3}$/, 'expected a code of country'),
    name: word,
    born: weight,
    names: word,
    places: z.array(word).min(1),
  }),
);

const streets = z.strictObject({ streets: words, buildings: words });

/** What identities are put together from: the files of seed/people. */
export interface PeopleLists {
  readonly firstNames: z.infer<typeof firstNames>;
  /** The most frequent first. */
  readonly surnames: readonly string[];
  readonly namesAbroad: z.infer<typeof namesAbroad>;
  readonly departements: z.infer<typeof communes>;
  readonly countries: z.infer<typeof countries>;
  readonly streets: readonly string[];
  readonly buildings: readonly string[];
  /** A fingerprint: it changes with any of the files. */
  readonly version: string;
}

/** Reads the lists of a seed folder. @throws SeedFault */
export function readPeopleLists(seedFolder: string): PeopleLists {
  const files = readSeedFiles(seedFolder, 'people');
  const read = <S extends z.ZodType>(name: string, schema: S): z.output<S> => {
    const file = files.find(each => each.name === `people/${name}.yaml`);
    if (!file) throw new SeedFault(`people/${name}.yaml`, '', 'there is no such file');
    return readSeed(file, schema);
  };
  const lists = {
    firstNames: read('firstNames', firstNames),
    surnames: read('surnames', words),
    namesAbroad: read('namesAbroad', namesAbroad),
    departements: read('communes', communes),
    countries: read('countries', countries),
    ...read('streets', streets),
    version: versionOf(files),
  };
  for (const [place, { names }] of lists.countries.entries()) {
    if (names === french || names in lists.namesAbroad) continue;
    const fault = `there are no names ${JSON.stringify(names)} in namesAbroad.yaml`;
    throw new SeedFault('people/countries.yaml', `[${place}].names`, fault);
  }
  return lists;
}

/** The names of those countries whose names are those given in France. */
export const french = 'french';
