import { z } from 'zod';
import { addDays } from '../../../src/time/index.js';
import { defineCommand } from './define.js';
import { day, delays, neph, place } from './values.js';

export const reportInfraction = defineCommand({
  name: 'reportInfraction',
  description: 'An infraction is committed at the world’s clock; its steps are drawn from a delay profile.',
  input: z.strictObject({
    neph,
    offence: z.string().meta({ description: 'Code of the offence table, such as STOP.' }),
    channel: z.enum(['AUTOMATIC_CONTROL', 'INTERCEPTION']).default('INTERCEPTION'),
    path: z
      .enum(['PAID_REDUCED', 'PAID', 'INCREASED', 'CONVICTED', 'COMPOSITION_PENALE'])
      .default('PAID')
      .meta({ description: 'How it becomes final.' }),
    place,
    simultaneousGroup: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Offences of one conduct at one moment share a ceiling.' }),
    delays,
  }),
  run: (control, { neph: whose, delays: profile, ...report }) =>
    control.reportInfraction(whose, report, profile === undefined ? {} : { delays: profile }),
});

export const attendStage = defineCommand({
  name: 'attendStage',
  description: 'A stage is attended; it is recorded weeks later and counts from the day after its last.',
  input: z.strictObject({
    neph,
    kind: z
      .enum(['VOLONTAIRE', 'OBLIGATOIRE_PROBATOIRE', 'ALTERNATIVE_POURSUITES', 'COMPOSITION_PENALE', 'PEINE'])
      .default('VOLONTAIRE'),
    from: day,
    to: day.optional().meta({ description: 'Last day. Default: the day after `from`.' }),
    place,
    delays,
  }),
  run: (control, { neph: whose, delays: profile, from, to, ...attendance }) =>
    control.attendStage(
      whose,
      { ...attendance, from, to: to ?? addDays(from, 1) },
      profile === undefined ? {} : { delays: profile },
    ),
});

export const withdrawFact = defineCommand({
  name: 'withdrawFact',
  description: 'An appeal succeeds: from now on the infraction or the stage never was.',
  input: z.strictObject({
    neph,
    fact: z.string().meta({ description: 'Reference of the fact, as its command gave it.' }),
    because: z.string().min(1).meta({ description: 'Why.' }),
  }),
  run: (control, { neph: whose, fact, because }) => control.withdrawFact(whose, fact, because),
});
