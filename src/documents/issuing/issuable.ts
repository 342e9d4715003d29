import type { LicenceView } from '../../licence/index.js';
import { legalDay, legalDayOf } from '../../time/index.js';
import type { DocumentKind } from '../content/model.js';

/** Why a dossier gives no document. */
export type NotIssuable = (typeof reasonsNotIssuable)[number];

export const reasonsNotIssuable = [
  /** A candidate has no right to drive that could be certified. */
  'NO_LICENCE_YET',
  /** The licence has ended, without a measure that an ADCS could tell: it was exchanged abroad, for instance. */
  'LICENCE_ENDED',
  'HOLDER_DECEASED',
  /** The register's clock stands where a 2D-Doc has no date: before 2000 or after 6 June 2179. */
  'DATE_OUT_OF_RANGE',
] as const;

const first = legalDay('2000-01-01');
const last = legalDay('2179-06-06');

/** Why a document cannot be issued for a licence; null when it can. A licence suspended or invalid has an ADCS that says so. */
export function whyNotIssuable(kind: DocumentKind, licence: LicenceView): NotIssuable | null {
  const day = legalDayOf(licence.times.now);
  if (day < first || day > last) return 'DATE_OUT_OF_RANGE';
  if (kind === 'RII') return null;
  switch (licence.state()) {
    case 'DEMANDE':
      return 'NO_LICENCE_YET';
    case 'AUCUN_DROIT':
      return 'LICENCE_ENDED';
    case 'DECEDE':
      return 'HOLDER_DECEASED';
    default:
      return null;
  }
}
