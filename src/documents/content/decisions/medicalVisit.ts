import { type Language, medicalOpinionLabels } from '../../../licence/index.js';
import type { MedicalVisitRow } from '../../../snpc/index.js';
import { dash, dayOrDash, labelled, sayIn } from '../wording.js';
import type { Decision } from './decision.js';

/** A medical visit: its opinion, the categories it is about, how long they are valid. */
export function medicalVisitDecision(row: MedicalVisitRow, language: Language): Decision {
  const say = sayIn(language);
  const line = (fr: string, en: string, value: string): string => labelled(say(fr, en), value, language);
  return {
    on: row.visitedOn,
    title: say('Visite médicale', 'Medical visit'),
    lines: [
      line('Avis', 'Opinion', medicalOpinionLabels[row.opinion][language]),
      line('Catégories', 'Categories', row.categories.length === 0 ? dash : row.categories.join(', ')),
      line('Valable jusqu’au', 'Valid until', dayOrDash(row.validUntil, language)),
    ],
    points: null,
    balance: null,
  };
}
