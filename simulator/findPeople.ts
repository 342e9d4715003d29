import type { CivilStatus, CivilStatusQuery, Neph } from '../src/snpc/index.js';
import { isSamePerson } from './life/civilStatus.js';
import { type Layers, layersOf } from './store/layers.js';
import type { Shelves } from './store/readDossiers.js';
import type { Executor } from './store/tables.js';

/**
 * The NEPHs of those who may have an identity, by the day of birth that their dossiers hold. Of a country that is not
 * stored, those born that day alone are looked at: some two thousand of forty-eight million.
 */
export async function findPeople(
  executor: Executor,
  { queries, countries }: Shelves,
  layers: Layers,
  identity: CivilStatusQuery,
): Promise<Neph[]> {
  const { own, base } = layers;
  const country = countries.of(layers.country);
  const rows = await queries.bornOn(executor, own, base ?? own, identity.bornOn);
  const matching = rows.filter(row => isSamePerson(identity, JSON.parse(row.civil_status) as CivilStatus));
  const stored = new Set(matching.map(row => row.neph as Neph));
  const made = [...country.bornOn(identity.bornOn)]
    .filter(({ neph, civilStatus }) => !stored.has(neph) && isSamePerson(identity, civilStatus))
    .map(({ neph }) => neph);
  const standing = await layersOf(executor, queries, layers, [...stored, ...made]);
  const layerOf = new Map(standing.flatMap(({ layer, dossiers }) => dossiers.map(row => [row.neph, layer])));
  // A civil status corrected in the world hides that of its template, or of its country.
  const found = [...stored].filter(neph =>
    matching.some(row => row.neph === neph && row.world_id === layerOf.get(neph)),
  );
  return [...found, ...made.filter(neph => !layerOf.has(neph))];
}
