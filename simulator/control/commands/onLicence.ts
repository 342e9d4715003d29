import { z } from 'zod';
import { addDays } from '../../../src/time/index.js';
import { infractionPaths } from '../../life/infractionPaths.js';
import { defineCommand } from './define.js';
import { because, day, delays, fact, instant, letters, neph, place, steps } from './values.js';

export const reportInfraction = defineCommand({
  name: 'reportInfraction',
  description:
    'An infraction is committed, at the world’s clock unless it says when; its steps are drawn or given.',
  input: z.strictObject({
    neph,
    offence: z.string().meta({ description: 'Code of the offence table, such as STOP.' }),
    channel: z.enum(['AUTOMATIC_CONTROL', 'INTERCEPTION']).default('INTERCEPTION'),
    path: z
      .enum(infractionPaths)
      .default('PAID')
      .meta({ description: 'How it becomes final, or never does.' }),
    committedAt: instant
      .optional()
      .meta({ description: 'When it was committed, at the clock or before. Default: at the clock.' }),
    place,
    simultaneousGroup: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Offences of one conduct at one moment share a ceiling.' }),
    steps,
    letters,
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
    steps,
    letters,
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
    fact,
    because,
  }),
  run: (control, input) => control.withdrawFact(input.neph, input.fact, input.because),
});
