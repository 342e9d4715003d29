import { createHash } from 'node:crypto';
import { z } from 'zod';
import { offences } from '../../../src/points/index.js';
import { legalDay, tryLegalDay } from '../../../src/time/index.js';
import { peopleSchema } from '../people/peopleSchema.js';
import { everTakes } from './everTakes.js';
import { livesSchema } from './livesSchema.js';

/** Raised when the same profile would now give other licences. */
export const modelVersion = 2;

const firstReference = legalDay('1992-07-01');
const lastReference = legalDay('2100-12-31');
const codes = new Set(offences.map(({ code }) => code));
/** Stands for the four offences below 20 km/h, by place and by excess. */
const smallSpeeds = 'VIT-5-20';

/** The schema of a population profile: everything that makes a country, each figure with its source and its grade. */
export const populationProfileSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
    description: z.strictObject({ en: z.string(), fr: z.string() }),
    /** Last day of the lives. */
    referenceDate: z.string().transform((text, context) => {
      const day = tryLegalDay(text);
      if (day !== undefined && day >= firstReference && day <= lastReference) return day;
      const message = `expected a day from 1992-07-01, when the points licence began, to 2100-12-31, not ${JSON.stringify(text)}`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
    /** Delay profile of its infractions, stages and letters. */
    delays: z.string(),
    people: peopleSchema,
    lives: livesSchema,
  })
  .superRefine(({ lives, referenceDate }, context) => {
    lives.families.forEach(({ size, codes: listed }, place) => {
      listed.value.forEach(({ code }, rank) => {
        const message = faultOfCode(code, size);
        if (message === null) return;
        const path = ['lives', 'families', place, 'codes', 'value', rank, 'code'];
        context.addIssue({ code: 'custom', path, message });
      });
    });
    const [first] = lives.losses.flows;
    if (first && first.from > referenceDate) {
      const path = ['lives', 'losses', 'flows', 0, 'from'];
      context.addIssue({ code: 'custom', path, message: 'the first flow begins after the reference date' });
    }
  });

export type PopulationProfile = z.output<typeof populationProfileSchema>;

function faultOfCode(code: string, size: number): string | null {
  const told = JSON.stringify(code);
  if (code === smallSpeeds) return size === 1 ? null : `${told} takes 1 point, not ${size}`;
  if (!codes.has(code)) return `${told} is no code of the offence table`;
  return everTakes(code, size)
    ? null
    : `${told} has never taken ${size === 1 ? '1 point' : `${size} points`}`;
}

/** A fingerprint of all that licences follow from: the texts of the profile, of its delays and of its lists of names. */
export function populationVersion(texts: readonly string[]): string {
  const digest = createHash('sha256').update(String(modelVersion));
  for (const text of texts) digest.update(JSON.stringify(text));
  return digest.digest('hex').slice(0, 16);
}
