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

/** Where a life begins: a licence, or nothing yet for a candidate. */
export interface FirstLicence {
  readonly obtainedOn: LegalDay;
  readonly formation: Formation;
}

/** What a first licence is written for. */
export interface FirstRowsOf {
  readonly seed: string;
  readonly neph: Neph;
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
  const { obtainedOn } = of.first;
  const number = `SIM${drawName({ seed: of.seed, neph: of.neph, ordinal: 0 }, 'title number')}`;
  const expiresOn = obtainedOn >= datedTitles ? addYears(obtainedOn, yearsOfTitle) : null;
  const title = { number, issuedOn: obtainedOn, issuedBy: 'Préfecture fictive', expiresOn };
  const category = { code: 'B', obtainedOn, mode: 'EXAM', expiresOn: null, medicalLimitOn: null } as const;
  const held: HeldRows = {
    ...noRows,
    titlePeriods: periodRows(profile, of, stream),
    titles: [{ ...recorded('T1', obtainedOn), ...title }],
    categories: [{ ...recorded('C1', obtainedOn), ...category }],
  };
  return profile.categories.reduce((rows, one, place) => {
    if (!stream.chance(one.share.value)) return rows;
    const [least, most] = one.afterYears;
    const on = addDays(
      obtainedOn,
      Math.floor(365.25 * least) + stream.below(Math.ceil(365.25 * (most - least))),
    );
    return on > of.until ? rows : withCategory(rows, one, { on, until: of.until, id: `C${place + 2}` });
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
  { on, until, id }: { readonly on: LegalDay; readonly until: LegalDay; readonly id: string },
): HeldRows {
  const row = { code, obtainedOn: on, mode: 'EXAM', expiresOn: null } as const;
  if (medicalYears === undefined) {
    return {
      ...rows,
      categories: [...rows.categories, { ...recorded(id, on), ...row, medicalLimitOn: null }],
    };
  }
  const categories = [...rows.categories];
  const medicalVisits = [...rows.medicalVisits];
  for (let visitedOn = on, rank = 1; visitedOn <= until; rank++) {
    const next = addYears(visitedOn, medicalYears);
    const visit = { visitedOn, opinion: 'FIT', categories: [code], validUntil: next } as const;
    medicalVisits.push({ ...recorded(`V${id}-${rank}`, visitedOn), ...visit });
    const recordedTo = next <= until ? parisTime(next, fiveOClock) : null;
    categories.push({ ...recorded(id, visitedOn), recordedTo, ...row, medicalLimitOn: next });
    visitedOn = next;
  }
  return { ...rows, categories, medicalVisits };
}

function recorded(id: string, on: LegalDay): RecordedRow {
  return { id, recordedFrom: parisTime(on, fiveOClock) as Instant, recordedTo: null };
}
