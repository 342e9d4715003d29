import type { CivilStatus, Neph } from '../../src/snpc/index.js';
import type { LegalDay } from '../../src/time/index.js';
import type { LicenceRecord } from '../life/record.js';
import type { Story } from './story.js';

/**
 * A country from a seed: licence `index` is a pure function of the population, the seed and the index, whatever else
 * is made and in what order. NEPH and index convert both ways, so that a dossier can be made when it is first asked
 * for.
 */
export interface Population {
  /** Name of its profile. */
  readonly name: string;
  /** Fingerprint of its profile, its delays and the model: the same one means the same licences. */
  readonly version: string;
  /** Lives are told up to the end of this day; what was committed by then may be recorded later. */
  readonly referenceDate: LegalDay;
  /** Number of licences it can tell apart. */
  readonly capacity: number;
  /** Its NEPH, the same under every seed. @throws RangeError outside the capacity */
  nephOf(index: number): Neph;
  /** The index behind a NEPH; null for one that this population never gives. */
  indexOf(neph: Neph): number | null;
  /** Licence `index`, from 0, with what lies ahead of any clock. */
  licence(seed: string, index: number): LicenceRecord;
  /** Its civil status alone, at a small part of the cost. */
  civilStatus(seed: string, index: number): CivilStatus;
  /**
   * The licences below `licences` whose civil status tells a day of birth, presumed or not: they can be told without making
   * the others, and none of them is left out.
   */
  bornOn(day: LegalDay, licences: number): Iterable<number>;
  /**
   * The same country as its profile tells it up to another day: those who have died since are in it, those who began
   * since are not. Its licences are others. A population that has no such thing leaves it out.
   */
  readonly toldUntil?: (day: LegalDay) => Population;
  /** The same licence with what was drawn for it, for those who ask why. */
  lived(seed: string, index: number): LivedLicence;
}

/** A licence, and how it came to be as it is. */
export interface LivedLicence {
  readonly record: LicenceRecord;
  readonly story: Story;
}
