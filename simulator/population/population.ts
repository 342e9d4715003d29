import type { Neph } from '../../src/snpc/index.js';
import type { LicenceRecord } from '../life/record.js';

/**
 * A country from a seed: licence `index` is a pure function of the population, the seed and the index, whatever else
 * is made and in what order. NEPH and index convert both ways, so that a dossier can be made when it is first asked
 * for.
 */
export interface Population {
  readonly name: string;
  /** Number of licences it can tell apart. */
  readonly capacity: number;
  /** Licence `index`, from 0, with what lies ahead of any clock. */
  licence(seed: string, index: number): LicenceRecord;
  /** Its NEPH, the same under every seed. */
  nephOf(index: number): Neph;
  /** The index behind a NEPH; null for one that this population never gives. */
  indexOf(neph: Neph): number | null;
}
