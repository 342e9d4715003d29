import { z } from 'zod';
import type { DossierAct } from '../../life/acts/act.js';
import { categoryCodes } from '../../life/acts/categoryCodes.js';
import { defineCommand } from './define.js';
import { day, delays, neph, steps } from './values.js';

const common = {
  neph,
  on: day
    .optional()
    .meta({ description: 'Day of the act, at the clock or before. Default: that of the clock.' }),
  steps,
  delays,
};

const category = z.enum(categoryCodes).meta({ description: 'Category of directive 2006/126/EC.' });

const lastDay = day.nullable().optional().meta({ description: 'Last day; null, or left out, for none.' });
const formation = z
  .enum(['STANDARD', 'AAC'])
  .default('STANDARD')
  .meta({ description: 'How the driver learned.' });
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected two capital letters, such as MA')
  .meta({ description: 'Country, ISO 3166-1 alpha-2.' });
const restriction = {
  code: z.string().min(1).meta({ description: 'Code, such as 01.01 or 78.' }),
  category: category.nullable().optional(),
};

/** Commands on what a dossier holds beside infractions and stages: each is an act. */
function actCommand<const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  kind: DossierAct['kind'],
  description: string,
  shape: Shape,
) {
  return defineCommand({
    name,
    description,
    input: z.strictObject({ ...common, ...shape }),
    run: (control, given) => {
      const { neph: whose, delays: profile, ...act } = given as z.output<z.ZodObject<typeof common>>;
      const options = profile === undefined ? {} : { delays: profile };
      return control.recordAct(whose, { kind, ...act } as DossierAct, options);
    },
  });
}

export const recordMedicalVisit = actCommand(
  'recordMedicalVisit',
  'MEDICAL_VISIT',
  'A doctor gives an opinion, which sets how long categories are valid.',
  {
    opinion: z.enum(['FIT', 'FIT_WITH_LIMITS', 'UNFIT', 'TEMPORARILY_UNFIT']),
    categories: z.array(category).optional().meta({ description: 'Default: every category held.' }),
    validUntil: lastDay,
  },
);

export const obtainCategory = actCommand(
  'obtainCategory',
  'CATEGORY',
  'A category is obtained; a candidate’s first one begins the licence.',
  {
    code: category,
    mode: z.enum(['EXAM', 'TRAINING', 'EQUIVALENCE', 'EXCHANGE', 'MILITARY_CONVERSION']).default('EXAM'),
    expiresOn: lastDay,
    medicalLimitOn: lastDay,
    formation,
  },
);

export const issueLicence = actCommand(
  'issueLicence',
  'LICENCE',
  'A new licence is issued after an annulment, an invalidation or an exchange.',
  {
    categories: z.array(category).min(1),
    formation,
  },
);

export const addRestriction = actCommand(
  'addRestriction',
  'RESTRICTION',
  'A restriction is added to the licence or to one category.',
  {
    ...restriction,
    to: lastDay,
  },
);

export const liftRestriction = actCommand(
  'liftRestriction',
  'RESTRICTION_LIFTED',
  'A restriction ends on the day of the act.',
  restriction,
);

export const pronounceMeasure = actCommand(
  'pronounceMeasure',
  'MEASURE',
  'A measure is decided; it takes effect by its notification.',
  {
    measure: z.enum([
      'SUSPENSION',
      'RESTRICTION',
      'EAD',
      'RETENTION',
      'ANNULATION',
      'INTERDICTION',
      'SUSPENSION_MEDICALE',
      'RESTRICTION_MEDICALE',
    ]),
    from: day
      .optional()
      .meta({ description: 'First day of its execution. Default: that of its notification.' }),
    to: lastDay,
    authority: z.string().min(1).optional().meta({ description: 'Who decides.' }),
    offenceCommittedOn: day.nullable().optional().meta({ description: 'Day of the offence it punishes.' }),
  },
);

export const liftMeasure = actCommand(
  'liftMeasure',
  'MEASURE_LIFTED',
  'A measure ends on the day of the act.',
  {
    measure: z.string().meta({ description: 'Reference of the command that pronounced it.' }),
  },
);

export const takeTraining = actCommand(
  'takeTraining',
  'TRAINING',
  'The post-permit training is taken, which may shorten probation.',
  {},
);

export const exchangeForFrenchLicence = actCommand(
  'exchangeForFrenchLicence',
  'EXCHANGED_FOR_FRENCH',
  'A foreign licence is exchanged for a French one, which counts from the original day.',
  {
    country,
    obtainedOn: day.meta({ description: 'Day the foreign licence was obtained.' }),
    categories: z.array(category).min(1),
  },
);

export const exchangeForForeignLicence = actCommand(
  'exchangeForForeignLicence',
  'EXCHANGED_ABROAD',
  'The French licence is exchanged for a foreign one: the day of the act is its last.',
  {},
);

export const declareDeath = actCommand(
  'declareDeath',
  'DEATH',
  'The holder has died: the licence ends on the day of the act.',
  {},
);
