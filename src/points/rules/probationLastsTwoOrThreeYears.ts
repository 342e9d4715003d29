import { addMonths, type LegalDay } from '../../time/index.js';
import { trainingWindow } from '../ambiguities.js';
import type { LicenceFact, MeasureFact } from '../facts.js';
import { probationExistsFrom } from './capitalOnIssue.js';

/** Months of probation, by the path of learning and with or without the post-permit training. */
const months = { STANDARD: { full: 36, reduced: 24 }, AAC: { full: 24, reduced: 18 } } as const;

const trainingFromMonth = 6;
const trainingToMonth = 12;

/** What probation would be for one licence, before any offence is looked at. */
export interface ProbationTerm {
  /** Day it ends in the ordinary case. */
  readonly fullEnd: LegalDay;
  /** Day it ends if the training shortens it, null where there is no such training. */
  readonly reducedEnd: LegalDay | null;
  /** Learnt by accompanied driving, on a first licence: three points a year instead of two. */
  readonly accompanied: boolean;
}

/**
 * Probation lasts three years, two after accompanied driving; the post-permit training takes a year or six
 * months off. A licence that follows an annulment or an invalidation always takes three years.
 * C. route L223-1 al. 2, R223-1 II, R223-4-1; null for a licence obtained before 1 March 2004.
 */
export function probationTerm(licence: LicenceFact, knownOn: LegalDay): ProbationTerm | null {
  if (licence.obtainedOn < probationExistsFrom) return null;
  const accompanied = licence.formation === 'AAC' && licence.firstLicence;
  const length = accompanied ? months.AAC : months.STANDARD;
  return {
    fullEnd: addMonths(licence.obtainedOn, length.full),
    reducedEnd: trainingCounts(licence, knownOn) ? addMonths(licence.obtainedOn, length.reduced) : null,
    accompanied,
  };
}

/**
 * A restriction or suspension pronounced for an offence committed inside the reduced probation cancels the
 * reduction, whenever it is pronounced; one that punishes no offence (medical) does not (L223-1 al. 2).
 */
export function measureCancelsReduction(measure: MeasureFact, from: LegalDay, reducedEnd: LegalDay): boolean {
  if (measure.kind !== 'SUSPENSION' && measure.kind !== 'RESTRICTION' && measure.kind !== 'EAD') return false;
  const offence = measure.offenceCommittedOn;
  return offence !== undefined && from <= offence && offence <= reducedEnd;
}

function trainingCounts(licence: LicenceFact, knownOn: LegalDay): boolean {
  const trainedOn = licence.complementaryTrainingOn;
  if (trainedOn === undefined || trainedOn > knownOn || !licence.firstLicence) return false;
  const margin = trainingWindow.choice === 'BOTH_INCLUDED' ? 0 : 1;
  return (
    trainedOn >= addMonths(licence.obtainedOn, trainingFromMonth) + margin &&
    trainedOn <= addMonths(licence.obtainedOn, trainingToMonth) - margin
  );
}

/** Parameters of the length of probation, for the sheets of the rules that run during it. */
export const probationParameters = [
  {
    name: 'length, standard',
    value: 36,
    unit: 'months',
    from: '2004-03-01',
    to: null,
    source: 'décret 2003-642',
  },
  {
    name: 'length, accompanied driving',
    value: 24,
    unit: 'months',
    from: '2004-03-01',
    to: null,
    source: 'décret 2003-642',
  },
  {
    name: 'length, standard with training',
    value: 24,
    unit: 'months',
    from: '2019-01-01',
    to: null,
    source: 'décret 2018-715; R223-4-1',
  },
  {
    name: 'length, accompanied with training',
    value: 18,
    unit: 'months',
    from: '2019-01-01',
    to: null,
    source: 'décret 2018-715; R223-4-1',
  },
  { name: 'training from', value: 6, unit: 'months', from: '2019-01-01', to: null, source: 'R223-4-1' },
  { name: 'training until', value: 12, unit: 'months', from: '2019-01-01', to: null, source: 'R223-4-1' },
] as const;
