import { type Evaluation, lettersAbout, type PointsEvent } from '../../src/points/index.js';
import { addDays, type Instant, legalDayOf } from '../../src/time/index.js';
import type { CommandWorld } from './command.js';
import { planCreditLetters } from './creditLetters.js';
import { dossierOf, isEverRecorded, recordedPartOf } from './dossier.js';
import { Knowledge } from './knowledge.js';
import { receiptOf } from './letterReceipt.js';
import type { LetterDraws, LetterLife, LicenceRecord } from './record.js';
import { registerWritesAt } from './registerHours.js';

/** A change of the register that may call for letters: a fact recorded, corrected or withdrawn. */
interface Change {
  readonly at: Instant;
  readonly ordinal: number;
  /** The infraction or the stage recorded; null where none begins to count, which may bring the balance to zero all the same. */
  readonly fact: string | null;
  readonly draws: LetterDraws;
  readonly letterId: string;
}

type Kind = LetterLife['kind'];
type PlannedLetter = Omit<LetterLife, 'revision'>;

/**
 * The letters of a record as planned at an instant: those sent by then stay as they are, the others are planned
 * anew by replaying the recordings to come and foreseeing the credits that they leave. A recording that brings the
 * balance to zero or below sends a 48SI, unless the balance is above zero again when it is to leave (C. route R223-3 III).
 */
export function planLetters(record: LicenceRecord, world: CommandWorld): LetterLife[] {
  const { at: now, revision, law } = world;
  const letters = record.letters.filter(({ sentAt }) => sentAt <= now);
  const knowledge = new Knowledge(dossierOf(recordedPartOf({ ...record, letters: [] })), law);
  const answered = new Set(letters.map(({ ordinal }) => ordinal));
  for (const change of changesOf(record)) {
    if (answered.has(change.ordinal) || !canStillBeSent(change, now)) continue;
    for (const letter of lettersOf(change, letters, knowledge)) letters.push({ ...letter, revision });
  }
  const sent = new Set(letters.map(({ id }) => id));
  for (const letter of planCreditLetters({ ...record, letters }, knowledge, world)) {
    if (!sent.has(letter.id)) letters.push({ ...letter, revision });
  }
  return letters.sort((a, b) => a.sentAt - b.sentAt || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
}

function changesOf(record: LicenceRecord): Change[] {
  const changes: Change[] = [];
  for (const fact of [...record.infractions, ...record.stages]) {
    if (!isEverRecorded(fact)) continue;
    const { id, ordinal, letterDraws, withdrawal, withdrawnAt } = fact;
    changes.push({ at: fact.recordedAt as Instant, ordinal, fact: id, draws: letterDraws, letterId: id });
    for (const { recordedAt, ordinal: rank, draws } of fact.corrections) {
      if (withdrawnAt !== null && withdrawnAt < recordedAt) continue;
      changes.push({ at: recordedAt, ordinal: rank, fact: null, draws, letterId: `${id}-C${rank}` });
    }
    if (withdrawal === null) continue;
    const { ordinal: rank, draws } = withdrawal;
    changes.push({ at: withdrawnAt as Instant, ordinal: rank, fact: null, draws, letterId: `${id}-W` });
  }
  return changes.sort((a, b) => a.at - b.at || a.ordinal - b.ordinal);
}

// A letter whose day has passed without leaving was spared: that decision is not taken again.
function canStillBeSent(change: Change, now: Instant): boolean {
  const sentAt = dispatchOf(change);
  return sentAt > now || (sentAt === now && change.at === now);
}

function lettersOf(change: Change, letters: readonly LetterLife[], knowledge: Knowledge): PlannedLetter[] {
  const atRecording = knowledge.balanceAt(change.at, letters);
  if (atRecording === null || atRecording.status === 'INVALIDE') return [];
  const sentAt = dispatchOf(change);
  const atDispatch = knowledge.balanceAt(sentAt, letters);
  if (atDispatch === null || !knowledge.isHeldAt(sentAt)) return [];
  const isZero = atDispatch.status === 'SOLDE_NUL';
  const event = eventOf(change.fact, atDispatch);
  if (event === undefined) {
    const reachesZero = change.fact === null && atRecording.status === 'SOLDE_NUL' && isZero;
    return reachesZero && !isOnItsWay(letters, change.at) ? [letter48SI(change, atDispatch)] : [];
  }
  if (event.rule === 'LOSS' && event.balanceAfter <= 0 && isOnItsWay(letters, change.at)) return [];
  const kinds = lettersAbout(event, isInProbation(event, atDispatch), !isZero);
  return kinds.map(kind => (kind === '48SI' ? letter48SI(change, atDispatch) : letterAbout(kind, change)));
}

// The event of a loss or of a stage that gave points; none where the law gives the fact no effect.
function eventOf(fact: string | null, { events }: Evaluation): PointsEvent | undefined {
  if (fact === null) return undefined;
  return events.findLast(
    ({ rule, points, causes }) =>
      (rule === 'LOSS' || rule === 'STAGE') && points !== 0 && causes.includes(fact),
  );
}

function isInProbation({ on }: PointsEvent, { probation }: Evaluation): boolean {
  return probation !== null && on >= probation.startedOn && on <= probation.endsOn;
}

function isOnItsWay(letters: readonly LetterLife[], at: Instant): boolean {
  return letters.some(({ kind, notifiedAt }) => kind === '48SI' && notifiedAt > at);
}

function letterAbout(kind: Kind, change: Change): PlannedLetter {
  return { ...posted(kind, change), about: [change.fact as string] };
}

function letter48SI(change: Change, atDispatch: Evaluation): PlannedLetter {
  return { ...posted('48SI', change), about: lossesRecalled(atDispatch) };
}

function posted(kind: Kind, change: Change): Omit<PlannedLetter, 'about'> {
  const sentAt = dispatchOf(change);
  return {
    id: `${change.letterId}-${kind}`,
    kind,
    ordinal: change.ordinal,
    sentAt,
    ...receiptOf(kind, change.draws, sentAt),
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

function dispatchOf({ at, draws }: Change): Instant {
  return registerWritesAt(addDays(legalDayOf(at), draws.steps.dispatch.days), draws.recordingTime, at);
}
