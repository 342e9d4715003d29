import { z } from 'zod';
import type { Command } from '../life/command.js';
import { infractionPaths } from '../life/infractionPaths.js';
import { act } from './personaActs.js';
import { day, givenSteps, parisInstant } from './seedTimes.js';

const days = z.number().int().min(0).max(36_500).optional();
/** What becomes of the letters about a fact. */
const letters = z
  .strictObject({ sentAfterDays: days, notifiedAfterDays: days, isUnclaimed: z.boolean().optional() })
  .optional();
const placeOrNull = z.string().nullable();

const infraction = z.strictObject({
  id: z.string(),
  offence: z.string(),
  channel: z.enum(['AUTOMATIC_CONTROL', 'INTERCEPTION']),
  path: z.enum(infractionPaths),
  place: placeOrNull.default(null),
  simultaneousGroup: z.string().nullable().default(null),
  steps: givenSteps,
  letters,
});

const stageKind = z.enum([
  'VOLONTAIRE',
  'OBLIGATOIRE_PROBATOIRE',
  'ALTERNATIVE_POURSUITES',
  'COMPOSITION_PENALE',
  'PEINE',
]);

const stage = z.strictObject({
  id: z.string(),
  kind: stageKind,
  from: day,
  to: day,
  place: placeOrNull.default(null),
  attestation: z.string().optional(),
  steps: givenSteps,
  letters,
});

const correction = z.strictObject({
  fact: z.string(),
  because: z.string(),
  place: placeOrNull.optional(),
  offence: z.string().optional(),
  committedAt: parisInstant.optional(),
  finalOn: day.optional(),
  simultaneousGroup: z.string().nullable().optional(),
  stageKind: stageKind.optional(),
  from: day.optional(),
});

const kinds = ['infraction', 'stage', 'act', 'correct', 'withdraw'] as const;

/** Profile of the commands of a persona that name none. */
export const defaultDelaysOfPersonas = 'slow';

/** One command of a persona: exactly one of its kinds. */
export const personaCommand = z
  .strictObject({
    at: parisInstant,
    delays: z.string().default(defaultDelaysOfPersonas),
    infraction: infraction.optional(),
    stage: stage.optional(),
    act: act.optional(),
    correct: correction.optional(),
    withdraw: z.strictObject({ fact: z.string(), because: z.string() }).optional(),
  })
  .refine(
    given => kinds.filter(kind => given[kind] !== undefined).length === 1,
    `expected exactly one of ${kinds.join(', ')}`,
  );

export type PersonaCommand = z.output<typeof personaCommand>;

/** A command of a persona as the simulator carries it out. */
export function commandOf({ infraction, stage, act, correct, withdraw }: PersonaCommand): Command {
  if (infraction) return { kind: 'INFRACTION', id: infraction.id, report: infraction };
  if (stage) return { kind: 'STAGE', id: stage.id, attendance: stage };
  if (act) {
    const { id, ...done } = act;
    return { kind: 'ACT', id, act: done };
  }
  if (correct) {
    const { fact, ...correction } = correct;
    return { kind: 'CORRECT', fact, correction };
  }
  return { kind: 'WITHDRAW', ...(withdraw as NonNullable<typeof withdraw>) };
}
