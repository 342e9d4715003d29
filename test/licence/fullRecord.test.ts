import { describe, expect, it } from 'vitest';
import { type FullRecordView, openFullRecord } from '../../src/licence/index.js';
import type { Dossier } from '../../src/snpc/index.js';
import { addDays, type Instant, instant, isoDay, isoInstant, legalDay } from '../../src/time/index.js';
import { dossierWith, infraction, letter, stage, titlePeriod } from '../support/dossiers.js';
import { wholeDossier } from '../support/wholeDossier.js';

const now = instant('2026-01-15T08:00:00Z');

function recordOf(
  dossier: Dossier,
  asOf: string,
  knownAt = '2026-01-15T08:00:00Z',
  revision = 1,
): FullRecordView {
  const times = {
    asked: { asOf: null, knownAt: null },
    asOf: legalDay(asOf),
    knownAt: instant(knownAt),
    now,
    revision,
  };
  const opened = openFullRecord(dossier, times);
  if ('firstLicenceOn' in opened) throw new Error(`before the licence of ${isoDay(opened.firstLicenceOn)}`);
  return opened;
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
const countsOf = ({ neph: _neph, times: _times, ...lists }: FullRecordView): Record<string, number> =>
  Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));

describe('a full record at two times', () => {
  it('holds every kind of row once, oldest first, without what was withdrawn', () => {
    const record = recordOf(wholeDossier(), '2026-01-15');
    expect(countsOf(record)).toEqual({
      titlePeriods: 1,
      titles: 1,
      medicalVisits: 1,
      measures: 2,
      letters: 2,
      stages: 1,
      infractions: 3,
      restrictions: 1,
      amendments: 0,
    });
    expect(idsOf(record.infractions)).toEqual(['A', 'D1', 'D2']);
    expect(idsOf(record.measures)).toEqual(['MEASURE-2', 'MEASURE-1']);
  });

  it.each([
    ['infractions', '2025-06-02T03:00:00Z', { infractions: [infraction()] }],
    ['stages', '2025-08-20T03:00:00Z', { stages: [stage()] }],
    ['letters', '2025-06-07T03:00:00Z', { letters: [letter()] }],
    ['measures', '2021-06-01T03:00:00Z', { measures: wholeDossier().measures.slice(0, 1) }],
    ['medicalVisits', '2024-03-20T04:00:00Z', { medicalVisits: wholeDossier().medicalVisits }],
    ['titles', '2019-02-01T03:00:00Z', { titles: wholeDossier().titles }],
  ] as const)('holds %s from the very instant of recording, not a second before', (list, recorded, rows) => {
    const justBefore = isoInstant((instant(recorded) - 1000) as Instant);
    expect(recordOf(dossierWith(rows), '2026-01-15', recorded)[list]).toHaveLength(1);
    expect(recordOf(dossierWith(rows), '2026-01-15', justBefore)[list]).toHaveLength(0);
  });

  it.each([
    ['infractions', '2025-04-20', 'its finality', { infractions: [infraction()] }],
    ['stages', '2025-07-06', 'its last day', { stages: [stage()] }],
    ['letters', '2025-06-07', 'its dispatch', { letters: [letter()] }],
    ['measures', '2020-07-04', 'its first day', { measures: wholeDossier().measures.slice(0, 1) }],
    ['medicalVisits', '2024-03-03', 'the visit', { medicalVisits: wholeDossier().medicalVisits }],
    ['titles', '2018-11-13', 'its issue', { titles: wholeDossier().titles }],
  ] as const)('tells %s from the legal day %s of %s', (list, day, _of, rows) => {
    const dayBefore = isoDay(addDays(legalDay(day), -1));
    expect(recordOf(dossierWith(rows), day)[list]).toHaveLength(1);
    expect(recordOf(dossierWith(rows), dayBefore)[list]).toHaveLength(0);
  });

  it('tells the receipt of a letter from its day on, whatever is known', () => {
    const dossier = wholeDossier();
    const onTheEve = recordOf(dossier, '2025-03-09').letters.at(-1);
    expect(onTheEve).toMatchObject({ id: 'LETTER-48SI', notifiedOn: null, outcome: 'SENT' });
    const onTheDay = recordOf(dossier, '2025-03-10').letters.at(-1);
    expect(onTheDay).toMatchObject({ notifiedOn: legalDay('2025-03-10'), outcome: 'UNCLAIMED' });
  });

  it('tells the end of a licence, and a training, from their day on', () => {
    const ended = legalDay('2025-02-10');
    const dossier = dossierWith({
      titlePeriods: [
        titlePeriod({
          endedOn: ended,
          endedBy: 'ANNULATION',
          complementaryTrainingOn: legalDay('1999-01-10'),
        }),
      ],
    });
    expect(recordOf(dossier, '2025-02-09').titlePeriods).toMatchObject([{ endedOn: null, endedBy: null }]);
    expect(recordOf(dossier, '2025-02-10').titlePeriods).toMatchObject([
      { endedOn: ended, endedBy: 'ANNULATION' },
    ]);
    expect(recordOf(dossier, '1999-01-09').titlePeriods).toMatchObject([{ complementaryTrainingOn: null }]);
  });

  it('gives the version of a row that stood: a revision tells two commands of one instant apart', () => {
    const corrected = instant('2025-09-10T09:00:00Z');
    const dossier = dossierWith({
      infractions: [
        infraction({ authority: 'Wrong office', recordedTo: corrected, closedRevision: 5 }),
        infraction({ authority: 'Right office', recordedFrom: corrected, revision: 5 }),
      ],
    });
    const authorityAt = (knownAt: string, revision: number) =>
      recordOf(dossier, '2026-01-15', knownAt, revision).infractions.map(({ authority }) => authority);
    expect(authorityAt('2025-09-10T08:59:59Z', 9)).toEqual(['Wrong office']);
    expect(authorityAt('2025-09-10T09:00:00Z', 4)).toEqual(['Wrong office']);
    expect(authorityAt('2025-09-10T09:00:00Z', 5)).toEqual(['Right office']);
  });

  it('is refused before the first licence, as the licence is; a candidate has one without periods', () => {
    const times = {
      asked: { asOf: null, knownAt: null },
      asOf: legalDay('1998-05-03'),
      knownAt: now,
      now,
      revision: 1,
    };
    expect(openFullRecord(dossierWith(), times)).toEqual({ firstLicenceOn: legalDay('1998-05-04') });
    expect(recordOf(dossierWith({ titlePeriods: [] }), '1998-05-03').titlePeriods).toEqual([]);
  });

  it('leaves the dossier as it was', () => {
    const dossier = wholeDossier();
    const copy = structuredClone(dossier);
    recordOf(dossier, '2024-12-05');
    expect(dossier).toEqual(copy);
  });
});
