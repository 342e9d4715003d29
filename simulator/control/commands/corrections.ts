import { z } from 'zod';
import { defineCommand } from './define.js';
import { because, day, delays, fact, instant, neph, place } from './values.js';

export const correctFact = defineCommand({
  name: 'correctFact',
  description: 'A fact that the register holds is corrected: one version is closed, another opened.',
  input: z.strictObject({
    neph,
    fact,
    because,
    place,
    offence: z
      .string()
      .optional()
      .meta({ description: 'Of an infraction: another code of the offence table.' }),
    committedAt: instant.optional().meta({ description: 'Of an infraction: when it was committed.' }),
    finalOn: day.optional().meta({ description: 'Of an infraction: when it became final.' }),
    simultaneousGroup: z.string().nullable().optional().meta({ description: 'Of an infraction: its group.' }),
    stageKind: z
      .enum(['VOLONTAIRE', 'OBLIGATOIRE_PROBATOIRE', 'ALTERNATIVE_POURSUITES', 'COMPOSITION_PENALE', 'PEINE'])
      .optional()
      .meta({ description: 'Of a stage: its kind.' }),
    from: day.optional().meta({ description: 'Of a stage: its first day; the second is the day after.' }),
    delays,
  }),
  run: (control, { neph: whose, fact: id, delays: profile, ...correction }) =>
    control.correctFact(whose, id, correction, profile === undefined ? {} : { delays: profile }),
});

const name = z.string().min(1).nullable().optional();

export const correctCivilStatus = defineCommand({
  name: 'correctCivilStatus',
  description: 'The civil status or the address is corrected, at once and without versions; the NEPH stays.',
  input: z.strictObject({
    neph,
    civilStatus: z
      .strictObject({
        birthName: name,
        usageName: name,
        firstNames: z.array(z.string().min(1)).min(1).optional(),
        sex: z.enum(['F', 'M']).nullable().optional(),
        bornOn: day.optional(),
        bornOnPresumed: z.enum(['NONE', 'DAY', 'DAY_AND_MONTH']).optional(),
        birthPlace: name,
        birthPlaceCode: name,
        birthCountryCode: z.string().min(1).optional(),
      })
      .optional()
      .meta({ description: 'What changes of the civil status.' }),
    address: z
      .strictObject({
        lines: z.array(z.string()).min(1),
        postcode: z.string(),
        city: z.string(),
        country: z.string(),
      })
      .nullable()
      .optional()
      .meta({ description: 'The new address; null for none.' }),
  }),
  run: (control, { neph: whose, civilStatus, address }) =>
    control.correctCivilStatus(whose, { civilStatus: civilStatus as never, address }),
});
