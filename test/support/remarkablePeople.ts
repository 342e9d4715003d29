import type { LicenceRecord } from '../../simulator/life/record.js';
import type { Population } from '../../simulator/population/population.js';
import type { CivilStatus, Neph } from '../../src/snpc/index.js';

/** What makes somebody harder to print, or to sign in, than others: by who they are, or by what they lived. */
const bySelf: Readonly<Record<string, (of: CivilStatus) => boolean>> = {
  'a hyphen': ({ birthName, usageName }) => /-/.test(`${birthName}${usageName ?? ''}`),
  'two names': ({ usageName }) => usageName !== null,
  'many first names': ({ firstNames }) => firstNames.length > 2,
  'born abroad': ({ birthCountryCode }) => birthCountryCode !== '99100',
  'a presumed day': ({ bornOnPresumed }) => bornOnPresumed === 'DAY',
  'a presumed day and month': ({ bornOnPresumed }) => bornOnPresumed === 'DAY_AND_MONTH',
  'born overseas': ({ birthPlaceCode }) => /^97/.test(birthPlaceCode ?? ''),
};

const byLife: Readonly<Record<string, (of: LicenceRecord) => boolean>> = {
  'an apostrophe': ({ civilStatus, address }) =>
    /['’]/.test([civilStatus.birthName, civilStatus.birthPlace, ...(address?.lines ?? [])].join(' ')),
  'living overseas': ({ address }) => /^97/.test(address?.postcode ?? ''),
  'many losses': ({ infractions }) => infractions.length > 20,
  'a second licence': ({ held }) => held.titlePeriods.some(({ firstLicence }) => !firstLicence),
  'an invalidation': ({ letters }) => letters.some(({ kind }) => kind === '48SI'),
  'heavy categories': ({ held }) => held.categories.some(({ medicalLimitOn }) => medicalLimitOn !== null),
};

/** What must be found, for the search to be one of everything. */
export const everyRemark = [...Object.keys(bySelf), ...Object.keys(byLife)];

/** Somebody of a population, and why they were chosen. */
export interface Remarkable {
  readonly neph: Neph;
  readonly remarks: readonly string[];
}

const mostSeen = 20_000;
const mostLives = 400;

/** So many people for each remark, each once, from the first licences of a population. */
export function remarkablePeople(population: Population, seed: string, each: number): readonly Remarkable[] {
  const missing = new Map(everyRemark.map(remark => [remark, each]));
  const found: Remarkable[] = [];
  for (let index = 0; index < mostSeen && [...missing.values()].some(count => count > 0); index++) {
    const status = population.civilStatus(seed, index);
    const remarks = Object.keys(bySelf).filter(remark => bySelf[remark]?.(status));
    if (index < mostLives) {
      const record = population.licence(seed, index);
      remarks.push(...Object.keys(byLife).filter(remark => byLife[remark]?.(record)));
    }
    if (!remarks.some(remark => (missing.get(remark) ?? 0) > 0)) continue;
    for (const remark of remarks) missing.set(remark, (missing.get(remark) ?? 0) - 1);
    found.push({ neph: population.nephOf(index), remarks });
  }
  return found;
}
