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

type DossierColumns = Awaited<ReturnType<Queries['dossiers']>>[number];

/** The dossiers found in one layer. */
export interface LayerOfDossiers {
  readonly layer: number;
  readonly dossiers: readonly DossierColumns[];
  /** Their NEPHs, as a query takes them. */
  readonly nephs: string;
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
  const rows = await queries.dossiers(executor, own, base ?? own, JSON.stringify(nephs));
  const hidden = new Set(rows.filter(row => row.world_id === own).map(row => row.neph));
  return [own, base].flatMap(layer => {
    if (layer === null) return [];
    const dossiers = rows.filter(row => row.world_id === layer && (layer === own || !hidden.has(row.neph)));
    return dossiers.length === 0
      ? []
      : [{ layer, dossiers, nephs: JSON.stringify(dossiers.map(row => row.neph)) }];
  });
}
