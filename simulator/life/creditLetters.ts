import { isCreditRule, lettersAbout, type PointsEvent } from '../../src/points/index.js';
import type { Dossier, RecordedRow } from '../../src/snpc/index.js';
import {
  addDays,
  endOfLegalDay,
  type Instant,
  isoDay,
  type LegalDay,
  legalDayOf,
  startOfLegalDay,
} from '../../src/time/index.js';
import type { CommandWorld } from './command.js';
import { dossierOf, recordedPartOf } from './dossier.js';
import { mostDays } from './draws.js';
import { drawLetterDelays } from './letterDelays.js';
import { receiptOf } from './letterReceipt.js';
import type { LetterDraws, LetterLife, LicenceRecord } from './record.js';
import { balanceOf, isHeldAsKnown } from './registerBalance.js';
import { registerWritesAt } from './registerHours.js';

type PlannedLetter = Omit<LetterLife, 'revision'>;

/**
 * The letters about credits that time alone will bring, given all that is recorded and will be. The register computes
 * a credit on its day, from what it holds that day; its letter leaves later, if the credit still stands. Only letters
 * that leave after the clock.
 */
export function planCreditLetters(record: LicenceRecord, world: CommandWorld): PlannedLetter[] {
  const dossier = dossierOf(recordedPartOf(record));
  const letters = new Map<string, PlannedLetter>();
  for (const event of creditsComputed(dossier, record, world)) {
    for (const letter of lettersOf(event, dossier, record, world)) letters.set(letter.id, letter);
  }
  return [...letters.values()];
}

/** The credits that the register computes, each from what it holds at the end of the day of the credit. */
function creditsComputed(dossier: Dossier, record: LicenceRecord, world: CommandWorld): PointsEvent[] {
  const oldest = addDays(legalDayOf(world.at), -longestDispatch(record, world));
  const days = daysOfChange(dossier);
  return days.flatMap((day, index) => {
    const next = days[index + 1] ?? null;
    if (next !== null && next <= oldest) return [];
    const computed = balanceOf(dossier, endOfLegalDay(day), world.law);
    if (computed === null) return [];
    const ofThatDay = computed.events.filter(({ on }) => on === day);
    const until = computed.ahead.filter(({ on }) => on >= oldest && (next === null || on < next));
    return [...ofThatDay, ...until].filter(({ rule, points }) => isCreditRule(rule) && points > 0);
  });
}

/** The legal days on which the register comes to hold something else, in order. */
function daysOfChange({ letters, ...dossier }: Dossier): LegalDay[] {
  const { titlePeriods, infractions, stages, measures } = dossier;
  const rows: readonly RecordedRow[] = [
    ...titlePeriods,
    ...infractions,
    ...stages,
    ...measures,
    ...letters.filter(({ kind }) => kind === '48SI'),
  ];
  const instants = rows.flatMap(({ recordedFrom, recordedTo }) => [recordedFrom, recordedTo ?? recordedFrom]);
  return [...new Set(instants.map(legalDayOf))].sort((a, b) => a - b);
}

function longestDispatch(record: LicenceRecord, world: CommandWorld): number {
  const drawn = record.infractions.map(({ letterDraws }) => letterDraws.steps.dispatch.days);
  // A letter waits for the register's hour: a day more at most.
  return Math.max(mostDays(world.profile.letter.dispatch), ...drawn) + 2;
}

function lettersOf(
  event: PointsEvent,
  dossier: Dossier,
  record: LicenceRecord,
  world: CommandWorld,
): PlannedLetter[] {
  const draws = drawsFor(event, record, world);
  const sentAt = dispatchOf(event.on, draws);
  if (sentAt <= world.at || !isHeldAsKnown(dossier, sentAt)) return [];
  const standing = balanceOf(dossier, sentAt, world.law)?.events.find(
    ({ rule, on, points, causes }) =>
      rule === event.rule && on === event.on && points > 0 && causes[0] === event.causes[0],
  );
  if (!standing) return [];
  const facts = new Set(record.infractions.map(({ id }) => id));
  return lettersAbout(standing, false).map(kind => ({
    id: `${standing.causes[0]}-${kind}-${isoDay(standing.on)}`,
    kind,
    about: standing.causes.filter(id => facts.has(id)),
    ordinal: 0,
    sentAt,
    ...receiptOf(kind, draws, sentAt),
  }));
}

function dispatchOf(day: LegalDay, { steps, recordingTime }: LetterDraws): Instant {
  const start = startOfLegalDay(day);
  return registerWritesAt(addDays(day, steps.dispatch.days), recordingTime, start);
}

// The latest offence that the credit gives back; the end of a clean probation has none.
function drawsFor(
  { rule, on, causes }: PointsEvent,
  record: LicenceRecord,
  world: CommandWorld,
): LetterDraws {
  const told = record.infractions.filter(({ id }) => causes.includes(id));
  return told.at(-1)?.letterDraws ?? drawsOfTheWorld(`${rule} ${isoDay(on)}`, world, record);
}

function drawsOfTheWorld(
  step: string,
  { seed, profile }: CommandWorld,
  { neph }: LicenceRecord,
): LetterDraws {
  return drawLetterDelays(profile, { seed: `${seed} ${step}`, neph, ordinal: 0 });
}
