import { type LegalDay, legalDay } from '../../time/index.js';
import type { RuleSheet } from './sheet.js';

/** Licences obtained from this day start with the probationary capital (décret 2003-642). */
export const probationExistsFrom: LegalDay = legalDay('2004-03-01');

/** Highest balance any licence may reach (C. route L223-1, R223-1 I). */
export const maximumPoints = 12;

/** Capital of a probationary licence (C. route R223-1 II). */
export const probationaryCapital = 6;

const probationary: readonly string[] = ['L223-1 al. 2', 'R223-1 II'];
const full: readonly string[] = ['L223-1 al. 1', 'R223-1 I'];

/** A licence begins with twelve points, or with six when it is probationary. */
export function capitalOnIssue(obtainedOn: LegalDay): { points: number; articles: readonly string[] } {
  return obtainedOn >= probationExistsFrom
    ? { points: probationaryCapital, articles: probationary }
    : { points: maximumPoints, articles: full };
}

export const sheet: RuleSheet = {
  rule: 'CAPITAL',
  sentence: {
    en: 'A licence begins with twelve points, or with six when it is probationary.',
    fr: 'Le permis est affecté à sa délivrance de douze points, ou de six lorsqu’il est probatoire.',
  },
  articles: ['L223-1 al. 1 et 2', 'R223-1 I et II'],
  parameters: [
    {
      name: 'capital',
      value: 12,
      unit: 'points',
      from: '1992-07-01',
      to: null,
      source: 'loi 89-469; décret 92-1228',
    },
    {
      name: 'probationary capital',
      value: 6,
      unit: 'points',
      from: '2004-03-01',
      to: null,
      source: 'loi 2003-495; décret 2003-642',
    },
  ],
  reviewedOn: '2026-11-23',
};
