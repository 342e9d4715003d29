import type { CategoryRow } from '../snpc/index.js';
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

/**
 * Categories obtained by a day, each with its own validity: a licence that is lost takes all of them; a passed
 * medical limit or expiry takes one (C. route R221-1, R221-10 and R221-11).
 */
export function categoriesOf(
  rows: readonly CategoryRow[],
  state: DossierState,
  asOf: LegalDay,
): CategoryView[] {
  return rows
    .filter(({ obtainedOn }) => obtainedOn <= asOf)
    .sort((a, b) => a.obtainedOn - b.obtainedOn || (a.code < b.code ? -1 : 1))
    .map(row => ({ row, validity: validityOf(row, state, asOf) }));
}

function validityOf(row: CategoryRow, state: DossierState, asOf: LegalDay): CategoryView['validity'] {
  if (licenceLost.has(state)) return 'NOT_VALID_WITH_LICENCE';
  if (row.medicalLimitOn !== null && row.medicalLimitOn < asOf) return 'MEDICAL_LIMIT_PASSED';
  if (row.expiresOn !== null && row.expiresOn < asOf) return 'EXPIRED';
  return 'VALID';
}
