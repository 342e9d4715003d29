import { type LegalDay, legalDay, legalDayOf } from '../../../src/time/index.js';
import { isEverRecorded } from '../../life/dossier.js';
import type { LetterLife, LicenceRecord } from '../../life/record.js';
import { pointsIn } from './pointsIn.js';
import { lastDay, type SeenLicence } from './seenLicence.js';
import type { Text } from './target.js';

/** What must hold of every licence, whatever is published. */
export interface Gate {
  readonly id: string;
  readonly text: Text;
  /** How many things were looked at, and how many are wrong. */
  readonly look: (seen: SeenLicence) => Looked;
}

export interface Looked {
  readonly tested: number;
  readonly broken: number;
}

/** The gate that remakes licences; it looks at no licence by itself. */
export const sameBytes: Pick<Gate, 'id' | 'text'> = {
  id: 'G04',
  text: {
    en: 'The same seed gives the same licence, byte for byte, in another order and another thread',
    fr: 'La même graine donne le même permis, octet pour octet, dans un autre ordre et un autre fil',
  },
};

export const gates: readonly Gate[] = [
  {
    id: 'G01',
    text: {
      en: 'A balance is never below 0 nor above its ceiling',
      fr: 'Un solde n’est jamais inférieur à 0 ni supérieur à son plafond',
    },
    look: lookAtBalances,
  },
  {
    id: 'G02',
    text: {
      en: 'A fact is recorded after it happened, and a loss not before it is final',
      fr: 'Un fait est enregistré après avoir eu lieu, et une perte pas avant d’être définitive',
    },
    look: lookAtDates,
  },
  {
    id: 'G03',
    text: {
      en: 'Letters tell of what the register holds, and what it holds is told by letters',
      fr: 'Les lettres parlent de ce que le fichier contient, et ce qu’il contient est annoncé par lettre',
    },
    look: lookAtLetters,
  },
];

const days: readonly LegalDay[] = [legalDay('2017-12-31'), legalDay('2021-12-31'), lastDay];
const fullCapital = 12;

/** Points shown on the days of the targets, the answer of the law on the last, and the balance after each event. */
function lookAtBalances(seen: SeenLicence): Looked {
  const shown = days.flatMap(day => seen.pointsOn(day) ?? []);
  const wrong = shown.filter(points => !Number.isInteger(points) || points < 0 || points > fullCapital);
  const { evaluation, events } = seen;
  const above = events.filter(({ balanceAfter, cap }) => balanceAfter > cap || cap > fullCapital);
  // What was read from the history must be what the law answers.
  const isSame =
    evaluation === null ||
    (evaluation.balance === pointsIn(events, lastDay) && evaluation.balance <= evaluation.cap);
  return {
    tested: shown.length + events.length + 1,
    broken: wrong.length + above.length + (isSame ? 0 : 1),
  };
}

/** Of each loss: committed, final, recorded, in this order. Of each stage: recorded after its last day. */
function lookAtDates({ record: { infractions, stages } }: SeenLicence): Looked {
  const recorded = infractions.filter(isEverRecorded);
  const losses = recorded.filter(({ committedOn, finalOn, recordedAt }) => {
    if (finalOn === null || recordedAt === null) return true;
    return finalOn < committedOn || finalOn > legalDayOf(recordedAt);
  });
  const late = stages.filter(({ to, recordedAt }) => legalDayOf(recordedAt) <= to);
  return { tested: recorded.length + stages.length, broken: losses.length + late.length };
}

/**
 * Each letter is received after it is sent, and tells of facts recorded by then; each invalidation has a 48SI notified that
 * day; each loss of a licence that never had a 48SI, nor another licence, has a 48.
 */
function lookAtLetters(seen: SeenLicence): Looked {
  const { record, events } = seen;
  const losses = seen.losses();
  const { letters } = record;
  const wrong = letters.filter(
    letter => letter.notifiedAt < letter.sentAt || !isAboutRecorded(letter, record),
  );
  const notified = new Set(
    letters.filter(({ kind }) => kind === '48SI').map(({ notifiedAt }) => legalDayOf(notifiedAt)),
  );
  const invalidations = losses.length === 0 ? [] : events.filter(({ rule }) => rule === 'INVALIDATION');
  const unannounced = invalidations.filter(({ on }) => !notified.has(on));
  const isPlain = notified.size === 0 && record.held.titlePeriods.length === 1 && seen.hasFileOn(lastDay);
  const told = new Set(letters.filter(({ kind }) => kind === '48').flatMap(({ about }) => about));
  const untold = isPlain ? losses.filter(({ infraction }) => !told.has(infraction.id)) : [];
  return {
    tested: letters.length + invalidations.length + (isPlain ? losses.length : 0),
    broken: wrong.length + unannounced.length + untold.length,
  };
}

function isAboutRecorded({ kind, about, sentAt }: LetterLife, record: LicenceRecord): boolean {
  const facts = kind === '47' ? record.stages : record.infractions;
  // The end of a clean probation has no loss to tell of.
  if (about.length === 0) return kind === '46';
  return about.every(id =>
    facts.some(fact => fact.id === id && fact.recordedAt !== null && fact.recordedAt <= sentAt),
  );
}
