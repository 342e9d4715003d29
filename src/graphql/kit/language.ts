import { registerEnumType } from 'type-graphql';
import type { Bilingual, Language as LanguageCode } from '../../licence/index.js';

/** Languages of the texts shown to people, as the schema names them. */
export enum Language {
  FR = 'fr',
  EN = 'en',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'Language of a text shown to people.',
  valuesConfig: {
    FR: { description: 'French.' },
    EN: { description: 'English.' },
  },
});

/** The text in the language asked, else in that of the request. */
export function say(text: Bilingual, asked: Language | undefined | null, ofRequest: LanguageCode): string {
  return text[asked ?? ofRequest];
}

/** The words for a value of an enum, in the language asked, else in that of the request. */
export function sayValue(
  words: Readonly<Record<string, Bilingual>>,
  value: string,
  asked: Language | undefined | null,
  ofRequest: LanguageCode,
): string {
  const text = words[value];
  if (text === undefined) throw new Error(`there are no words for ${value}`);
  return say(text, asked, ofRequest);
}

/** The first language of an `Accept-Language` header that texts exist in; French where there is none. */
export function preferredLanguage(header: string | undefined): LanguageCode {
  if (header === undefined) return 'fr';
  const known = preferred.get(header);
  if (known !== undefined) return known;
  const language = readPreference(header);
  if (preferred.size < mostPreferences && header.length <= longestPreference) preferred.set(header, language);
  return language;
}

/** Headers that were read: browsers send few. */
const preferred = new Map<string, LanguageCode>();
const mostPreferences = 500;
const longestPreference = 100;

function readPreference(header: string): LanguageCode {
  const wished = header
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map(text => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1])
        .find(text => text !== undefined);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === 'fr' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wished[0]?.language === 'en' ? 'en' : 'fr';
}
