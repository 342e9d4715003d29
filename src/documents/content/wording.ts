import { dayInWords, type Language } from '../../licence/index.js';
import { type Instant, type LegalDay, legalDayOf, parisMinutes } from '../../time/index.js';
import type { LabelledValue } from './model.js';

/** What stands where the register has nothing to say. */
export const dash = '—';

/** Says a text in the language of a document. */
export type Say = (fr: string, en: string) => string;

/** How one language says things. */
export function sayIn(language: Language): Say {
  return (fr, en) => (language === 'fr' ? fr : en);
}

/** A day in words, or a dash. */
export function dayOrDash(day: LegalDay | null, language: Language): string {
  return day === null ? dash : dayInWords(day, language);
}

/** A text of the register, or a dash where there is none. */
export function textOrDash(text: string | null): string {
  return text === null || text.trim() === '' ? dash : text;
}

/** A day and its hour by the clocks of Paris: 15 janvier 2026 à 9 h 05, 15 January 2026 at 09:05. */
export function instantInWords(at: Instant, language: Language): string {
  const minutes = parisMinutes(at);
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  const day = dayInWords(legalDayOf(at), language);
  return language === 'fr'
    ? `${day} à ${hour} h ${minute}`
    : `${day} at ${String(hour).padStart(2, '0')}:${minute}`;
}

/** The same, with the zone said, for the times of a document. */
export function parisInWords(at: Instant, language: Language): string {
  return `${instantInWords(at, language)} ${sayIn(language)('(heure de Paris)', '(Paris time)')}`;
}

/** A label and what it says, on one line. */
export function labelled(label: string, value: string, language: Language): string {
  return `${label}${language === 'fr' ? '\u00a0' : ''}: ${value}`;
}

/** A label with one line of value. */
export function fact(label: string, ...value: readonly string[]): LabelledValue {
  return { label, value };
}

/** A text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
