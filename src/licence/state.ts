import type { LicenceStatus } from '../points/index.js';
import type { MeasureRow, TitlePeriod } from '../snpc/index.js';
import type { LegalDay } from '../time/index.js';
import { hasEnded } from './periods.js';
import type { DossierState } from './view.js';

/**
 * State of a dossier on a day, in the words of the SNPC. What ends a licence outweighs what suspends it; a
 * balance at zero whose 48SI has not been notified leaves the licence valid.
 */
export function stateOf(
  period: TitlePeriod | null,
  status: LicenceStatus | null,
  measures: readonly MeasureRow[],
  asOf: LegalDay,
): DossierState {
  if (period === null) return 'DEMANDE';
  const ended = hasEnded(period, asOf);
  if (ended && period.endedBy === 'DEATH') return 'DECEDE';
  if (status === 'INVALIDE' || (ended && period.endedBy === 'INVALIDATION')) return 'INVALIDE';
  if (ended && period.endedBy === 'ANNULATION') return 'ANNULE_JUDICIAIRE';
  if (ended) return 'AUCUN_DROIT';
  const running = measures.filter(({ from, to }) => from <= asOf && (to === null || asOf <= to));
  if (running.some(({ kind }) => kind === 'SUSPENSION')) return 'SUSPENDU';
  if (running.some(({ kind }) => kind === 'SUSPENSION_MEDICALE')) return 'SUSPENDU_MEDICAL';
  return 'VALIDE';
}
