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
import { mostDays } from './draws.js';
import type { Knowledge } from './knowledge.js';
import { drawLetterDelays } from './letterDelays.js';
import { receiptOf } from './letterReceipt.js';
import type { LetterDraws, LetterLife, LicenceRecord } from './record.js';
import { registerWritesAt } from './registerHours.js';

type PlannedLetter = Omit<LetterLife, 'revision'>;

/**
 * The letters about credits that time alone will bring, given all that is recorded and will be. The register computes
 * a credit on its day, from what it holds that day; its letter leaves later, if the credit still stands. Only letters
 * that leave after the clock.
 */
export function planCreditLetters(
  record: LicenceRecord,
  knowledge: Knowledge,
  world: CommandWorld,
): PlannedLetter[] {
  const letters = new Map<string, PlannedLetter>();
  for (const event of creditsComputed(knowledge, record, world)) {
    for (const letter of lettersOf(event, knowledge, record, world)) letters.set(letter.id, letter);
  }
  return [...letters.values()];
}

/** The credits that the register computes, each from what it holds at the end of the day of the credit. */
function creditsComputed(knowledge: Knowledge, record: LicenceRecord, world: CommandWorld): PointsEvent[] {
  const oldest = addDays(legalDayOf(world.at), -longestDispatch(record, world));
  const days = daysOfChange(knowledge.dossier, record.letters);
  return days.flatMap((day, index) => {
    const next = days[index + 1] ?? null;
    if (next !== null && next <= oldest) return [];
    const computed = knowledge.balanceAt(endOfLegalDay(day), record.letters);
    if (computed === null) return [];
    const ofThatDay = computed.events.filter(({ on }) => on === day);
    const until = computed.ahead.filter(({ on }) => on >= oldest && (next === null || on < next));
    return [...ofThatDay, ...until].filter(({ rule, points }) => isCreditRule(rule) && points > 0);
  });
}

/** The legal days on which the register comes to hold something else, in order. */
function daysOfChange(dossier: Dossier, letters: readonly LetterLife[]): LegalDay[] {
  const { titlePeriods, infractions, stages, measures } = dossier;
  const rows: readonly RecordedRow[] = [...titlePeriods, ...infractions, ...stages, ...measures];
  const instants = rows.flatMap(({ recordedFrom, recordedTo }) =>
    recordedTo === null ? [recordedFrom] : [recordedFrom, recordedTo],
  );
  for (const { kind, sentAt, notifiedAt } of letters) if (kind === '48SI') instants.push(sentAt, notifiedAt);
  return [...new Set(instants.map(legalDayOf))].sort((a, b) => a - b);
}

function longestDispatch(record: LicenceRecord, world: CommandWorld): number {
  const drawn = record.infractions.map(({ letterDraws }) => letterDraws.steps.dispatch.days);
  // A letter waits for the register's hour: a day more at most.
  return Math.max(mostDays(world.profile.letter.dispatch), ...drawn) + 2;
}

function lettersOf(
  event: PointsEvent,
  knowledge: Knowledge,
  record: LicenceRecord,
  world: CommandWorld,
): PlannedLetter[] {
  const draws = drawsFor(event, record, world);
  const sentAt = dispatchOf(event.on, draws);
  if (sentAt <= world.at || !knowledge.isHeldAt(sentAt)) return [];
  const standing = knowledge
    .balanceAt(sentAt, record.letters)
    ?.events.find(
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
