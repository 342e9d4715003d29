import type { CategoryRow, MeasureRow } from '../snpc/index.js';
import type { LegalDay } from '../time/index.js';
import type { CategoryView, DossierState } from './view.js';

const licenceLost: ReadonlySet<DossierState> = new Set<DossierState>([
  'INVALIDE',
  'ANNULE_JUDICIAIRE',
  'SUSPENDU',
  'SUSPENDU_MEDICAL',
  'DECEDE',
  'AUCUN_DROIT',
]);

// Measures that take the right to drive and leave the state of the dossier as it is (C. route L224-1, L223-10).
const forbidsDriving: ReadonlySet<MeasureRow['kind']> = new Set<MeasureRow['kind']>([
  'RETENTION',
  'INTERDICTION',
]);

/**
 * Categories obtained by a day, each with its own validity: a licence that is lost or held back takes all of them; a
 * passed medical limit or expiry takes one (C. route R221-1, R221-10 and R221-11).
 */
export function categoriesOf(
  rows: readonly CategoryRow[],
  state: DossierState,
  measures: readonly MeasureRow[],
  asOf: LegalDay,
): CategoryView[] {
  const mayDrive =
    !licenceLost.has(state) &&
    !measures.some(
      ({ kind, from, to }) => forbidsDriving.has(kind) && from <= asOf && (to === null || asOf <= to),
    );
  return rows
    .filter(({ obtainedOn }) => obtainedOn <= asOf)
    .sort((a, b) => a.obtainedOn - b.obtainedOn || (a.code < b.code ? -1 : 1))
    .map(row => ({ row, validity: validityOf(row, mayDrive, asOf) }));
}

function validityOf(row: CategoryRow, mayDrive: boolean, asOf: LegalDay): CategoryView['validity'] {
  if (!mayDrive) return 'NOT_VALID_WITH_LICENCE';
  if (row.medicalLimitOn !== null && row.medicalLimitOn < asOf) return 'MEDICAL_LIMIT_PASSED';
  if (row.expiresOn !== null && row.expiresOn < asOf) return 'EXPIRED';
  return 'VALID';
}
