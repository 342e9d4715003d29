import { createHash } from 'node:crypto';
import { civil, isoDay } from '../../src/time/index.js';
import type { Person } from './people.js';

/** Code of France among countries (COG of Insee). */
const france = '99100';

/** An identity as FranceConnect v2 tells it: the claims of userinfo, but `sub`. */
export interface Identity {
  /** All the first names, separated by spaces. */
  readonly given_name: string;
  readonly given_name_array: readonly string[];
  /** Birth name, in upper case. */
  readonly family_name: string;
  /** `YYYY-MM-DD`; a presumed day or month is 01. */
  readonly birthdate: string;
  /** The same as an identity provider has it: a presumed day or month is 00. */
  readonly idp_birthdate: string;
  readonly gender: 'female' | 'male' | 'unspecified';
  /** Code of the commune (COG of Insee), empty for whoever was born abroad. */
  readonly birthplace: string;
  /** Code of the country (COG of Insee): 99100 for France. */
  readonly birthcountry: string;
  /** Usage name; absent where there is none. */
  readonly preferred_username?: string;
  readonly email: string;
}

/** The identity that FranceConnect tells of a person. Where the dossier has no birth name, the usage name stands for it. */
export function identityOf({ id, civilStatus }: Person): Identity {
  const { birthName, usageName, firstNames, sex, birthPlaceCode, birthCountryCode } = civilStatus;
  return {
    given_name: firstNames.join(' '),
    given_name_array: firstNames,
    family_name: (birthName ?? usageName ?? '').toLocaleUpperCase('fr'),
    ...birthdates(civilStatus),
    gender: sex === null ? 'unspecified' : sex === 'F' ? 'female' : 'male',
    birthplace: birthCountryCode === france ? (birthPlaceCode ?? '') : '',
    birthcountry: birthCountryCode,
    ...(usageName !== null && { preferred_username: usageName.toLocaleUpperCase('fr') }),
    email: `${id}@persona.example`,
  };
}

function birthdates({ bornOn, bornOnPresumed }: Person['civilStatus']) {
  const [year, month, day] = isoDay(bornOn).split('-') as [string, string, string];
  switch (bornOnPresumed) {
    case 'NONE':
      return { birthdate: `${year}-${month}-${day}`, idp_birthdate: `${year}-${month}-${day}` };
    case 'DAY':
      return { birthdate: `${year}-${month}-01`, idp_birthdate: `${year}-${month}-00` };
    case 'DAY_AND_MONTH':
      return { birthdate: `${year}-01-01`, idp_birthdate: `${year}-00-00` };
  }
}

/** What a `sub` hangs on: the RNIPP identity, as FranceConnect puts it together. A corrected civil status has another. */
export function identityHash(identity: Identity): string {
  const { given_name, family_name, birthdate, gender, birthplace, birthcountry } = identity;
  const place = birthcountry === france ? birthplace : '';
  return sha256(given_name + family_name + birthdate + gender + place + birthcountry).digest('base64');
}

/** Stands for the secret of FranceConnect. It is published: whatever it signs in is fictitious, and stays the same. */
const pairwiseSecret = 'simulated FranceConnect, known to all';

/** The identity as one service knows it: 66 characters, of which the last two are `v1`. */
export function subOf(clientId: string, hash: string): string {
  return `${sha256(clientId + hash + pairwiseSecret).digest('hex')}v1`;
}

function sha256(text: string) {
  return createHash('sha256').update(text);
}

/** The same people as somebody reads them on a page: first names, and the names they bear. */
export function spokenName({ civilStatus }: Person): string {
  const { firstNames, birthName, usageName } = civilStatus;
  return [firstNames.join(' '), birthName ?? usageName, birthName && usageName && `(${usageName})`]
    .filter(Boolean)
    .join(' ');
}

/** The year of somebody's birth, for a page. */
export function birthYear({ civilStatus }: Person): number {
  return civil(civilStatus.bornOn).year;
}
