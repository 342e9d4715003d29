import { addYears, type LegalDay, tryLegalDay } from '../../time/index.js';
import { type EmailAddress, tryEmailAddress } from '../mail/index.js';
import type { NewAccount, RefusedField } from './answers.js';
import { type AccountFacts, identityOf } from './facts.js';
import { weaknessOf } from './passwordWeakness.js';

/** What of a new account was read, or every field that is not taken. */
export type CheckedAccount =
  | { readonly kind: 'GOOD'; readonly email: EmailAddress; readonly facts: AccountFacts }
  | { readonly kind: 'REFUSED'; readonly fields: readonly RefusedField[] };

const longestName = 100;
const mostFirstNames = 20;
const longestLife = 130;

/** Reads what somebody gave. `today` is the day of their world: nobody was born after it. */
export function checkNewAccount(given: NewAccount, today: LegalDay): CheckedAccount {
  const email = tryEmailAddress(given.email);
  const birthName = tryName(given.birthName);
  const firstNames = tryFirstNames(given.firstNames);
  const bornOn = tryBirthDay(given.bornOn, today);
  const licenceNumber = tryLicenceNumber(given.licenceNumber);
  const because = weaknessOf(given.password, identityAsGiven(given));
  const refused: (RefusedField | false)[] = [
    email === undefined && { code: 'MALFORMED_EMAIL', field: 'email' },
    because !== null && { code: 'WEAK_PASSWORD', field: 'password', because },
    birthName === undefined && { code: 'MALFORMED_NAME', field: 'birthName' },
    firstNames === undefined && { code: 'MALFORMED_NAME', field: 'firstNames' },
    bornOn === undefined && { code: 'IMPOSSIBLE_BIRTH_DATE', field: 'bornOn' },
    licenceNumber === undefined && { code: 'MALFORMED_LICENCE_NUMBER', field: 'licenceNumber' },
    given.acceptsTerms !== true && { code: 'TERMS_NOT_ACCEPTED', field: 'acceptsTerms' },
  ];
  const fields = refused.filter(field => field !== false);
  if (fields.length > 0 || !email || !birthName || !firstNames || bornOn === undefined || !licenceNumber)
    return { kind: 'REFUSED', fields };
  const { licenceFormat } = given;
  return { kind: 'GOOD', email, facts: { birthName, firstNames, bornOn, licenceFormat, licenceNumber } };
}

// A password is judged beside the other fields even where these are not taken: all refusals come at once.
function identityAsGiven(given: NewAccount): string[] {
  const short = (text: string): string => text.slice(0, longestName);
  return identityOf(short(given.email), {
    birthName: short(given.birthName),
    firstNames: given.firstNames.slice(0, mostFirstNames).map(short),
    bornOn: tryLegalDay(given.bornOn) ?? (0 as LegalDay),
    licenceFormat: given.licenceFormat,
    licenceNumber: short(given.licenceNumber),
  });
}

function tryName(text: string): string | undefined {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name.length > longestName) return undefined;
  return /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(name) ? name : undefined;
}

function tryFirstNames(texts: readonly string[]): string[] | undefined {
  if (texts.length === 0 || texts.length > mostFirstNames) return undefined;
  const names = texts.flatMap(text => tryName(text) ?? []);
  return names.length === texts.length ? names : undefined;
}

function tryBirthDay(text: string, today: LegalDay): LegalDay | undefined {
  const day = tryLegalDay(text);
  return day !== undefined && day <= today && day >= addYears(today, -longestLife) ? day : undefined;
}

// One form for both: the pink paper shows a NEPH, and the form of a card's number is stated by no public text.
function tryLicenceNumber(text: string): string | undefined {
  const plain = text
    .slice(0, longestName)
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  return /^[0-9A-Z]{5,19}$/.test(plain) ? plain : undefined;
}
