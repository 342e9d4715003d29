import { z } from 'zod';
import { dayForm, instantForm } from '../../../src/snpc/http/values.js';
import { letterKinds } from '../../../src/snpc/index.js';
import type { FactPath } from '../../life/factPath.js';
import { infractionPaths } from '../../life/infractionPaths.js';

const count = z.number().int();

const step = z
  .object({
    step: z.string(),
    on: dayForm,
    at: instantForm.nullable().meta({ description: 'The instant, where the step has one.' }),
    hasHappened: z.boolean(),
    from: z.string().nullable().meta({ description: 'The step its delay counts from.' }),
    delay: z
      .object({ days: count, least: count, most: count })
      .nullable()
      .meta({ description: 'Days drawn, and the window of the profile.' }),
    isGiven: z.boolean().meta({ description: 'True where a tester gave the day.' }),
  })
  .meta({ id: 'FactPathStep' });

const letter = z
  .object({
    id: z.string(),
    kind: z.enum(letterKinds),
    sentAt: instantForm,
    isSent: z.boolean(),
    notifiedAt: instantForm,
    isNotified: z.boolean(),
    outcome: z.enum(['RECEIVED', 'UNCLAIMED']),
  })
  .meta({ id: 'FactPathLetter' });

const correction = z
  .object({ because: z.string(), recordedAt: instantForm, isRecorded: z.boolean() })
  .meta({ id: 'FactCorrection' });

const stageAnswer = z
  .object({
    isAccepted: z.boolean(),
    because: z.enum(['KIND_GIVES_NO_POINT', 'LESS_THAN_A_YEAR', 'LICENCE_INVALID']).nullable(),
    points: count,
  })
  .meta({ id: 'StageAnswer' });

/** How the path of a fact travels: what lies ahead of the clock included, so for testers alone. */
export const factPathForm = z
  .object({
    fact: z.string(),
    kind: z.enum(['INFRACTION', 'STAGE', 'ACT']),
    path: z.enum(infractionPaths).nullable(),
    answer: stageAnswer.nullable().meta({ description: 'What the préfecture answers to a stage.' }),
    delays: z.string(),
    steps: z.array(step).readonly(),
    recordedAt: instantForm.nullable(),
    isRecorded: z.boolean(),
    withdrawnAt: instantForm.nullable(),
    corrections: z.array(correction).readonly(),
    letters: z.array(letter).readonly(),
  } satisfies { readonly [Field in keyof FactPath]: z.ZodType<FactPath[Field]> })
  .meta({ id: 'FactPath' });
