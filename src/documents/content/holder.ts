import { type CertifiedView, dayInWords, type Language } from '../../licence/index.js';
import type { CivilStatus } from '../../snpc/index.js';
import type { Block, LabelledValue } from './model.js';
import { dash, fact, labelled, sayIn, textOrDash } from './wording.js';

const france = '99100';

/** Whose licence it is: dossier number and civil status, as the register has them. */
export function holderFacts(
  { neph, civilStatus }: Pick<CertifiedView, 'neph' | 'civilStatus'>,
  language: Language,
): LabelledValue[] {
  const say = sayIn(language);
  const { birthName, usageName, firstNames } = civilStatus;
  return [
    fact(say('Numéro de dossier (NEPH)', 'Dossier number (NEPH)'), neph),
    fact(say('Nom de naissance', 'Birth name'), textOrDash(birthName)),
    fact(say('Nom d’usage', 'Name in use'), textOrDash(usageName)),
    fact(say('Prénoms', 'First names'), textOrDash(firstNames.join(', '))),
    fact(say('Civilité', 'Title'), titleOf(civilStatus, language)),
    fact(say('Date de naissance', 'Date of birth'), birthDayOf(civilStatus, language)),
    fact(say('Lieu de naissance', 'Place of birth'), ...birthPlaceOf(civilStatus, language)),
  ];
}

/** The same with the address that the register knows. */
export function holderWithAddress(
  licence: Pick<CertifiedView, 'neph' | 'civilStatus' | 'address'>,
  language: Language,
): Block {
  const { address } = licence;
  const lines =
    address === null
      ? [dash]
      : [...address.lines, `${address.postcode} ${address.city}`, address.country].map(textOrDash);
  const facts = [...holderFacts(licence, language), fact(sayIn(language)('Adresse', 'Address'), ...lines)];
  return { kind: 'FACTS', facts };
}

function titleOf({ sex }: CivilStatus, language: Language): string {
  if (sex === null) return dash;
  const say = sayIn(language);
  return sex === 'F' ? say('Mme (féminin)', 'Mme (female)') : say('M. (masculin)', 'M. (male)');
}

function birthDayOf({ bornOn, bornOnPresumed }: CivilStatus, language: Language): string {
  const say = sayIn(language);
  const presumed = {
    NONE: '',
    DAY: say(' (jour présumé)', ' (day presumed)'),
    DAY_AND_MONTH: say(' (jour et mois présumés)', ' (day and month presumed)'),
  };
  return `${dayInWords(bornOn, language)}${presumed[bornOnPresumed]}`;
}

function birthPlaceOf(
  { birthPlace, birthPlaceCode, birthCountryCode }: CivilStatus,
  language: Language,
): string[] {
  const say = sayIn(language);
  const place = textOrDash(birthPlace);
  if (birthPlaceCode !== null)
    return [
      `${place} (${labelled(say('code de la commune', 'code of the commune'), birthPlaceCode, language)})`,
    ];
  if (birthCountryCode === france) return [place];
  return [`${place} (${labelled(say('code du pays', 'code of the country'), birthCountryCode, language)})`];
}
