import { addYears, isoDay, type LegalDay } from '../time/index.js';
import {
  type Evaluation,
  type ForecastItem,
  isCreditRule,
  type LawSettings,
  type LicenceStatus,
  type PointsEvent,
  type Probation,
} from './answer.js';
import { knownFactsOf, knownLicences } from './engine/knownFacts.js';
import { Timeline } from './engine/timeline.js';
import type { Facts } from './facts.js';
import { PointsRefusal } from './refusal.js';

/** What is asked: the balance at the end of `on`, from what was recorded by `knownOn`. */
export interface Question {
  readonly on: LegalDay;
  readonly knownOn: LegalDay;
  readonly settings: LawSettings;
}

/** How far a forecast looks, in years: past the longest delay, ten years after a finality to come. */
export const forecastYears = 11;

/**
 * Answers for one day: balance, state, history up to it and calendar after it. Pure: the same facts and question
 * give the same answer for ever.
 * @throws PointsRefusal NO_LICENCE without any licence, BEFORE_LICENCE when `on` or `knownOn` precedes the first
 */
export function evaluate(facts: Facts, question: Question): Evaluation {
  const { on } = question;
  const { past, inForce } = timelinesUpTo(facts, question, on);
  const lived = inForce.account.events.length;
  const { balance: arithmetic, cap } = inForce.account;
  const status = statusOf(inForce);
  const probation = probationOf(inForce);
  const { lastStageFrom } = inForce;

  const until = addYears(on, forecastYears);
  inForce.advanceTo(lastDayOf(inForce, until));
  const history = inForce.account.events.slice(0, lived);
  const ahead = inForce.account.events.slice(lived);
  for (const next of laterTimelines(facts, question, until)) ahead.push(...next.account.events);

  return {
    balance: Math.max(0, arithmetic),
    arithmetic,
    cap,
    status,
    probation,
    lastStageFrom,
    licenceId: inForce.known.licence.id,
    events: past.length === 0 ? history : [...past.flatMap(timeline => timeline.account.events), ...history],
    forecast: forecastFrom(ahead),
    ahead,
  };
}

/** The title periods lived until the end of a day, ready to go on to `until`: those that have ended, and the one in force. */
export function timelinesUpTo(
  facts: Facts,
  question: Question,
  day: LegalDay,
  until: LegalDay = addYears(question.on, forecastYears),
): { readonly past: readonly Timeline[]; readonly inForce: Timeline } {
  const licences = knownLicences(facts, question.knownOn);
  const past: Timeline[] = [];
  for (let index = 0; index < licences.length; index++) {
    const licence = licences[index] as (typeof licences)[number];
    const next = licences[index + 1];
    if (licence.obtainedOn > day) break;
    const known = knownFactsOf(facts, licence, next, question.knownOn, question.settings);
    const timeline = new Timeline(known, question.settings, until);
    timeline.advanceTo(lastDayOf(timeline, day));
    if (next === undefined || next.obtainedOn > day) return { past, inForce: timeline };
    past.push(timeline);
  }
  throw beforeLicence(facts, question);
}

/** Title periods that begin after the day asked and are known all the same, lived to the end of the forecast. */
function laterTimelines(facts: Facts, question: Question, until: LegalDay): readonly Timeline[] {
  if (facts.licences.length < 2 || question.knownOn <= question.on) return [];
  const licences = knownLicences(facts, question.knownOn);
  return licences.flatMap((licence, index) => {
    if (licence.obtainedOn <= question.on || licence.obtainedOn > until) return [];
    const known = knownFactsOf(facts, licence, licences[index + 1], question.knownOn, question.settings);
    const timeline = new Timeline(known, question.settings, until);
    timeline.advanceTo(lastDayOf(timeline, until));
    return [timeline];
  });
}

function lastDayOf(timeline: Timeline, day: LegalDay): LegalDay {
  const { until } = timeline.known;
  return until === null || until > day ? day : ((until - 1) as LegalDay);
}

function statusOf(timeline: Timeline): LicenceStatus {
  if (!timeline.isValid) return 'INVALIDE';
  return timeline.account.balance <= 0 ? 'SOLDE_NUL' : 'VALIDE';
}

function probationOf(timeline: Timeline): Probation | null {
  if (timeline.probation === null) return null;
  const { endsOn, reduced } = timeline.probation;
  return {
    startedOn: timeline.known.licence.obtainedOn,
    endsOn,
    reduced,
    running: timeline.inProbation && timeline.isValid,
  };
}

function forecastFrom(events: readonly PointsEvent[]): ForecastItem[] {
  const items: ForecastItem[] = [];
  for (const event of events) {
    if (event.points <= 0 || !isCreditRule(event.rule)) continue;
    const { on, rule, points, balanceAfter, cap, articles, causes, freeOfOffences } = event;
    items.push({ dueOn: on, rule, points, balanceAfter, cap, articles, causes, freeOfOffences });
  }
  return items;
}

function beforeLicence(facts: Facts, { on, knownOn }: Question): PointsRefusal {
  if (facts.licences.length === 0) {
    return new PointsRefusal('NO_LICENCE', 'There is no licence: give at least one title period', 'licences');
  }
  const first = Math.min(...facts.licences.map(licence => licence.obtainedOn)) as LegalDay;
  return new PointsRefusal(
    'BEFORE_LICENCE',
    `The first licence was obtained on ${isoDay(first)}: ask for that day or a later one`,
    on < first || knownOn >= first ? 'on' : 'knownOn',
  );
}
