import {
  dayInWords,
  explainEvent,
  type Language,
  ruleLabels,
  stageKindLabels,
} from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import type { StageRow } from '../../../snpc/index.js';
import { legalDayOf } from '../../../time/index.js';
import { dayOrDash, labelled, sayIn, textOrDash } from '../wording.js';
import { articlesOf } from './articles.js';
import type { Decision } from './decision.js';

/** A stage with the reference of its attestation; `credit` is the line of the history it made, null where it made none. */
export function stageDecision(row: StageRow, credit: PointsEvent | null, language: Language): Decision {
  const say = sayIn(language);
  const line = (fr: string, en: string, value: string): string => labelled(say(fr, en), value, language);
  const recordedOn = credit?.recordedOn ?? legalDayOf(row.recordedFrom);
  return {
    on: credit?.on ?? row.to,
    title: ruleLabels[credit?.rule === 'STAGE_REFUSED' ? 'STAGE_REFUSED' : 'STAGE'][language],
    lines: [
      line('Nature', 'Nature', stageKindLabels[row.kind][language]),
      line('Dates', 'Days', daysOf(row, language)),
      line('Lieu', 'Place', textOrDash(row.place)),
      line('Attestation', 'Attestation', textOrDash(row.attestation)),
      line('Enregistrement', 'Recorded', dayInWords(recordedOn, language)),
      line('Effet', 'Effect', dayOrDash(credit?.on ?? null, language)),
      ...(credit === null
        ? [say('Ce stage ne donne pas de points.', 'This stage gives no points.')]
        : [explainEvent(credit, language), articlesOf(credit, language)]),
    ],
    points: credit?.points ?? 0,
    balance: credit === null ? null : Math.max(0, credit.balanceAfter),
  };
}

function daysOf({ from, to }: StageRow, language: Language): string {
  const [first, last] = [dayInWords(from, language), dayInWords(to, language)];
  return language === 'fr' ? `du ${first} au ${last}` : `from ${first} to ${last}`;
}

/** A stage as another entry names it. */
export function stageInWords({ from }: Pick<StageRow, 'from'>, language: Language): string {
  const day = dayInWords(from, language);
  return language === 'fr' ? `stage du ${day}` : `stage of ${day}`;
}
