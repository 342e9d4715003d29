import { z } from 'zod';
import type {
  Address,
  CategoryRow,
  CivilStatus,
  Dossier,
  InfractionRow,
  LetterRow,
  MeasureRow,
  MedicalVisitRow,
  RestrictionRow,
  StageRow,
  Title,
  TitlePeriod,
} from '../dossier.js';
import { letterKinds } from '../dossier.js';
import { dayForm as day, instantForm as instant, nephForm } from './values.js';

/**
 * Every field of a record of the port, optional ones included: a field that the port gains and this page does not
 * is an error of the compiler.
 */
type FormsOf<Record> = { readonly [Field in keyof Required<Record>]: z.ZodType<Record[Field]> };

const form =
  <Record>() =>
  <Forms extends FormsOf<Record>>(name: string, forms: Forms) =>
    z.object(forms).meta({ id: name });

const text = z.string();
const row = {
  id: text,
  recordedFrom: instant,
  recordedTo: instant.nullable(),
  revision: z.number().int().optional(),
  closedRevision: z.number().int().optional(),
};

/** How a civil status travels. */
export const civilStatusForm = form<CivilStatus>()('CivilStatus', {
  birthName: text.nullable(),
  usageName: text.nullable(),
  firstNames: z.array(text),
  sex: z.enum(['F', 'M']).nullable(),
  bornOn: day,
  bornOnPresumed: z.enum(['NONE', 'DAY', 'DAY_AND_MONTH']),
  birthPlace: text.nullable(),
  birthPlaceCode: text.nullable(),
  birthCountryCode: text,
});

const addressForm = form<Address>()('Address', {
  lines: z.array(text),
  postcode: text,
  city: text,
  country: text,
});

const titlePeriodForm = form<TitlePeriod>()('TitlePeriod', {
  ...row,
  obtainedOn: day,
  formation: z.enum(['STANDARD', 'AAC']),
  firstLicence: z.boolean(),
  complementaryTrainingOn: day.nullable(),
  endedOn: day.nullable(),
  endedBy: z.enum(['ANNULATION', 'INVALIDATION', 'EXCHANGE', 'DEATH']).nullable(),
  exchangedFrom: text.nullable(),
  exchangedOn: day.nullable(),
});

const titleForm = form<Title>()('Title', {
  ...row,
  number: text,
  issuedOn: day,
  issuedBy: text,
  expiresOn: day.nullable(),
});

const categoryForm = form<CategoryRow>()('Category', {
  ...row,
  code: text,
  obtainedOn: day,
  mode: z.enum(['EXAM', 'TRAINING', 'EQUIVALENCE', 'EXCHANGE', 'MILITARY_CONVERSION']),
  expiresOn: day.nullable(),
  medicalLimitOn: day.nullable(),
});

const restrictionForm = form<RestrictionRow>()('Restriction', {
  ...row,
  code: text,
  category: text.nullable(),
  from: day,
  to: day.nullable(),
});

const infractionForm = form<InfractionRow>()('Infraction', {
  ...row,
  offenceRef: text.nullable(),
  label: text,
  class: z.enum(['C1', 'C2', 'C3', 'C4', 'C5', 'DELIT']),
  points: z.number().int(),
  channel: z.enum(['AUTOMATIC_CONTROL', 'INTERCEPTION']),
  place: text.nullable(),
  committedOn: day,
  committedAt: instant.nullable(),
  finalOn: day,
  finalBy: z.enum(['AF', 'AFM', 'CP', 'COND']),
  authority: text.nullable(),
  simultaneousGroup: text.nullable(),
});

const stageForm = form<StageRow>()('Stage', {
  ...row,
  kind: z.enum([
    'VOLONTAIRE',
    'OBLIGATOIRE_PROBATOIRE',
    'ALTERNATIVE_POURSUITES',
    'COMPOSITION_PENALE',
    'PEINE',
  ]),
  from: day,
  to: day,
  place: text.nullable(),
  attestation: text.nullable(),
});

const medicalVisitForm = form<MedicalVisitRow>()('MedicalVisit', {
  ...row,
  visitedOn: day,
  opinion: z.enum(['FIT', 'FIT_WITH_LIMITS', 'UNFIT', 'TEMPORARILY_UNFIT']),
  categories: z.array(text),
  validUntil: day.nullable(),
});

const measureForm = form<MeasureRow>()('Measure', {
  ...row,
  kind: z.enum([
    'SUSPENSION',
    'RESTRICTION',
    'EAD',
    'RETENTION',
    'ANNULATION',
    'INVALIDATION',
    'INTERDICTION',
    'SUSPENSION_MEDICALE',
    'RESTRICTION_MEDICALE',
  ]),
  from: day,
  to: day.nullable(),
  authority: text,
  offenceCommittedOn: day.nullable(),
  notifiedOn: day.nullable(),
});

const letterForm = form<LetterRow>()('Letter', {
  ...row,
  kind: z.enum(letterKinds),
  about: z.array(text),
  sentOn: day,
  notifiedOn: day.nullable(),
  outcome: z.enum(['SENT', 'RECEIVED', 'UNCLAIMED']),
});

/** How a dossier travels: days as `YYYY-MM-DD`, instants as RFC 3339, every part present, empty or not. */
export const dossierForm = form<Dossier>()('Dossier', {
  neph: nephForm,
  civilStatus: civilStatusForm,
  address: addressForm.nullable(),
  titlePeriods: z.array(titlePeriodForm),
  titles: z.array(titleForm),
  categories: z.array(categoryForm),
  restrictions: z.array(restrictionForm),
  infractions: z.array(infractionForm),
  stages: z.array(stageForm),
  medicalVisits: z.array(medicalVisitForm),
  measures: z.array(measureForm),
  letters: z.array(letterForm),
});
