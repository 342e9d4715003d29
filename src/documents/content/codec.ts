import type { Bilingual, StatementState } from '../../licence/index.js';
import { civil, type Instant, type LegalDay, legalDay, legalDayOf, parisMinutes } from '../../time/index.js';

// Stands for `../twoDDoc` until it is there: the same names, the same meaning.

type Origin = StatementState['origin'];

const state = (code: string, fr: string, en: string, origin: Origin, name: string) => ({
  code,
  label: { fr, en },
  origin,
  state: name,
});

/** The states of field E5 that this service may tell. */
export const licenceStates = [
  state('03', 'ANNULE JUDICIAIRE', 'Annulled (judicial)', 'FR', 'ANNULE_JUDICIAIRE'),
  state('05', 'AUCUN DROIT', 'No right to drive', 'FR', 'AUCUN_DROIT'),
  state('07', 'DECEDE', 'Deceased', 'FR', 'DECEDE'),
  state('08', 'DEMANDE', 'Applied for', 'FR', 'DEMANDE'),
  state(
    '10',
    'INTERDIT CONDUIRE TS VEHICULES',
    'Barred from driving any vehicle',
    'FR',
    'INTERDIT_CONDUIRE_TS_VEHICULES',
  ),
  state('13', 'INVALIDE', 'Invalidated', 'FR', 'INVALIDE'),
  state(
    '17',
    'P. ECH. COM ANNULE JUDICIAIRE',
    'Licence exchanged (overseas collectivity): annulled (judicial)',
    'EXCHANGED_COM',
    'ANNULE_JUDICIAIRE',
  ),
  state(
    '19',
    'P. ECH. COM AUCUN DROIT',
    'Licence exchanged (overseas collectivity): no right to drive',
    'EXCHANGED_COM',
    'AUCUN_DROIT',
  ),
  state(
    '22',
    'P. ECH. COM INVALIDE',
    'Licence exchanged (overseas collectivity): invalidated',
    'EXCHANGED_COM',
    'INVALIDE',
  ),
  state(
    '23',
    'P. ECH. COM SUSPENDU',
    'Licence exchanged (overseas collectivity): suspended',
    'EXCHANGED_COM',
    'SUSPENDU',
  ),
  state(
    '24',
    'P. ECH. COM SUSPENDU MEDICAL',
    'Licence exchanged (overseas collectivity): suspended (medical)',
    'EXCHANGED_COM',
    'SUSPENDU_MEDICAL',
  ),
  state(
    '25',
    'P. ECH. COM VALIDE',
    'Licence exchanged (overseas collectivity): valid',
    'EXCHANGED_COM',
    'VALIDE',
  ),
  state(
    '29',
    'P. ECHANGE ANNULE JUDICIAIRE',
    'Exchanged licence: annulled (judicial)',
    'EXCHANGED',
    'ANNULE_JUDICIAIRE',
  ),
  state('31', 'P. ECHANGE AUCUN DROIT', 'Exchanged licence: no right to drive', 'EXCHANGED', 'AUCUN_DROIT'),
  state('33', 'P. ECHANGE INVALIDE', 'Exchanged licence: invalidated', 'EXCHANGED', 'INVALIDE'),
  state('34', 'P. ECHANGE SUSPENDU', 'Exchanged licence: suspended', 'EXCHANGED', 'SUSPENDU'),
  state(
    '35',
    'P. ECHANGE SUSPENDU MEDICAL',
    'Exchanged licence: suspended (medical)',
    'EXCHANGED',
    'SUSPENDU_MEDICAL',
  ),
  state('36', 'P. ECHANGE VALIDE', 'Exchanged licence: valid', 'EXCHANGED', 'VALIDE'),
  state(
    '42',
    'P.ECH. COM INTERDIT CONDUIRE',
    'Licence exchanged (overseas collectivity): barred from driving',
    'EXCHANGED_COM',
    'INTERDIT_CONDUIRE',
  ),
  state(
    '46',
    'P.ECHANGE INTERDIT CONDUIRE',
    'Exchanged licence: barred from driving',
    'EXCHANGED',
    'INTERDIT_CONDUIRE',
  ),
  state('47', 'SUSPENDU', 'Suspended', 'FR', 'SUSPENDU'),
  state('48', 'SUSPENDU MEDICAL', 'Suspended (medical)', 'FR', 'SUSPENDU_MEDICAL'),
  state('50', 'VALIDE', 'Valid', 'FR', 'VALIDE'),
];

/** The words of a state. */
export function stateLabel(code: string): Bilingual | null {
  return licenceStates.find(one => one.code === code)?.label ?? null;
}

/** A name or a place in capitals without accents, hyphens a space; an apostrophe leaves nothing. */
export function foldText(text: string, alphabet: 'NAME' | 'PLACE' = 'NAME'): string {
  return text
    .replace(/['’]/g, '')
    .toUpperCase()
    .replaceAll('Œ', 'OE')
    .replaceAll('Æ', 'AE')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(alphabet === 'NAME' ? /[^A-Z]+/g : /[^A-Z0-9]+/g, ' ')
    .trim();
}

/** First names folded, `/` between two. */
export function foldFirstNames(names: readonly string[]): string {
  return names
    .map(name => foldText(name))
    .filter(name => name !== '')
    .join('/');
}

const digits = (part: number, count = 2): string => String(part).padStart(count, '0');

/** `JJMMAAAA`, `00` for each part that is presumed. */
export function birthDay(day: LegalDay, presumed: 'NONE' | 'DAY' | 'DAY_AND_MONTH'): string {
  const { year, month, dayOfMonth } = civil(day);
  const parts = [presumed === 'NONE' ? dayOfMonth : 0, presumed === 'DAY_AND_MONTH' ? 0 : month];
  return `${parts.map(part => digits(part)).join('')}${digits(year, 4)}`;
}

/** `JJMMAAAAHHmm` by the clocks of Paris. */
export function dataTime(at: Instant): string {
  const minutes = parisMinutes(at);
  return `${birthDay(legalDayOf(at), 'NONE')}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
}

/** Days since 2000-01-01, four hexadecimal digits. */
export function hexDay(day: LegalDay): string {
  return (day - legalDay('2000-01-01')).toString(16).toUpperCase().padStart(4, '0');
}
