import type { LegalReference } from '../../points/index.js';
import type { Language } from './words.js';

const ordinals: Readonly<Record<string, string>> = {
  '1': 'first paragraph',
  '2': 'second paragraph',
  '3': 'third paragraph',
  '4': 'fourth paragraph',
};

/** A reference as a sentence names it: article L. 223-6 du code de la route, alinéa 3. */
export function legalReferenceInWords(
  { article, part, version }: LegalReference,
  language: Language,
): string {
  const number = article.replace(/^([LR])/, '$1. ');
  const name =
    language === 'fr' ? `Article ${number} du code de la route` : `Code de la route, article ${number}`;
  const pieces = [name, part === null ? '' : partInWords(part, language)].filter(piece => piece !== '');
  const text = pieces.join(', ');
  if (version === null) return text;
  return language === 'fr'
    ? `${text} (version ${versionInFrench(version)})`
    : `${text} (${versionInEnglish(version)})`;
}

function partInWords(part: string, language: Language): string {
  if (language === 'fr') {
    return part
      .replace(/^al\. (\S+) et (\S+)$/, 'alinéas $1 et $2')
      .replace(/^al\. (\S+)$/, 'alinéa $1')
      .replace('dernier al.', 'dernier alinéa');
  }
  if (part === 'dernier al.') return 'last paragraph';
  const paragraphs = /^al\. (\S+)(?: et (\S+))?$/.exec(part);
  if (paragraphs === null) return part.replace(' et ', ' and ');
  const [, first = '', second] = paragraphs;
  return [first, second]
    .flatMap(number => (number === undefined ? [] : (ordinals[number] ?? `paragraph ${number}`)))
    .join(' and ');
}

function versionInFrench(version: string): string {
  return version.startsWith('avant') ? `d’${version}` : `issue de la ${version}`;
}

function versionInEnglish(version: string): string {
  return version.startsWith('avant la ')
    ? `as it stood before ${version.slice('avant la '.length)}`
    : `as ${version} had it`;
}
