import type { FranceConnectIdentity } from '../franceconnect/index.js';
import type { Secrets } from '../secrets.js';
import { cityOf, codeBefore1976 } from './birth.js';
import { lettersOf } from './names.js';

/**
 * Pseudonyms of what a correction of the civil status leaves as it was. FranceConnect makes the `sub` from the identity:
 * whoever has a name or a date corrected comes back as somebody else, and is found again by one of these. Sharing one
 * proves nothing: the dossier of the link must agree with the identity of today.
 */
export function kinshipOf(identity: FranceConnectIdentity, secrets: Secrets): string[] {
  const { familyName, givenNames, birthdate, gender, birthplace, birthcountry, email } = identity;
  const place = birthplace === null ? '' : cityOf(codeBefore1976(birthplace));
  const birth = [birthdate, birthcountry, place, gender];
  const names = [birthdate, lettersOf(familyName), lettersOf(givenNames.join(''))];
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['birth', birth],
    ['names', names],
    ...(email === null ? [] : [['email', [email.trim().toLowerCase()]] as const]),
  ];
  return kinds.map(([kind, parts]) => secrets.pseudonym(`kinship ${kind}`, JSON.stringify(parts)));
}
