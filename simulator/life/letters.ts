import type { Evaluation, LawSettings } from '../../src/points/index.js';
import { addDays, type Instant, legalDayOf } from '../../src/time/index.js';
import { isEverRecorded } from './dossier.js';
import type { LetterDraws, LetterLife, LicenceRecord } from './record.js';
import { registerBalance } from './registerBalance.js';
import { registerWritesAt } from './registerHours.js';

/** A change of the register that may call for a letter: a loss recorded, or a fact withdrawn. */
interface Change {
  readonly at: Instant;
  readonly ordinal: number;
  /** The infraction recorded; null for a withdrawal, which announces no loss. */
  readonly infraction: string | null;
  readonly draws: LetterDraws;
  readonly letterId: string;
}

type PlannedLetter = Omit<LetterLife, 'revision'>;

/** The world letters are planned in: its clock, its law, and the revision of the command. */
export interface PlanningWorld {
  readonly at: Instant;
  readonly law: LawSettings;
  readonly revision: number;
}

/**
 * The letters of a record as planned at an instant: those sent by then stay as they are, the others are planned
 * anew by replaying the recordings to come. A recording that brings the balance to zero or below sends a 48SI,
 * unless the balance is above zero again when it is to leave; any other loss sends a 48 (C. route R223-3 III).
 */
export function planLetters(record: LicenceRecord, world: PlanningWorld): LetterLife[] {
  const { at: now, law, revision } = world;
  const letters = record.letters.filter(({ sentAt }) => sentAt <= now);
  const answered = new Set(letters.map(({ ordinal }) => ordinal));
  for (const change of changesOf(record)) {
    if (answered.has(change.ordinal) || !canStillBeSent(change, now)) continue;
    const letter = letterAbout(change, { ...record, letters }, law);
    if (letter !== null) letters.push({ ...letter, revision });
  }
  return letters;
}

function changesOf(record: LicenceRecord): Change[] {
  const changes: Change[] = [];
  for (const { id, points, ...infraction } of record.infractions) {
    if (points === 0 || !isEverRecorded(infraction)) continue;
    const { recordedAt: at, ordinal, letterDraws: draws } = infraction;
    changes.push({ at, ordinal, infraction: id, draws, letterId: id });
  }
  for (const { id, withdrawal, ...fact } of [...record.infractions, ...record.stages]) {
    if (withdrawal === null || !isEverRecorded(fact)) continue;
    const { ordinal, draws } = withdrawal;
    changes.push({ at: fact.withdrawnAt as Instant, ordinal, infraction: null, draws, letterId: `${id}-W` });
  }
  return changes.sort((a, b) => a.at - b.at || a.ordinal - b.ordinal);
}

// A letter whose day has passed without leaving was spared: that decision is not taken again.
function canStillBeSent(change: Change, now: Instant): boolean {
  const sentAt = dispatchOf(change);
  return sentAt > now || (sentAt === now && change.at === now);
}

function letterAbout(change: Change, record: LicenceRecord, law: LawSettings): PlannedLetter | null {
  const atRecording = registerBalance(record, change.at, law);
  if (atRecording === null || atRecording.status === 'INVALIDE') return null;
  const atDispatch = registerBalance(record, dispatchOf(change), law);
  if (atRecording.status === 'SOLDE_NUL') {
    if (isOnItsWay(record, change.at)) return null;
    if (atDispatch?.status === 'SOLDE_NUL') return letter48SI(change, atDispatch);
  }
  return atDispatch?.events.some(event => isLossOf(event, change.infraction)) ? letter48(change) : null;
}

function isOnItsWay(record: LicenceRecord, at: Instant): boolean {
  return record.letters.some(({ kind, notifiedAt }) => kind === '48SI' && notifiedAt > at);
}

function letter48(change: Change): PlannedLetter {
  const sentAt = dispatchOf(change);
  return {
    id: `${change.letterId}-48`,
    kind: '48',
    about: [change.infraction as string],
    ordinal: change.ordinal,
    sentAt,
    notifiedAt: receiptOf(change, sentAt, 'simple'),
    outcome: 'RECEIVED',
  };
}

function letter48SI(change: Change, atDispatch: Evaluation): PlannedLetter {
  const sentAt = dispatchOf(change);
  return {
    id: `${change.letterId}-48SI`,
    kind: '48SI',
    about: lossesRecalled(atDispatch),
    ordinal: change.ordinal,
    sentAt,
    notifiedAt: receiptOf(change, sentAt, 'registered'),
    outcome: change.draws.unclaimed ? 'UNCLAIMED' : 'RECEIVED',
  };
}

/** The losses since the licence was issued, or since its capital was last restored. */
function lossesRecalled({ events }: Evaluation): string[] {
  const restored = events.findLastIndex(
    ({ rule }) => rule === 'CAPITAL' || rule === 'FULL_2Y' || rule === 'FULL_3Y',
  );
  return events
    .slice(restored + 1)
    .flatMap(event => (event.rule === 'LOSS' && event.points < 0 ? event.causes : []));
}

function isLossOf(event: Evaluation['events'][number], infraction: string | null): boolean {
  return (
    event.rule === 'LOSS' && event.points < 0 && infraction !== null && event.causes.includes(infraction)
  );
}

function dispatchOf({ at, draws }: Change): Instant {
  return registerWritesAt(addDays(legalDayOf(at), draws.steps.dispatch.days), draws.recordingTime, at);
}

function receiptOf({ draws }: Change, sentAt: Instant, step: 'simple' | 'registered'): Instant {
  return registerWritesAt(addDays(legalDayOf(sentAt), draws.steps[step].days), draws.recordingTime, sentAt);
}
