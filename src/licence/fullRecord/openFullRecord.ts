import type { Dossier, LetterRow, MeasureRow, RecordedRow, TitlePeriod } from '../../snpc/index.js';
import type { LegalDay } from '../../time/index.js';
import { titlePeriodsAt } from '../facts.js';
import { beginsOn, firstLicenceAfter } from '../periods.js';
import { inForceAt } from '../versions.js';
import type { ViewTimes } from '../view.js';
import { amendmentsOf } from './amendments.js';
import type { FullRecordView } from './view.js';

/**
 * Opens the rest of a dossier at (asOf, knownAt), or says that the first licence was obtained later than `asOf`. Only
 * for whoever may read it: `LicenceView` is for everybody else.
 */
export function openFullRecord(
  dossier: Dossier,
  times: ViewTimes,
): FullRecordView | { readonly firstLicenceOn: LegalDay } {
  const { asOf } = times;
  const periods = titlePeriodsAt(dossier, times);
  const firstLicenceOn = firstLicenceAfter(periods, asOf);
  if (firstLicenceOn !== null) return { firstLicenceOn };
  const doneBy = <Row extends RecordedRow>(rows: readonly Row[], dayOf: (row: Row) => LegalDay): Row[] =>
    rows.filter(row => dayOf(row) <= asOf).sort((a, b) => dayOf(a) - dayOf(b) || (a.id < b.id ? -1 : 1));
  const inForce = <Row extends RecordedRow>(rows: readonly Row[]): Row[] => inForceAt(rows, times);
  return {
    neph: dossier.neph,
    times,
    titlePeriods: doneBy(periods, beginsOn).map(period => periodOn(period, asOf)),
    titles: doneBy(inForce(dossier.titles), ({ issuedOn }) => issuedOn),
    medicalVisits: doneBy(inForce(dossier.medicalVisits), ({ visitedOn }) => visitedOn),
    measures: doneBy(inForce(dossier.measures), firstDayOf).map(measure => measureOn(measure, asOf)),
    restrictions: doneBy(inForce(dossier.restrictions), ({ from }) => from),
    letters: doneBy(inForce(dossier.letters), ({ sentOn }) => sentOn).map(letter => letterOn(letter, asOf)),
    stages: doneBy(inForce(dossier.stages), ({ to }) => to),
    amendments: amendmentsOf(dossier.infractions, times),
    infractions: doneBy(inForce(dossier.infractions), ({ finalOn }) => finalOn),
  };
}

// What lies after the day asked is not true yet on it, whatever the register came to know.

function periodOn(period: TitlePeriod, asOf: LegalDay): TitlePeriod {
  const isOver = period.endedOn !== null && period.endedOn <= asOf;
  return {
    ...period,
    complementaryTrainingOn: by(asOf, period.complementaryTrainingOn),
    endedOn: isOver ? period.endedOn : null,
    endedBy: isOver ? period.endedBy : null,
  };
}

function measureOn(measure: MeasureRow, asOf: LegalDay): MeasureRow {
  return { ...measure, notifiedOn: by(asOf, measure.notifiedOn) };
}

function letterOn(letter: LetterRow, asOf: LegalDay): LetterRow {
  const notifiedOn = by(asOf, letter.notifiedOn);
  return { ...letter, notifiedOn, outcome: notifiedOn === null ? 'SENT' : letter.outcome };
}

function firstDayOf({ from, notifiedOn }: MeasureRow): LegalDay {
  return notifiedOn !== null && notifiedOn < from ? notifiedOn : from;
}

function by(asOf: LegalDay, day: LegalDay | null): LegalDay | null {
  return day !== null && day <= asOf ? day : null;
}
