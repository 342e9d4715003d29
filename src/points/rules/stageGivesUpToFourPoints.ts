import { addDays, addYears, type LegalDay, legalDay } from '../../time/index.js';
import { stageThatUsesTheRight } from '../ambiguities.js';
import type { StageFact } from '../facts.js';
import { probationExistsFrom } from './capitalOnIssue.js';
import type { RuleSheet } from './sheet.js';

/** Most points that a stage gives (C. route L223-6 al. 4). */
export const pointsOfAStage = 4;
const formerCeiling = 11;
const onceAYearFrom: LegalDay = legalDay('2011-03-16');

/** Articles of a credited stage, and of one that the yearly limit or an invalidation refuses. */
export const articles: readonly string[] = ['L223-6 al. 4', 'R223-8 III'];

/** True for the stages of L223-6 al. 4; those ordered by justice give no point (R223-8 II). */
export function canGivePoints(stage: StageFact): boolean {
  return stage.kind === 'VOLONTAIRE' || stage.kind === 'OBLIGATOIRE_PROBATOIRE';
}

/** Day on which a stage takes effect, at 00:00: the day after its last (R223-8 III). */
export function stageTakesEffectOn(stage: StageFact): LegalDay {
  return addDays(stage.to, 1);
}

/** True when the right is free: one stage a year, first day to first day; one in two years before 16 March 2011. */
export function rightIsFree(stage: StageFact, previousFrom: LegalDay | null): boolean {
  if (previousFrom === null) return true;
  return stage.from >= addYears(previousFrom, yearsApart(stage.from));
}

/** Years that must pass between the first days of two stages that give points: one; two before 16 March 2011. */
export function yearsApart(from: LegalDay): number {
  return from >= onceAYearFrom ? 1 : 2;
}

/** First day, on `from` or after it, on which a stage may begin and give points: a year after the last that did. */
export function rightIsFreeFrom(from: LegalDay, previousFrom: LegalDay | null): LegalDay {
  if (previousFrom === null) return from;
  const free = addYears(previousFrom, yearsApart(from));
  return free > from ? free : from;
}

/** Points a stage gives: four, up to the ceiling of the licence (eleven before 1 March 2004). */
export function stageGain(effectOn: LegalDay, balance: number, cap: number): number {
  const ceiling = effectOn < probationExistsFrom ? Math.min(cap, formerCeiling) : cap;
  return Math.max(0, Math.min(pointsOfAStage, ceiling - balance));
}

/** True when a stage that gave so many points keeps the next one away for its year (AMB-04). */
export function usesTheRight(gain: number): boolean {
  return gain > 0 || stageThatUsesTheRight.choice === 'LAST_THAT_COULD_GIVE';
}

export const sheet: RuleSheet = {
  rule: 'STAGE',
  sentence: {
    en: 'A stage gives back up to four points, once a year, on the day after its last day.',
    fr: 'Un stage rend jusqu’à quatre points, une fois par an, le lendemain de son dernier jour.',
  },
  articles,
  parameters: [
    { name: 'gain', value: 4, unit: 'points', from: '1992-07-01', to: null, source: 'L223-6 al. 4; R223-8' },
    {
      name: 'ceiling',
      value: 11,
      unit: 'points',
      from: '1992-07-01',
      to: '2004-03-01',
      source: 'loi 89-469 and its decrees',
    },
    {
      name: 'ceiling',
      value: 12,
      unit: 'points',
      from: '2004-03-01',
      to: null,
      source: 'décret 2003-642: that of the licence',
    },
    {
      name: 'interval',
      value: 2,
      unit: 'years',
      from: '1992-07-01',
      to: '2011-03-16',
      source: 'code de la route before loi 2011-267',
    },
    { name: 'interval', value: 1, unit: 'years', from: '2011-03-16', to: null, source: 'loi 2011-267' },
  ],
  reviewedOn: '2026-11-23',
};

export const refusalSheet: RuleSheet = {
  rule: 'STAGE_REFUSED',
  sentence: {
    en: 'A stage gives nothing less than a year after the one that gave points, or once the 48SI has been notified.',
    fr: 'Un stage n’apporte rien moins d’un an après celui qui a rendu des points, ou après la notification de la 48SI.',
  },
  articles,
  parameters: sheet.parameters.filter(parameter => parameter.name === 'interval'),
  reviewedOn: '2026-11-23',
};
