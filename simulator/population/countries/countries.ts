import type { CivilStatus, Dossier, Neph } from '../../../src/snpc/index.js';
import type { LegalDay } from '../../../src/time/index.js';
import type { LicenceRecord } from '../../life/record.js';
import { CommandRefusal } from '../../life/refusal.js';
import { SeedFault } from '../../world/seedFolder.js';
import type { Population } from '../population.js';
import { asStored, dossierAsStored } from './asStored.js';
import { type CountryMark, countryName } from './countryName.js';

/** The populations by name; undefined for one that is not there. */
export type PopulationNamed = (name: string) => Population | undefined;

/** A country of which nothing is stored: each licence is made when it is asked for, and is then always the same. */
export interface Country {
  /** A whole licence, with what lies ahead of any clock; undefined for a NEPH that is not of this country. */
  recordOf(neph: Neph): LicenceRecord | undefined;
  /** Its dossier, rows ahead of any clock included. */
  dossierOf(neph: Neph): Dossier | undefined;
  /** Who holds a licence, without making the rest of it. */
  civilStatusOf(neph: Neph): CivilStatus | undefined;
  /** Who was born on a day, as dossiers write it. */
  bornOn(day: LegalDay): Iterable<{ readonly neph: Neph; readonly civilStatus: CivilStatus }>;
}

/** The countries that worlds stand on. */
export interface Countries {
  /** That of a mark; nobody's for null. @throws CommandRefusal POPULATION_CHANGED */
  of(mark: CountryMark | null): Country;
  /** A population as it is now. @throws CommandRefusal UNKNOWN_POPULATION for a profile that cannot be used */
  readonly population: PopulationNamed;
  /** Names of the populations that there are, now. */
  readonly names: () => readonly string[];
}

/** Most licences kept once made: they are pure, so that keeping one only spares its making. */
const mostKept = 1_000;

/** A licence once made; its dossier, once somebody has read it. */
interface Made {
  readonly record: LicenceRecord;
  dossier?: Dossier;
}

/** Builds the countries over populations; all share what is kept of made licences. */
export function createCountries(
  populations: PopulationNamed,
  names: Countries['names'] = () => [],
): Countries {
  const kept = new Map<string, Made>();
  const known = new Map<string, Population>();
  const population: PopulationNamed = name => {
    const found = known.get(name) ?? usable(name, populations);
    if (found) known.set(name, found);
    return found;
  };
  return {
    population,
    names,
    of: mark => (mark === null ? nobody : countryOf(mark, standing(mark, population), kept)),
  };
}

const nobody: Country = {
  recordOf: () => undefined,
  dossierOf: () => undefined,
  civilStatusOf: () => undefined,
  bornOn: () => [],
};

function usable(name: string, populations: PopulationNamed): Population | undefined {
  try {
    return populations(name);
  } catch (error) {
    if (!(error instanceof SeedFault)) throw error;
    throw new CommandRefusal(
      'UNKNOWN_POPULATION',
      `The population ${JSON.stringify(name)} cannot be used until its profile is mended: ${error.message}`,
    );
  }
}

function standing(mark: CountryMark, population: PopulationNamed): Population {
  const found = ifUsable(mark, population);
  if (found?.version === mark.version) return found;
  throw populationChanged(mark, found);
}

function ifUsable(mark: CountryMark, population: PopulationNamed): Population | undefined {
  try {
    return population(mark.population);
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    const then = `This world was made over ${JSON.stringify(countryName(mark))}`;
    throw new CommandRefusal('POPULATION_CHANGED', `${then}. ${error.message}`);
  }
}

/** The refusal of a world whose population is no more what it was when the world was made. */
export function populationChanged(mark: CountryMark, now: Population | undefined): CommandRefusal {
  const [name, version] = [countryName(mark), mark.version].map(text => JSON.stringify(text));
  const then = `This world was made over ${name}, version ${version}`;
  const what =
    now === undefined
      ? 'and there is no such population any more: delete the world'
      : `and that population is now version ${JSON.stringify(now.version)}, in which the same licences are others: reset the world, or make another`;
  return new CommandRefusal('POPULATION_CHANGED', `${then}, ${what}`);
}

function countryOf(
  { seed, licences, version }: CountryMark,
  population: Population,
  kept: Map<string, Made>,
): Country {
  const indexOf = (neph: Neph): number | null => {
    const index = population.indexOf(neph);
    return index === null || index >= licences ? null : index;
  };
  const made = (neph: Neph): Made | undefined => {
    const index = indexOf(neph);
    if (index === null) return undefined;
    const key = JSON.stringify([index, population.name, version, seed]);
    const found = kept.get(key) ?? { record: asStored(population.licence(seed, index)) };
    kept.delete(key);
    kept.set(key, found);
    forgetBeyond(kept, mostKept);
    return found;
  };
  return {
    recordOf: neph => made(neph)?.record,
    dossierOf: neph => {
      const found = made(neph);
      if (found) found.dossier ??= dossierAsStored(found.record);
      return found?.dossier;
    },
    civilStatusOf: neph => {
      const index = indexOf(neph);
      return index === null ? undefined : population.civilStatus(seed, index);
    },
    bornOn: function* (day) {
      for (const index of population.bornOn(day, licences)) {
        yield { neph: population.nephOf(index), civilStatus: population.civilStatus(seed, index) };
      }
    },
  };
}

/** What was asked for longest ago goes first. */
function forgetBeyond(kept: Map<string, unknown>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
