import type { CivilStatus, Dossier } from '../../snpc/index.js';
import type { LegalDay } from '../../time/index.js';
import { civil } from '../../time/index.js';
import type { FranceConnectIdentity } from '../franceconnect/index.js';
import { birthDateOf, birthDateOfIdentity, birthDatesAgree, birthPlacesAgree } from './birth.js';
import { areFirstOf, isSameName } from './names.js';

/** What somebody said of themselves at the creation of their account. */
export interface FactsOfHolder {
  readonly birthName: string;
  readonly firstNames: readonly string[];
  readonly bornOn: LegalDay;
  /** Number of the title that shows the licence; it is not the NEPH. */
  readonly licenceNumber: string;
}

/**
 * True when a FranceConnect identity is that of a dossier: birth name, first names, birth date, birth place and sex.
 *
 * - A usage name never decides. An old dossier without birth name has one name: it stands for it.
 * - The dossier may hold the first of the first names alone, in their order.
 * - What either does not know (a presumed day, a commune, a sex) does not decide.
 */
export function agrees(identity: FranceConnectIdentity, civilStatus: CivilStatus): boolean {
  const bornOn = birthDateOfIdentity(identity);
  const place = { country: civilStatus.birthCountryCode, commune: civilStatus.birthPlaceCode };
  const told = { country: identity.birthcountry, commune: identity.birthplace };
  // Everything is compared, so that an answer takes as long whatever differs.
  return [
    isSameName(familyNameOf(civilStatus), identity.familyName),
    areFirstOf(civilStatus.firstNames, identity.givenNames),
    birthDatesAgree(birthDateOf(civilStatus), bornOn),
    birthPlacesAgree(place, told, bornOn),
    sexesAgree(civilStatus.sex, identity.gender),
  ].every(Boolean);
}

/**
 * True when what somebody said at the creation of their account is true of a dossier. Of first names people give some, or
 * all: the shorter list holds the first of the longer. The licence number is that of a title that stands.
 */
export function agreesOnFacts(facts: FactsOfHolder, { civilStatus, titles }: RecognisedBy): boolean {
  const number = plainNumber(facts.licenceNumber);
  const isShown = titles.filter(title => title.recordedTo === null && plainNumber(title.number) === number);
  const { firstNames } = civilStatus;
  return [
    isSameName(familyNameOf(civilStatus), facts.birthName),
    areFirstOf(facts.firstNames, firstNames) || areFirstOf(firstNames, facts.firstNames),
    birthDatesAgree(birthDateOf(civilStatus), civil(facts.bornOn)),
    number !== '' && isShown.length > 0,
  ].every(Boolean);
}

/** What of a dossier its holder is recognised by. */
export type RecognisedBy = Pick<Dossier, 'civilStatus' | 'titles'>;

function familyNameOf({ birthName, usageName }: CivilStatus): string {
  return birthName ?? usageName ?? '';
}

function sexesAgree(sex: CivilStatus['sex'], gender: FranceConnectIdentity['gender']): boolean {
  if (sex === null || gender === 'unspecified') return true;
  return gender === (sex === 'F' ? 'female' : 'male');
}

function plainNumber(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
