import type { MeasureRow, TitlePeriod } from '../snpc/index.js';
import type { LegalDay } from '../time/index.js';
import type { DossierState, StatementState } from './view.js';

// Collectivités d'outre-mer and Nouvelle-Calédonie, by ISO 3166-1: their licences have states of their own in field E5.
const overseasCollectivities: ReadonlySet<string> = new Set(['BL', 'MF', 'NC', 'PF', 'PM', 'WF']);

/**
 * State of a dossier as a statement of the SNPC words it: that of the dossier, but for a ban on driving, which leaves the
 * licence valid and lets nobody drive, and with where the licence came from. A balance at zero changes nothing of it until
 * a 48SI is notified: whoever reads it learns no points.
 */
export function statementStateOf(
  state: DossierState,
  period: TitlePeriod | null,
  measures: readonly MeasureRow[],
  asOf: LegalDay,
): StatementState {
  const isBarred = measures.some(
    ({ kind, from, to }) => kind === 'INTERDICTION' && from <= asOf && (to === null || asOf <= to),
  );
  return {
    state: state === 'VALIDE' && isBarred ? 'INTERDIT_CONDUIRE' : state,
    origin: originOf(period?.exchangedFrom ?? null),
  };
}

function originOf(country: string | null): StatementState['origin'] {
  if (country === null) return 'FR';
  return overseasCollectivities.has(country) ? 'EXCHANGED_COM' : 'EXCHANGED';
}
