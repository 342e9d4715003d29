import { describe, expect, it } from 'vitest';
import { amendmentsOf } from '../../src/licence/fullRecord/amendments.js';
import { instant, isoDay, legalDay } from '../../src/time/index.js';
import { infraction } from '../support/dossiers.js';

const [first, second, third] = ['2025-06-02T03:00:00Z', '2025-09-01T08:00:00Z', '2025-10-01T08:00:00Z'].map(
  instant,
) as [ReturnType<typeof instant>, ReturnType<typeof instant>, ReturnType<typeof instant>];

const original = { ...infraction(), recordedFrom: first, recordedTo: second, place: 'Tours' };
const corrected = { ...original, recordedFrom: second, recordedTo: third, place: 'Blois' };
const touched = { ...corrected, recordedFrom: third, recordedTo: null };

const times = (asOf: string, knownAt: string) => ({
  asked: { asOf: null, knownAt: null },
  asOf: legalDay(asOf),
  knownAt: instant(knownAt),
  now: instant(knownAt),
  revision: 9,
});

const toldAt = (rows: Parameters<typeof amendmentsOf>[0], asOf: string, knownAt: string) =>
  amendmentsOf(rows, times(asOf, knownAt)).map(({ on, before, after }) => [
    isoDay(on),
    before.place,
    after.place,
  ]);

describe('changes of an infraction', () => {
  const rows = [touched, original, corrected];

  it('are told from the instant of their recording, and once, whatever else a version was written for', () => {
    expect(toldAt(rows, '2026-01-15', '2025-09-01T07:59:59Z')).toEqual([]);
    expect(toldAt(rows, '2026-01-15', '2025-09-01T08:00:00Z')).toEqual([['2025-09-01', 'Tours', 'Blois']]);
    expect(toldAt(rows, '2026-01-15', '2026-01-15T08:00:00Z')).toEqual([['2025-09-01', 'Tours', 'Blois']]);
  });

  it('are not told on a day before them, nor of a fact that was withdrawn', () => {
    expect(toldAt(rows, '2025-08-31', '2026-01-15T08:00:00Z')).toEqual([]);
    const withdrawn = [original, { ...corrected, recordedTo: third }];
    expect(toldAt(withdrawn, '2026-01-15', '2026-01-15T08:00:00Z')).toEqual([]);
  });
});
