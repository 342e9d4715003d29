import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readSeed, SeedFault } from '../../world/seedFolder.js';

const text = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const positive = z.number().positive();

/** A text in both languages. */
export type Text = z.infer<typeof text>;

/** Charts and sections of the table, in their order. */
export const families = ['balances', 'flows', 'sizes', 'lives', 'radars', 'delays'] as const;
export type Family = (typeof families)[number];

const source = z.strictObject({
  publisher: z.string().min(1),
  /** The same in French, where it is not a name alone. */
  publisherFr: z.string().min(1).optional(),
  /** Year of the figure, or `undated`. */
  year: z.string().min(1),
  /** A: official publisher, parliament or court. B: an article that quotes an official figure. C: a lawyer, a company. */
  grade: z.enum(['A', 'B', 'C']),
  address: z.url(),
});
export type Source = z.infer<typeof source>;
export type Grade = Source['grade'];

const tolerance = z.union([
  /** On both sides, in the unit of the figure; a list gives one for each part. */
  z.strictObject({ absolute: z.union([positive, z.array(positive).min(2)]) }),
  /** A share of the published figure. */
  z.strictObject({ relative: z.union([positive, z.strictObject({ below: positive, above: positive })]) }),
  /** For each part, the least and the most that hold. */
  z.strictObject({ ranges: z.array(z.tuple([z.number(), z.number()])).min(1) }),
  /** Every published case lies between these two quantiles of what is simulated. */
  z.strictObject({ betweenQuantiles: z.tuple([z.number(), z.number()]) }),
]);
export type Tolerance = z.infer<typeof tolerance>;

const target = z
  .strictObject({
    id: z.string().regex(/^V\d\d$/, 'expected V and two digits'),
    family: z.enum(families),
    metric: text,
    /** What each number of a list is of. */
    parts: z.array(text).min(2).optional(),
    /** Regime of the law that it holds under. */
    regime: z.string().min(1),
    /** Year of what is counted. */
    year: z.string().min(1),
    /** `rate`: a licence-year; `perThousand`: for 1,000 licence-years; `count`: in 48 million files. */
    unit: z.enum(['share', 'rate', 'perThousand', 'change', 'days', 'count']),
    published: z.union([z.number(), z.array(z.number()).min(2)]),
    /** For a figure of losses, the day by which they belong to a year. */
    lossesBy: z.enum(['recorded', 'committed']).optional(),
    /** Left out for what is shown without a judgement. */
    tolerance: tolerance.optional(),
    /** True where a miss makes the check fail. */
    gate: z.boolean(),
    /** Least number of licences on which it is judged. */
    licences: z.number().int().min(0),
    sources: z.array(z.string()).min(1),
    /** Where the model is known to miss, or may, and why. */
    knownMiss: text.optional(),
  })
  .refine(({ gate, tolerance: given }) => !gate || given !== undefined, {
    path: ['tolerance'],
    message: 'a gate needs a tolerance',
  })
  .refine(one => listsAgree(one.published, one.parts, one.tolerance), {
    path: ['published'],
    message: 'as many numbers as parts, and as many tolerances where they are a list',
  });

type Lists = readonly unknown[] | undefined;

function listsAgree(published: number | readonly number[], parts: Lists, given: Tolerance | undefined) {
  if (given !== undefined && 'betweenQuantiles' in given) return true;
  const count = typeof published === 'number' ? 1 : published.length;
  if ((parts?.length ?? 1) !== count) return false;
  if (given === undefined || 'relative' in given) return true;
  if ('ranges' in given) return given.ranges.length === count;
  return typeof given.absolute === 'number' || given.absolute.length === count;
}

/** The file of targets: published figures with their sources. */
export const targetsSchema = z.strictObject({
  sources: z.record(z.string(), source),
  targets: z.array(target).min(1),
});

/** A published figure to compare a population with, its sources at hand. */
export type Target = Omit<z.infer<typeof target>, 'sources'> & {
  readonly sources: readonly (Source & { readonly id: string })[];
  /** Grade of its best source. */
  readonly grade: Grade;
};

/** Reads `published/targets.yaml` of a seed folder. @throws SeedFault with the place of the fault */
export function readTargets(seedFolder: string): readonly Target[] {
  const name = 'published/targets.yaml';
  const file = readSeed({ name, text: textOf(seedFolder, name) }, targetsSchema);
  const seen = new Set<string>();
  return file.targets.map((one, index) => {
    if (seen.has(one.id)) throw new SeedFault(name, `targets[${index}].id`, `${one.id} is there twice`);
    seen.add(one.id);
    const sources = one.sources.map((id, place) => {
      const known = file.sources[id];
      if (known) return { id, ...known };
      throw new SeedFault(name, `targets[${index}].sources[${place}]`, `there is no source ${id}`);
    });
    const [grade = 'C'] = sources.map(given => given.grade).sort();
    return { ...one, sources, grade };
  });
}

function textOf(seedFolder: string, name: string): string {
  try {
    return readFileSync(path.join(seedFolder, name), 'utf8');
  } catch {
    throw new SeedFault(name, '', 'the seed folder has no such file, or it cannot be read');
  }
}
