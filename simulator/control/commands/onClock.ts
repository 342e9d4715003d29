import { z } from 'zod';
import type { RegisterNow } from '../../../src/snpc/index.js';
import { defineCommand, type Receipt } from './define.js';
import { instant } from './values.js';

const count = z.number().int().optional();

export const setClock = defineCommand({
  name: 'setClock',
  description: 'The world’s clock moves forward to an instant; what was due meanwhile has happened.',
  input: z.strictObject({ to: instant }),
  run: (control, { to }) => moved(control.setClock(to)),
});

export const advanceClock = defineCommand({
  name: 'advanceClock',
  description:
    'The world’s clock moves forward by a length of time; years, months and days keep the hour of Paris.',
  input: z.strictObject({
    years: count,
    months: count,
    days: count,
    hours: count,
    minutes: count,
    seconds: count,
  }),
  run: (control, duration) => moved(control.advanceClock(duration)),
});

export const runClock = defineCommand({
  name: 'runClock',
  description: 'The world’s clock runs from where it stands, at the pace of the wall clock.',
  input: z.strictObject({}),
  run: control => moved(control.runClock()),
});

export const freezeClock = defineCommand({
  name: 'freezeClock',
  description: 'The world’s clock stops where it stands.',
  input: z.strictObject({}),
  run: control => moved(control.freezeClock()),
});

async function moved(moving: Promise<RegisterNow>): Promise<Receipt> {
  return { fact: null, now: await moving };
}
