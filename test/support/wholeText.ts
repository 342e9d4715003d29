const english =
  /\b(the|of|and|offence|points? (?:back|of)|balance|licence (?:begins|holds)|was|were|with|until)\b/i;
const french = /\b(le|la|les|des|du|une|infraction|solde|est|sont|avec|jusqu)\b/;

/**
 * The text itself where it is whole: a sentence from its capital to its full stop, nothing left out of it, in the
 * typography of its language and without words of the other; else what is wrong with it.
 */
export function isWholeText(text: string, language: 'fr' | 'en'): string {
  const faults = [
    [/^[A-ZÀ-Ý«“].*[.»”]$/s.test(text), 'is no sentence'],
    [!/undefined|NaN|null(?!s?\b)|\bnull\b| {2}| ,|\(\)|'|"/.test(text), 'has a hole or a typewriter’s mark'],
    [language === 'fr' || !/ [:;?!]/.test(text), 'has French spaces'],
    [language === 'en' || !/\S[;?!]|[“”]/.test(text), 'lacks French spaces or quotes'],
    [!(language === 'fr' ? english : french).test(withoutTerms(text)), 'holds words of the other language'],
  ] as const;
  const wrong = faults.flatMap(([isRight, fault]) => (isRight ? [] : [fault]));
  return wrong.length === 0 ? text : `${text} — ${wrong.join(', ')}`;
}

// French terms of art stay French, and names of offences are quoted.
function withoutTerms(text: string): string {
  return text
    .replace(/“[^”]*”|«[^»]*»/g, '')
    .replace(/titre exécutoire|composition pénale|code de la route|délits?/gi, '');
}
