import type { Language } from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import { dash, labelled, sayIn } from '../wording.js';

/** The articles of the code de la route that an event applies. */
export function articlesOf({ articles }: Pick<PointsEvent, 'articles'>, language: Language): string {
  const label = sayIn(language)('Code de la route', 'Code de la route');
  return labelled(label, articles.length === 0 ? dash : articles.join(' ; '), language);
}
