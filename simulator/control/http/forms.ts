import { z } from 'zod';
import { nowForm } from '../../../src/snpc/http/protocol.js';
import { instantForm, nephForm } from '../../../src/snpc/http/values.js';
import { exampleCountry } from '../../population/countries/countryName.js';
import { type CommandDefinition, commands } from '../commands/index.js';
import { factPathForm } from './factPathForm.js';
import { faultForm } from './faultForm.js';

/** How what a simulator is told and what it answers travel as JSON. */

const populationForm = z.string().meta({
  description: `Who lives in it: \`personas\`, those of the seed folder; \`empty\`, nobody; the name of a filled template; or NAME[@SEED][:LICENCES], a population whose licences are made when they are first asked for, beside the personas: \`${exampleCountry}\`.`,
});

/** A world as a list shows it. */
export const worldForm = z
  .object({
    name: z.string(),
    seed: z.string(),
    population: populationForm,
    clock: instantForm,
    isRunning: z.boolean(),
    revision: z.number().int(),
    delays: z.string(),
    faults: z.array(faultForm).readonly(),
    expiresAt: instantForm.nullable(),
  })
  .meta({ id: 'World' });

/** The worlds that stand, by name. */
export const worldsForm = z.object({ worlds: z.array(worldForm) });

const nameForm = z
  .string()
  .optional()
  .meta({ description: '1 to 63 lower-case letters, digits and hyphens. Default: a fresh one.' });

const expiresInForm = z
  .number()
  .int()
  .optional()
  .meta({ description: 'Seconds of the wall clock after which it goes by itself. Default: it stays.' });

/** A world to make; everything has a default. */
export const newWorldForm = z.strictObject({
  name: nameForm,
  seed: z.string().optional().meta({ description: 'Seed of its draws. Default: `default`.' }),
  clock: instantForm.optional(),
  running: z.boolean().optional().meta({ description: 'True for a clock that runs. Default: it stands.' }),
  delays: z.string().optional().meta({ description: 'Delay profile of its commands. Default: `france`.' }),
  population: populationForm.optional(),
  expiresIn: expiresInForm,
});

/** A copy to make of a world. */
export const newCopyForm = z.strictObject({ name: nameForm, expiresIn: expiresInForm });

/** What a command left. */
export const receiptForm = z
  .object({
    fact: z.string().nullable().meta({ description: 'The fact it created or changed, where there is one.' }),
    path: factPathForm
      .nullable()
      .optional()
      .meta({ description: 'Every step of that fact; absent for a command on the clock.' }),
    now: nowForm,
    faults: z
      .array(faultForm)
      .readonly()
      .optional()
      .meta({ description: 'Those that stand after a command on them.' }),
  })
  .meta({ id: 'Receipt' });

/** Which fact is asked for its path. */
export const askedPathForm = z.strictObject({ neph: nephForm, fact: z.string() });

/** What a list of commands left, in their order. */
export const receiptsForm = z.object({ receipts: z.array(receiptForm) });

/** Most commands of one list. */
export const mostCommands = 1_000;

/** A list of commands, as far as its shape goes: each is then read by its own. */
export const commandListForm = z.strictObject({
  commands: z.array(z.strictObject({ name: z.string(), input: z.unknown().optional() })).max(mostCommands),
});

/** The same, with the input of every command told. */
export const toldCommandListForm = z.strictObject({
  commands: z
    .array(
      z.discriminatedUnion(
        'name',
        [...commands.values()].map(listed) as [ReturnType<typeof listed>, ...ReturnType<typeof listed>[]],
      ),
    )
    .max(mostCommands),
});

function listed({ name, input }: CommandDefinition) {
  return z.strictObject({ name: z.literal(name), input });
}

/** The personas of a world, by id. */
export const personasForm = z.object({
  personas: z.array(
    z
      .object({ id: z.string(), neph: nephForm, title: z.object({ en: z.string(), fr: z.string() }) })
      .meta({ id: 'Persona' }),
  ),
});
