import type { Target } from '../target.js';

export type Language = 'en' | 'fr';
export type Unit = Target['unit'];

/** What stands between figures of a list: commas are within those of French. */
export const listSign: Readonly<Record<Language, string>> = { en: ', ', fr: ' ; ' };

/** What stands between a name and what is said of it. */
export const colon: Readonly<Record<Language, string>> = { en: ': ', fr: ' : ' };

/** A figure in its unit, three digits long: `79.0%`, `4,60 %`, `0.244`, `-26.0%`, `130 d`. */
export function figure(value: number, unit: Unit, language: Language): string {
  switch (unit) {
    case 'share':
      return `${digits(value * 100, language)}${percent[language]}`;
    case 'change':
      return `${value > 0 ? '+' : ''}${digits(value * 100, language)}${percent[language]}`;
    case 'days':
      return `${Math.round(value)}${daySign[language]}`;
    case 'count':
      return grouped(value, language);
    default:
      return digits(value, language);
  }
}

/** A whole number by groups of three digits. */
export function grouped(value: number, language: Language): string {
  const groups = String(Math.round(Math.abs(value))).replace(/\B(?=(\d{3})+$)/g, groupSign[language]);
  return `${value < 0 ? minus[language] : ''}${groups}`;
}

// Written by hand, so that the same bytes come from any version of the machine's language data.
const percent = { en: '%', fr: '\u202f%' };
const daySign = { en: ' d', fr: ' j' };
const minus = { en: '-', fr: '\u2212' };
const groupSign = { en: ',', fr: '\u202f' };

function digits(value: number, language: Language): string {
  const size = Math.abs(value);
  const text = size >= 100 ? value.toFixed(0) : size < 0.000_5 ? value.toFixed(1) : value.toPrecision(3);
  // What rounds to nothing has no sign.
  const written = /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
  return language === 'fr' ? written.replace('.', ',').replace('-', minus.fr) : written;
}
