import type { Neph } from '../../src/snpc/index.js';
import type { CountryMark } from '../population/countries/countryName.js';
import type { Queries } from './queries.js';
import type { Executor } from './tables.js';

/** Where the dossiers of a world stand: its own rows, laid over those of its template, over a country that none holds. */
export interface Layers {
  readonly own: number;
  /** Null for a world that began empty. */
  readonly base: number | null;
  /** Null where every dossier is stored. */
  readonly country: CountryMark | null;
}

type DossierRow = Awaited<ReturnType<Queries['dossiers']>>[number];

/** The dossiers found in one layer. */
export interface LayerOfDossiers {
  readonly layer: number;
  readonly dossiers: readonly DossierRow[];
}

/**
 * Finds in which layer each dossier stands: a world's own row hides that of its template. Unknown NEPHs are absent;
 * a layer without dossiers too.
 */
export async function layersOf(
  executor: Executor,
  queries: Queries,
  { own, base }: Pick<Layers, 'own' | 'base'>,
  nephs: readonly Neph[],
): Promise<readonly LayerOfDossiers[]> {
  const rows = shownOf(await queries.dossiers(executor, own, base ?? own, nephsAsked(nephs)), own);
  return [own, base].flatMap(layer => {
    const dossiers = rows.filter(row => row.world_id === layer);
    return layer === null || dossiers.length === 0 ? [] : [{ layer, dossiers }];
  });
}

/** Dossiers of two layers without those that a world's own row hides. */
export function shownOf<Row extends { readonly world_id: number; readonly neph: string }>(
  rows: readonly Row[],
  own: number,
): readonly Row[] {
  const ofWorld = new Set(rows.filter(row => row.world_id === own).map(row => row.neph));
  return rows.filter(row => row.world_id === own || !ofWorld.has(row.neph));
}

/** NEPHs as a query takes them: each once, since it gives a row for each. */
export function nephsAsked(nephs: readonly Neph[]): string {
  return JSON.stringify([...new Set(nephs)]);
}
