import { dayInWords, type Language, letterLabels, letterOutcomeLabels } from '../../../licence/index.js';
import type { LetterKind, LetterRow } from '../../../snpc/index.js';
import { capitalised, dash, dayOrDash, labelled, sayIn } from '../wording.js';
import type { Decision } from './decision.js';

/** Letters handed over against a signature (service-public F17970); the others are simple. */
const registered: ReadonlySet<LetterKind> = new Set<LetterKind>(['48M', '48N', '48SI']);

/** A letter: how and when it was sent, when it was received, what became of it. `about` names the facts it tells of. */
export function letterDecision(row: LetterRow, about: readonly string[], language: Language): Decision {
  const say = sayIn(language);
  const line = (fr: string, en: string, value: string): string => labelled(say(fr, en), value, language);
  const mode = registered.has(row.kind)
    ? say('lettre recommandée', 'registered letter')
    : say('lettre simple', 'simple letter');
  return {
    on: row.sentOn,
    title: capitalised(letterLabels[row.kind][language]),
    lines: [
      line('Concerne', 'About', about.length === 0 ? dash : about.join(', ')),
      line('Envoi', 'Sent', `${dayInWords(row.sentOn, language)}, ${mode}`),
      line('Réception', 'Receipt', dayOrDash(row.notifiedOn, language)),
      line('Issue', 'Outcome', letterOutcomeLabels[row.outcome][language]),
    ],
    points: null,
    balance: null,
  };
}
