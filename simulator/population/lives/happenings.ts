import type { LawSettings } from '../../../src/points/index.js';
import { addDays, type Instant, type LegalDay, legalDayOf, parisTime } from '../../../src/time/index.js';
import type { DossierAct } from '../../life/acts/act.js';
import { invalidationsOf, timeWithoutLicence, type WithoutLicence } from '../../life/acts/withoutLicence.js';
import { applyWithoutLetters, type Command, type CommandWorld } from '../../life/command.js';
import type { DelayProfile } from '../../life/delayProfile.js';
import { planLetters } from '../../life/letters.js';
import type { InfractionLife, InfractionPath, StageLife } from '../../life/record.js';
import type { LivesProfile, Size } from '../profile/livesSchema.js';
import type { Stream } from '../stream.js';
import type { Course, Due } from './course.js';
import { withoutRowsAfter } from './lostRows.js';
import type { DrawnOffence, DrawOffence } from './offences.js';
import type { RadarDelays } from './radarDelays.js';
import type { Tell } from './tell.js';
import type { Chance } from './walk.js';

/** What lives are carried out with. */
export interface LifeParts {
  readonly profile: LivesProfile;
  readonly delays: RadarDelays;
  readonly law: LawSettings;
  readonly drawOffence: DrawOffence;
}

/** One life under way. */
export interface Life {
  readonly parts: LifeParts;
  readonly seed: string;
  readonly course: Course;
  readonly stream: Stream;
  readonly tell: Tell;
}

const daysOfAYear = 365.25;

/** Carries out what chance brings. */
export function happen(life: Life, chance: Chance): void {
  if (chance.kind === 'STAGE') attend(life, 'VOLONTAIRE', chance.yearly);
  else commit(life, chance.size, chance.yearly);
}

/** Carries out what falls due. */
export function fallDue(life: Life, due: Due): void {
  if (due.kind === 'RECORDED') learn(life, due.infraction);
  else if (due.kind === 'INVALIDATED') invalidate(life, due);
  else if (due.kind === 'RELICENSED') relicense(life, due.letter);
  else if (!life.course.isInvalid) attend(life, 'OBLIGATOIRE_PROBATOIRE');
}

function commit(life: Life, size: Size, yearly: number): void {
  const { parts, course, stream, tell } = life;
  const offence = parts.drawOffence(size, course.day, stream);
  if (offence === null) return;
  const path = drawPath(life, offence);
  const isRadar = offence.channel === 'AUTOMATIC_CONTROL' && offence.family === 'speed';
  const radar = isRadar ? drawRadar(life) : 'plain';
  const minutes = stream.below(1_440);
  if (path === null) {
    tell.dropped(course.day, offence);
    return;
  }
  const at = parisTime(course.day, minutes);
  const report = { offence: offence.code, channel: offence.channel, path };
  const before = course.record.infractions.length;
  command(life, { kind: 'INFRACTION', report }, at, parts.delays[radar]);
  const infraction = course.record.infractions[before] as InfractionLife;
  course.addInfraction(infraction);
  tell.loss(infraction, { offence, size, radar, yearly });
  if (offence.class === 'DELIT' && (offence.family === 'alcohol' || offence.family === 'drugs'))
    answerToJustice(life, infraction);
}

/** A stage without points: one of the measures of a composition pénale, or a penalty to follow within six months. */
function answerToJustice(life: Life, { path, finalOn }: InfractionLife): void {
  const { parts, course, stream } = life;
  if (!stream.chance(parts.profile.stages.ofJustice.value) || finalOn === null) return;
  const isMeasure = path === 'COMPOSITION_PENALE';
  // What a composition orders is carried out by the day on which it is final.
  const on = isMeasure ? addDays(finalOn, -1) : addDays(finalOn, 30 + stream.below(150));
  if (on > course.day && on < course.until) attendOn(life, on, isMeasure ? 'COMPOSITION_PENALE' : 'PEINE');
}

function drawRadar({ parts, stream }: Life): keyof RadarDelays {
  const { designated, mobileShare } = parts.profile.radars;
  const isDesignated = stream.chance(designated.value);
  const isMobile = stream.chance(mobileShare.value);
  if (isDesignated) return 'designated';
  return isMobile ? 'mobile' : 'plain';
}

function drawPath(
  { parts, stream }: Life,
  { class: offenceClass, channel, family }: DrawnOffence,
): InfractionPath | null {
  const { radar, interception, delit, contestedConvicted } = parts.profile.paths;
  if (offenceClass === 'DELIT') {
    const { ordonnancePenale, compositionPenale, convicted, none } = delit.value;
    const paths = ['ORDONNANCE_PENALE', 'COMPOSITION_PENALE', 'CONVICTED', null] as const;
    return pickPath(paths, [ordonnancePenale, compositionPenale, convicted, none], stream);
  }
  const shares = channel === 'AUTOMATIC_CONTROL' && family === 'speed' ? radar.value : interception.value;
  const { paidReduced, paid, increased, contested, annulled } = shares;
  const paths = ['PAID_REDUCED', 'PAID', 'INCREASED', 'CONTESTED_CONVICTED', null] as const;
  const path = pickPath(paths, [paidReduced, paid, increased, contested, annulled], stream);
  if (path !== 'CONTESTED_CONVICTED') return path;
  return stream.chance(contestedConvicted.value) ? path : 'CONTESTED_ACQUITTED';
}

function pickPath<Path>(paths: readonly Path[], shares: readonly number[], stream: Stream): Path {
  let sum = 0;
  return paths[stream.pick(shares.map(share => (sum += share)))] as Path;
}

function attend(life: Life, kind: StageLife['kind'], yearly?: number): void {
  const { course } = life;
  if (course.stagesFrom > course.day) return;
  attendOn(life, course.day, kind, yearly);
}

function attendOn(life: Life, from: LegalDay, kind: StageLife['kind'], yearly?: number): void {
  const { course, tell } = life;
  const to = addDays(from, 1);
  if (to > course.until || course.record.stages.some(one => one.from <= to && from <= one.to)) return;
  const before = course.record.stages.length;
  command(life, { kind: 'STAGE', attendance: { kind, from, to } }, parisTime(to, 18 * 60));
  const stage = course.record.stages[before] as StageLife;
  course.addStage(stage);
  tell.stage(stage, { balance: course.balance, yearly });
}

/** The register comes to hold a fact: the balance follows, and letters may. */
function learn(life: Life, infraction: InfractionLife | null): void {
  const { course, parts, stream, tell } = life;
  const known = course.look();
  if (course.isInvalid && known.status !== 'INVALIDE') {
    // A stage attended before the 48SI came and recorded after it, or points given back in between, save the licence.
    course.invalidatedBy = null;
    tell.reinstated(course.day);
  }
  if (infraction === null || course.isInvalid) return;
  if (known.status === 'SOLDE_NUL') {
    expectInvalidation(life);
    return;
  }
  if (!course.isInProbation || infraction.points < 3) return;
  const isOfThisLicence = known.probation !== null && infraction.committedOn >= known.probation.startedOn;
  if (!isOfThisLicence || !stream.chance(parts.profile.stages.ordered.value)) return;
  // Four months from the 48N, which takes some two weeks to come (R223-4 I).
  course.schedule({ kind: 'ORDERED_STAGE', on: addDays(course.day, 15 + stream.below(120)) });
}

function expectInvalidation(life: Life): void {
  const letter = plannedLetters(life).find(
    ({ kind, notifiedAt }) => kind === '48SI' && notifiedAt > life.course.tonight,
  );
  if (!letter) return;
  life.course.schedule({ kind: 'INVALIDATED', on: legalDayOf(letter.notifiedAt), letter: letter.id });
}

/** The 48SI reaches the driver, unless a stage recorded in between has spared it. */
function invalidate(life: Life, due: Extract<Due, { kind: 'INVALIDATED' }>): void {
  const { course, parts, stream, tell } = life;
  if (course.isInvalid) return;
  const letters = plannedLetters(life);
  if (!letters.some(({ id }) => id === due.letter)) return;
  course.record = { ...course.record, letters };
  course.addNotification({ id: due.letter, kind: '48SI', notifiedOn: due.on });
  // A stage attended before the letter came has saved the licence (CE 29 Sept. 2023 n° 461479).
  const known = course.look();
  if (known.status !== 'INVALIDE') return;
  course.invalidatedBy = due.letter;
  tell.invalidated(due.on);
  const rate = parts.profile.relicensing.value / daysOfAYear;
  if (rate === 0) return;
  const wait = 1 + Math.floor(stream.exponential() / rate);
  const { soonest } = timeWithoutLicence(invalidationsOf(known)) as WithoutLicence;
  course.schedule({ kind: 'RELICENSED', on: addDays(soonest, wait), letter: due.letter });
}

function relicense(life: Life, letter: string): void {
  const { course, tell } = life;
  if (course.invalidatedBy !== letter) return;
  course.record = withoutRowsAfter(course.record, letter);
  const act: DossierAct = { kind: 'LICENCE', categories: ['B'] };
  command(life, { kind: 'ACT', act }, parisTime(course.day, 10 * 60));
  const { id, obtainedOn, formation, firstLicence } = course.record.held.titlePeriods.at(
    -1,
  ) as (typeof course.record.held.titlePeriods)[number];
  course.addLicence({ id, obtainedOn, formation, firstLicence });
  course.invalidatedBy = null;
  course.look();
  tell.relicensed(course.day);
}

function plannedLetters(life: Life) {
  return planLetters({ ...life.course.record, letters: [] }, worldAt(life, beforeAll));
}

/** Before any life: every letter is still to be planned. */
export const beforeAll = parisTime(0 as LegalDay, 0);

function command(life: Life, given: Command, at: Instant, profile?: DelayProfile): void {
  const { course } = life;
  course.record = applyWithoutLetters(course.record, given, worldAt(life, at, profile)).record;
}

/** The world of a command of a life. */
export function worldAt(
  { parts, seed }: Pick<Life, 'parts' | 'seed'>,
  at: Instant,
  profile = parts.delays.plain,
): CommandWorld {
  return { seed, at, revision: 0, profile, law: parts.law };
}
