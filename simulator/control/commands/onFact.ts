import { z } from 'zod';
import { infractionPaths } from '../../life/infractionPaths.js';
import { defineCommand } from './define.js';
import { delays, fact, letters, neph, steps } from './values.js';

export const redirectInfraction = defineCommand({
  name: 'redirectInfraction',
  description:
    'An infraction under way takes another path: it is paid, contested, judged… now; steps that have happened stay.',
  input: z.strictObject({
    neph,
    fact,
    path: z.enum(infractionPaths).meta({ description: 'The path it takes from now on.' }),
    when: z
      .enum(['NOW', 'DRAWN'])
      .default('NOW')
      .meta({ description: 'NOW: the decisive step of the path happens at once. DRAWN: it is drawn too.' }),
    steps,
    delays,
  }),
  run: (control, { neph: whose, fact: id, delays: profile, ...redirection }) =>
    control.redirectInfraction(whose, id, redirection, profile === undefined ? {} : { delays: profile }),
});

export const setSteps = defineCommand({
  name: 'setSteps',
  description:
    'The steps of an infraction or a stage that are still ahead happen on the days given, and its letters too.',
  input: z.strictObject({ neph, fact, steps, letters }),
  run: (control, { neph: whose, fact: id, steps: given = [], letters: sent }) =>
    control.setSteps(whose, id, given, sent),
});
