import { addDays, type LegalDay } from '../../time/index.js';
import type { PointsEvent } from '../answer.js';
import { isCreditRule, type Question, timelinesUpTo } from '../evaluate.js';
import type { Facts } from '../facts.js';

// Facts are handed over one by one, so that whatever is there is known.
const latest = Number.MAX_SAFE_INTEGER as LegalDay;

/** Credits before a day, as the register computes them from the facts it has learnt so far. */
export function creditsOf(known: Facts, day: LegalDay, question: Question): readonly PointsEvent[] {
  const lastDay = addDays(day, -1);
  if (known.licences.every(({ obtainedOn }) => obtainedOn > lastDay)) return [];
  const { past, inForce } = livesUpTo(known, lastDay, question);
  return [...past, inForce].flatMap(({ events }) => events.filter(isCredit));
}

/** The title periods lived to the end of a day from the facts learnt, whatever their days of recording. */
export function livesUpTo(known: Facts, day: LegalDay, { settings }: Question) {
  return timelinesUpTo(known, { on: day, knownOn: latest, settings }, day, day);
}

/** True for the events that a correction can void: automatic credits and stages. */
export function isCredit({ rule }: PointsEvent): boolean {
  return isCreditRule(rule) || rule === 'STAGE';
}
