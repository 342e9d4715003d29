import { z } from 'zod';
import { pendingSteps } from '../pending.js';
import { civilStatusForm, dossierForm } from './dossierForm.js';
import { dayForm, instantForm, nephForm } from './values.js';

/** The name and version of this protocol: a client refuses to read another. */
export const protocol = 'snpc-source/1' as const;

/**
 * Where a source answers. Whatever names a person travels in the body of a POST: addresses end in logs, and a NEPH
 * does not.
 */
export const paths = {
  source: '/v1/source',
  health: '/v1/source/health',
  now: '/v1/source/now',
  dossiers: '/v1/source/dossiers',
  civilStatus: '/v1/source/civil-status',
  pending: '/v1/source/pending',
  watch: '/v1/source/watch',
} as const;

/** Most dossiers of one batch. */
export const mostNephs = 10_000;

const world = z.string().optional().meta({ description: 'World to read. Default: the default or only one.' });

const nephs = z.array(nephForm).max(mostNephs);

/** What is asked of a source, in the body of a POST. */
export const askedForms = {
  now: z.object({ world }),
  dossiers: z.object({ world, nephs }),
  civilStatus: z.object({
    world,
    identity: civilStatusForm
      .pick({
        birthName: true,
        firstNames: true,
        sex: true,
        bornOn: true,
        birthPlaceCode: true,
        birthCountryCode: true,
      })
      .meta({ id: 'CivilStatusQuery' }),
  }),
  pending: z.object({ world, nephs }),
};

/** What a source can do, and whether the commands of a simulator are served beside it. */
export const capabilitiesForm = z
  .object({
    historyByKnownAt: z.boolean(),
    worlds: z.boolean(),
    pendingFacts: z.boolean(),
    identitySearch: z.boolean(),
    watching: z.boolean(),
    law: z.object({
      latePolicy: z.enum(['RECOMPUTE', 'KEEP_CREDITED']),
      lossEffectiveDate: z.enum(['RECORDED', 'FINALITY']),
    }),
  })
  .meta({ id: 'Capabilities' });

/** The present of a register. */
export const nowForm = z
  .object({
    clock: instantForm,
    revision: z.number().int(),
    generation: z
      .string()
      .optional()
      .meta({ description: 'Another one once the register has been made anew: revisions then start again.' }),
  })
  .meta({ id: 'Now' });

const retryAfter = z
  .number()
  .int()
  .optional()
  .meta({ description: 'Seconds after which asking again may help.' });

const unreadForm = z
  .object({
    place: z.number().int().min(0).meta({ description: 'Place among those asked, from 0.' }),
    code: z
      .enum(['MALFORMED_RECORD', 'UNAVAILABLE', 'TIMED_OUT'])
      .meta({ description: 'Why this dossier could not be read.' }),
    retryAfter,
  })
  .meta({ id: 'UnreadDossier' });

const pendingFactForm = z
  .object({
    id: z.string(),
    kind: z.enum(['INFRACTION', 'STAGE']),
    on: dayForm.meta({ description: 'Day of the commission, or last day of the stage.' }),
    offenceRef: z.string().nullable(),
    step: z.enum(pendingSteps),
    since: dayForm,
    expectedBetween: z.object({ earliest: dayForm, latest: dayForm }),
  })
  .meta({ id: 'PendingFact' });

/** What a source answers. */
export const answerForms = {
  source: z.object({
    protocol: z.literal(protocol),
    name: z.string(),
    capabilities: capabilitiesForm,
    commands: z
      .boolean()
      .meta({ description: 'True where the commands of a simulator are served at the same address.' }),
  }),
  health: z.object({ status: z.literal('ready') }),
  now: z.object({ world: z.string(), now: nowForm }),
  dossiers: z.object({
    now: nowForm,
    dossiers: z
      .array(dossierForm.nullable())
      .meta({ description: 'In the order asked; null where unknown, or told under `unread`.' }),
    unread: z
      .array(unreadForm)
      .optional()
      .meta({ description: 'Dossiers that alone could not be read, when others could.' }),
  }),
  civilStatus: z.object({ nephs: z.array(nephForm) }),
  pending: z.object({
    pending: z.array(z.array(pendingFactForm)).meta({ description: 'In the order asked.' }),
  }),
};

/** A batch of dossiers as both sides handle it, place by place: what is malformed spoils its own and no other. */
export const placesForm = answerForms.dossiers.extend({ dossiers: z.array(z.unknown()) });

/** How every refusal travels, whatever its status. */
export const errorForm = z
  .object({
    error: z.object({
      code: z.string().meta({ description: 'Why, for a program.' }),
      message: z.string().meta({ description: 'What was wrong, and what would be right.' }),
      retryAfter,
      permanent: z
        .boolean()
        .optional()
        .meta({ description: 'True where it must not be asked again at once.' }),
      index: z
        .number()
        .int()
        .optional()
        .meta({ description: 'Of a list of commands, the place of the one refused, from 0.' }),
    }),
  })
  .meta({ id: 'Error' });
