import { dayInWords, type Language, measureLabels } from '../../../licence/index.js';
import type { MeasureRow } from '../../../snpc/index.js';
import { capitalised, dayOrDash, labelled, sayIn, textOrDash } from '../wording.js';
import type { Decision } from './decision.js';

/** A measure on the right to drive: who took it, for what, when it was notified, from when to when it holds. */
export function measureDecision(row: MeasureRow, language: Language): Decision {
  const say = sayIn(language);
  const line = (fr: string, en: string, value: string): string => labelled(say(fr, en), value, language);
  const { from, to, notifiedOn } = row;
  return {
    on: notifiedOn !== null && notifiedOn < from ? notifiedOn : from,
    title: capitalised(measureLabels[row.kind][language]),
    lines: [
      line('Autorité', 'Authority', textOrDash(row.authority)),
      line('Infraction du', 'For the offence of', dayOrDash(row.offenceCommittedOn, language)),
      line('Notification', 'Notified', dayOrDash(notifiedOn, language)),
      line('Début', 'Begins', dayInWords(from, language)),
      line('Fin', 'Ends', to === null ? say('sans terme fixé', 'no end set') : dayInWords(to, language)),
    ],
    points: null,
    balance: null,
  };
}
