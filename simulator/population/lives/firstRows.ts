import type { Formation } from '../../../src/points/index.js';
import type { Neph, RecordedRow } from '../../../src/snpc/index.js';
import {
  addDays,
  addYears,
  type Instant,
  type LegalDay,
  legalDay,
  parisTime,
} from '../../../src/time/index.js';
import { drawName } from '../../life/draws.js';
import type { HeldRows } from '../../life/record.js';
import type { LivesProfile } from '../profile/livesSchema.js';
import type { Stream } from '../stream.js';
import { lastAge, obtainedOn, yearsOfOpinion } from './categoryLaw.js';

/** Where a life begins: a licence, or nothing yet for a candidate. */
export interface FirstLicence {
  readonly obtainedOn: LegalDay;
  readonly formation: Formation;
}

/** What a first licence is written for. */
export interface FirstRowsOf {
  readonly seed: string;
  readonly neph: Neph;
  readonly bornOn: LegalDay;
  readonly first: FirstLicence;
  readonly until: LegalDay;
}

/** Minutes after midnight at which the register wrote what these years hold. */
const fiveOClock = 5 * 60;
const yearsOfTitle = 15;
/** Titles of less than fifteen years begin with the directive 2006/126/EC. */
const datedTitles = legalDay('2013-01-19');
/** Complementary training of new drivers (C. route R223-4-1). */
const trainings = legalDay('2019-05-11');

/** A dossier of a candidate. */
export const noRows: HeldRows = {
  titlePeriods: [],
  titles: [],
  categories: [],
  restrictions: [],
  medicalVisits: [],
  measures: [],
};

/** The rows of a first licence: its period, its title, its categories, and the visits that heavy ones need. */
export function firstRows(profile: LivesProfile, of: FirstRowsOf, stream: Stream): HeldRows {
  const licensedOn = of.first.obtainedOn;
  const number = `SIM${drawName({ seed: of.seed, neph: of.neph, ordinal: 0 }, 'title number')}`;
  const expiresOn = licensedOn >= datedTitles ? addYears(licensedOn, yearsOfTitle) : null;
  const title = { number, issuedOn: licensedOn, issuedBy: 'Préfecture fictive', expiresOn };
  const category = {
    code: 'B',
    obtainedOn: licensedOn,
    mode: 'EXAM',
    expiresOn: null,
    medicalLimitOn: null,
  } as const;
  const held: HeldRows = {
    ...noRows,
    titlePeriods: periodRows(profile, of, stream),
    titles: [{ ...recorded('T1', licensedOn), ...title }],
    categories: [{ ...recorded('C1', licensedOn), ...category }],
  };
  return profile.categories.reduce((rows, one, place) => {
    if (!stream.chance(one.share.value)) return rows;
    const [least, most] = one.afterYears;
    const on = addDays(
      licensedOn,
      Math.floor(365.25 * least) + stream.below(Math.ceil(365.25 * (most - least))),
    );
    return withCategory(rows, one, { day: on, of, id: `C${place + 2}` });
  }, held);
}

function periodRows(
  profile: LivesProfile,
  { first, until }: FirstRowsOf,
  stream: Stream,
): HeldRows['titlePeriods'] {
  const { obtainedOn, formation } = first;
  const period = {
    ...recorded('L1', obtainedOn),
    obtainedOn,
    formation,
    firstLicence: true,
    complementaryTrainingOn: null,
    endedOn: null,
    endedBy: null,
    exchangedFrom: null,
    exchangedOn: null,
  } as const;
  // Six to twelve months after the licence (R223-4-1 I).
  const takenOn = addDays(obtainedOn, 185 + stream.below(175));
  const isTaken = stream.chance(profile.complementaryTraining.value);
  if (!isTaken || takenOn > until || takenOn < trainings || formation === 'AAC') return [period];
  const recordedFrom = parisTime(addDays(takenOn, 7), fiveOClock);
  return [
    { ...period, recordedTo: recordedFrom },
    { ...period, recordedFrom, complementaryTrainingOn: takenOn },
  ];
}

function withCategory(
  rows: HeldRows,
  { code, medicalYears }: LivesProfile['categories'][number],
  { day, of, id }: { readonly day: LegalDay; readonly of: FirstRowsOf; readonly id: string },
): HeldRows {
  const { bornOn, until, first } = of;
  const categories = [...rows.categories];
  const medicalVisits = [...rows.medicalVisits];
  const held = (wanted: string) => categories.find(row => row.code === wanted);
  const heldA2On = held('A2')?.obtainedOn;
  const { on, a2On } = obtainedOn(code, day, { bornOn, licensedOn: first.obtainedOn, heldA2On });
  const simple = { mode: 'EXAM', expiresOn: null, medicalLimitOn: null } as const;
  if (a2On !== null && a2On <= until && heldA2On === undefined) {
    categories.push({ ...recorded(`${id}A2`, a2On), ...simple, code: 'A2', obtainedOn: a2On });
  }
  if (on > until || held(code)) return { ...rows, categories };
  const row = { ...simple, code, obtainedOn: on, mode: a2On === null ? 'EXAM' : 'TRAINING' } as const;
  if (medicalYears === undefined) categories.push({ ...recorded(id, on), ...row });
  else {
    for (let visitedOn = on, rank = 1; visitedOn <= until; rank++) {
      const years = yearsOfOpinion({ code, most: medicalYears }, visitedOn, bornOn);
      if (years === null) break;
      const next = addYears(visitedOn, years);
      const visit = { visitedOn, opinion: 'FIT', categories: [code], validUntil: next } as const;
      medicalVisits.push({ ...recorded(`V${id}-${rank}`, visitedOn), ...visit });
      const isSeenAgain = next <= until && next < addYears(bornOn, lastAge);
      const recordedTo = isSeenAgain ? parisTime(next, fiveOClock) : null;
      categories.push({ ...recorded(id, visitedOn), recordedTo, ...row, medicalLimitOn: next });
      visitedOn = next;
    }
  }
  return { ...rows, categories, medicalVisits };
}

function recorded(id: string, on: LegalDay): RecordedRow {
  return { id, recordedFrom: parisTime(on, fiveOClock) as Instant, recordedTo: null };
}
