import { z } from 'zod';
import { flatFaultSchema } from '../../world/faults.js';
import { defineCommand } from './define.js';
import { neph } from './values.js';

export const setFault = defineCommand({
  name: 'setFault',
  description:
    'A fault of the menu stands between the world and its readers: for all or for one dossier, for a time or a number of reads.',
  input: flatFaultSchema,
  run: async (control, order) => ({ fact: null, ...(await control.setFault(order)) }),
});

export const clearFaults = defineCommand({
  name: 'clearFaults',
  description: 'The faults of a world are taken away: one, those of one dossier, or all.',
  input: z.strictObject({
    fault: z.string().optional().meta({ description: 'Reference of one fault, such as F1.' }),
    neph: neph.optional(),
  }),
  run: async (control, which) => ({ fact: null, ...(await control.clearFaults(which)) }),
});
