import { describe, expect, it } from 'vitest';
import { legalReferenceInWords } from '../../src/licence/index.js';
import {
  articleNumbers,
  blockedRestitutions,
  evaluate,
  legalReference,
  ruleSheets,
} from '../../src/points/index.js';
import { legalDay } from '../../src/time/index.js';
import { askedOfCases } from '../support/askedOfCases.js';

/** Every reference that a sheet, an event, a credit to come or a blocked one of the worked cases writes. */
function everyReference(): ReadonlySet<string> {
  const found = new Set(ruleSheets.flatMap(({ articles }) => articles));
  for (const { facts, question } of askedOfCases()) {
    const { events, forecast } = evaluate(facts, question);
    const blocked = blockedRestitutions(facts, question);
    for (const { articles } of [...events, ...forecast, ...blocked])
      for (const reference of articles) found.add(reference);
  }
  return found;
}

describe('references to the law', () => {
  const references = everyReference();

  it('of every rule and every worked case have an address', () => {
    expect(askedOfCases().length).toBeGreaterThan(150);
    expect(references.size).toBeGreaterThan(15);
    for (const reference of references) {
      const { url, subject, article } = legalReference(reference);
      expect(url).toMatch(
        /^https:\/\/www\.legifrance\.gouv\.fr\/(codes\/(article|section)_lc\/LEGI|search\/code\?.*=[LR]\d[\d-]+$)/,
      );
      expect(reference.startsWith(article)).toBe(true);
      expect(subject.fr).not.toBe('');
      expect(subject.en).not.toBe(subject.fr);
    }
  });

  it('are cited by some rule or text, each article of the table', () => {
    const cited = new Set([...references].map(reference => legalReference(reference).article));
    // The training that shortens probation is a parameter of its rule: no event applies it alone.
    expect(articleNumbers.filter(number => !cited.has(number))).toEqual(['R223-4-1']);
  });

  it('say how close to the article their address leads', () => {
    expect(legalReference('L223-6 al. 3', legalDay('2025-03-16'))).toMatchObject({
      article: 'L223-6',
      part: 'al. 3',
      version: null,
      code: 'Code de la route',
      opens: 'ARTICLE',
      url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006840966/2025-03-16',
    });
    // An identifier alone might open an old version: what is in force is in the chapter, or found by its number.
    expect(legalReference('L223-6 al. 3').opens).toBe('CHAPTER');
    expect(legalReference('R223-1 I').opens).toBe('SEARCH');
    expect(legalReference('L223-1 al. 3 et 4')).toMatchObject({
      opens: 'CHAPTER',
      url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006074228/LEGISCTA000006159515',
    });
    expect(legalReference('R223-4-1')).toMatchObject({
      article: 'R223-4-1',
      part: null,
      opens: 'SEARCH',
      url: 'https://www.legifrance.gouv.fr/search/code?tab_selection=code&searchField=NUM_ARTICLE&query=R223-4-1',
    });
  });

  it('lead to the law of a day, and of no day before the code that numbers them', () => {
    expect(legalReference('L223-1 al. 3', legalDay('2025-03-16')).url).toMatch(/\/2025-03-16$/);
    // A search finds what is in force, whatever the day.
    expect(legalReference('R223-8 III', legalDay('2025-03-16'))).toEqual(legalReference('R223-8 III'));
    expect(legalReference('R223-1 I', legalDay('2001-05-31')).url).toMatch(/\/2001-06-01$/);
    expect(legalReference('R223-1 I', legalDay('2001-06-02')).url).toMatch(/\/2001-06-02$/);
  });

  it('are put in words in both languages', () => {
    const inBoth = (reference: string) =>
      (['fr', 'en'] as const).map(language => legalReferenceInWords(legalReference(reference), language));
    expect(inBoth('L223-6 al. 3')).toEqual([
      'Article L. 223-6 du code de la route, alinéa 3',
      'Code de la route, article L. 223-6, third paragraph',
    ]);
    expect(inBoth('L223-1 al. 3 et 4')).toEqual([
      'Article L. 223-1 du code de la route, alinéas 3 et 4',
      'Code de la route, article L. 223-1, third paragraph and fourth paragraph',
    ]);
    expect(inBoth('L223-6 al. 1 (avant la loi 2011-267)')).toEqual([
      'Article L. 223-6 du code de la route, alinéa 1 (version d’avant la loi 2011-267)',
      'Code de la route, article L. 223-6, first paragraph (as it stood before loi 2011-267)',
    ]);
    expect(inBoth('L223-6 al. 2 (loi 2007-297)')[0]).toContain('(version issue de la loi 2007-297)');
    expect(inBoth('R223-1 I et II')).toEqual([
      'Article R. 223-1 du code de la route, I et II',
      'Code de la route, article R. 223-1, I and II',
    ]);
    for (const reference of references)
      for (const text of inBoth(reference)) expect(text).not.toMatch(/undefined|null|\bal\.| {2}/);
  });

  it('that name no article of the table are refused, with what is missing', () => {
    expect(() => legalReference('L999-1')).toThrow('"L999-1" names no article of the table');
    expect(() => legalReference('see the code')).toThrow(RangeError);
  });
});
