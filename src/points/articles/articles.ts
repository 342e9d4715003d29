import { isoDay, type LegalDay, legalDay } from '../../time/index.js';
import table from './table.json' with { type: 'json' };

/** What the address of a reference opens: the very article, its chapter, or the articles in force of that number. */
export type LegalLinkTarget = 'ARTICLE' | 'CHAPTER' | 'SEARCH';

/** A reference to the law as rules and events write it, taken apart, with an address where it can be read. */
export interface LegalReference {
  /** As written, such as `L223-6 al. 3`. */
  readonly reference: string;
  /** Number of the article, such as `L223-6`. */
  readonly article: string;
  /** What of the article, such as `al. 3` or `I et II`; null for the whole. */
  readonly part: string | null;
  /** The version meant, where it is not that of the day, such as `avant la loi 2011-267`; null otherwise. */
  readonly version: string | null;
  /** Name of the code, in French: it has no other. */
  readonly code: string;
  readonly subject: { readonly fr: string; readonly en: string };
  readonly url: string;
  readonly opens: LegalLinkTarget;
}

const rows = new Map(table.articles.map(row => [row.number, row]));
const numberedFrom = legalDay(table.code.numberedFrom);
const site = 'https://www.legifrance.gouv.fr/codes';
const shape = /^([LR]\d{3}-\d+(?:-\d+)?)(?: ([^(]+?))?(?: \(([^)]+)\))?$/;

/** Day a person last compared the table of articles with its sources. */
export const articlesReviewedOn: string = table.reviewedOn;

/** Numbers of the articles of the table, in its order. */
export const articleNumbers: readonly string[] = table.articles.map(({ number }) => number);

/**
 * A reference of the code de la route, with the address of the closest page of Légifrance that could be established:
 * the chapter of the article, else the code. With a day, the page is that of the law in force on it, and of the very
 * article where its identifier is known; the numbers are those of the code of 2001, so an older day asks for the first of
 * its days.
 * @throws RangeError for what is no reference, or an article the table lacks: a rule that cites one brings its row
 */
export function legalReference(reference: string, on: LegalDay | null = null): LegalReference {
  const [, article = '', part = null, version = null] = shape.exec(reference) ?? [];
  const row = rows.get(article);
  if (!row)
    throw new RangeError(`"${reference}" names no article of the table: add its row to articles/table.json`);
  const day = on === null ? '' : `/${isoDay(on < numberedFrom ? numberedFrom : on)}`;
  return {
    reference,
    article,
    part,
    version,
    code: table.code.name,
    subject: { fr: row.subjectFr, en: row.subjectEn },
    ...addressOf(row, day),
  };
}

function addressOf(
  row: Pick<(typeof table.articles)[number], 'number' | 'article' | 'section'>,
  day: string,
): Pick<LegalReference, 'url' | 'opens'> {
  const { number, article, section } = row;
  // An identifier may be that of an old version: without a day, what is sure to show the law in force goes before.
  if (article !== null && day !== '') return { url: `${site}/article_lc/${article}${day}`, opens: 'ARTICLE' };
  return section === null
    ? { url: `${table.search.address}${number}`, opens: 'SEARCH' }
    : { url: `${site}/section_lc/${table.code.identifier}/${section}${day}`, opens: 'CHAPTER' };
}
