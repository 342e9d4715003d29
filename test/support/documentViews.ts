import { type FullRecordView, type LicenceView, openFullRecord, openView } from '../../src/licence/index.js';
import { defaultLawSettings } from '../../src/points/index.js';
import type { Dossier } from '../../src/snpc/index.js';
import { type Instant, instant, type LegalDay, legalDay, legalDayOf } from '../../src/time/index.js';

/** What documents are made from: a dossier seen at a day as it was known at an instant. */
export function viewsOf(
  dossier: Dossier,
  knownAt: Instant = instant('2026-01-15T08:00:00Z'),
  asOf: LegalDay = legalDayOf(knownAt),
): { licence: LicenceView; record: FullRecordView } {
  const times = { asked: { asOf: null, knownAt: null }, asOf, knownAt, now: knownAt, revision: 1_000_000 };
  const licence = openView(dossier, times, defaultLawSettings);
  const record = openFullRecord(dossier, times);
  if ('firstLicenceOn' in licence || 'firstLicenceOn' in record) throw new Error('before the first licence');
  return { licence, record };
}

/** Stamps of a test: an ADCS is valid four months. */
export const riiStamp = {
  number: 'RII-2026-000001',
  issuedAt: instant('2026-01-15T08:05:00Z'),
  validUntil: null,
};
export const adcsStamp = {
  number: 'ADCS-2026-000001',
  issuedAt: instant('2026-01-15T08:05:00Z'),
  validUntil: legalDay('2026-05-15'),
};
