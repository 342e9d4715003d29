import { addDays, type LegalDay } from '../../time/index.js';
import { knownFactsOf, knownLicences } from '../engine/knownFacts.js';
import { RevisableTimeline } from '../engine/revisableTimeline.js';
import type { Question } from '../evaluate.js';
import type { Facts, LicenceFact } from '../facts.js';

// Title periods are not learnt: whatever is there is known.
const always = Number.MAX_SAFE_INTEGER as LegalDay;
const never = Number.NEGATIVE_INFINITY as LegalDay;

/** The title periods begun before the day of knowledge, oldest first, of which nothing is known yet. */
export function livesOf(facts: Facts, { knownOn, settings }: Question): RevisableTimeline[] {
  const lastDay = addDays(knownOn, -1);
  const licences = knownLicences(facts, always);
  const lives: RevisableTimeline[] = [];
  for (let index = 0; index < licences.length; index++) {
    const licence = licences[index] as LicenceFact;
    if (licence.obtainedOn > lastDay) break;
    const known = knownFactsOf(facts, licence, licences[index + 1], knownOn, settings, never);
    for (const fact of known.losses) fact.isKnown = false;
    for (const fact of known.stages) fact.isKnown = false;
    const growing = {
      licence,
      knownOn: always,
      until: known.until,
      losses: [...known.losses],
      byCommission: [],
      stages: known.stages,
      notifications: known.notifications,
      measures: [],
    };
    lives.push(new RevisableTimeline(growing, settings, lastDay));
  }
  return lives;
}
