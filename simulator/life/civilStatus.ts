import type { CivilStatus, CivilStatusQuery } from '../../src/snpc/index.js';

/**
 * True when an identity is that of a dossier: sex, day and place of birth alike, and names alike but for case,
 * accents, hyphens and apostrophes, as registers write them differently.
 */
export function isSamePerson(asked: CivilStatusQuery, held: CivilStatus): boolean {
  return (
    asked.bornOn === held.bornOn &&
    asked.sex === held.sex &&
    asked.birthPlaceCode === held.birthPlaceCode &&
    asked.birthCountryCode === held.birthCountryCode &&
    plain(asked.birthName ?? '') === plain(held.birthName ?? '') &&
    plain(asked.firstNames.join(' ')) === plain(held.firstNames.join(' '))
  );
}

function plain(name: string): string {
  const withoutAccents = name.normalize('NFD').replace(/\p{M}/gu, '');
  return withoutAccents
    .toUpperCase()
    .replace(/[\s'’-]+/g, ' ')
    .trim();
}
