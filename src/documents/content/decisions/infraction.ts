import {
  dayInWords,
  finalityGroundLabels,
  type Language,
  type OpenInfraction,
  offenceClassLabels,
  offenceLabel,
} from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import type { InfractionRow } from '../../../snpc/index.js';
import { legalDayOf } from '../../../time/index.js';
import { dayOrDash, instantInWords, labelled, sayIn, textOrDash } from '../wording.js';
import { articlesOf } from './articles.js';
import type { Decision } from './decision.js';

/** Abbreviations that the real statement prints; the other grounds have none that is attested. */
const abbreviations: Readonly<Record<InfractionRow['finalBy'], string>> = {
  AF: 'AF, ',
  AFM: 'AM, ',
  CP: '',
  COND: '',
};

/**
 * An infraction: what, when, where, its four dates, and what made it final. `loss` is the line of the history where its
 * points were taken, null where none was taken: the scale has none, or no licence was held when it was recorded.
 */
export function infractionDecision(
  row: InfractionRow,
  loss: PointsEvent | null,
  language: Language,
): Decision {
  const say = sayIn(language);
  const line = (fr: string, en: string, value: string): string => labelled(say(fr, en), value, language);
  const { label, authority } = row;
  const name = offenceLabel(row.offenceRef, row.committedOn, label)[language];
  const recordedOn = loss?.recordedOn ?? legalDayOf(row.recordedFrom);
  return {
    on: loss?.on ?? recordedOn,
    title:
      row.points === 0
        ? say('Infraction sans retrait de points', 'Offence without points')
        : say('Infraction avec retrait de points', 'Offence with points taken'),
    lines: [
      line('Nature', 'Nature', `${name} — ${offenceClassLabels[row.class][language]}`),
      ...establishedLines(row, language),
      line('Autorité', 'Authority', textOrDash(authority)),
      line('Enregistrement', 'Recorded', dayInWords(recordedOn, language)),
      line('Effet', 'Effect', dayOrDash(loss?.on ?? null, language)),
      ...(loss === null ? [] : [articlesOf(loss, language)]),
      ...scaleOf(row, loss, language),
    ],
    points: loss?.points ?? (row.points === 0 ? 0 : null),
    balance: loss === null ? null : Math.max(0, loss.balanceAfter),
  };
}

/** Where a fact happened. */
export function placeLine(place: string | null, language: Language): string {
  return labelled(sayIn(language)('Lieu', 'Place'), textOrDash(place), language);
}

/** When and where an infraction happened, when it became final and by what. */
export function establishedLines(row: OpenInfraction, language: Language): string[] {
  const say = sayIn(language);
  const ground = `${abbreviations[row.finalBy]}${finalityGroundLabels[row.finalBy][language]}`;
  return [
    labelled(say('Faits', 'Facts'), factsOf(row, language), language),
    placeLine(row.place, language),
    labelled(say('Définitive', 'Final'), dayInWords(row.finalOn, language), language),
    labelled(say('Motif', 'Ground'), ground, language),
  ];
}

/** The day of an infraction, with its hour where the register has it. */
export function factsOf({ committedOn, committedAt }: OpenInfraction, language: Language): string {
  return committedAt === null ? dayInWords(committedOn, language) : instantInWords(committedAt, language);
}

function scaleOf(row: InfractionRow, loss: PointsEvent | null, language: Language): string[] {
  const say = sayIn(language);
  const scale = labelled(say('Barème', 'Scale'), String(row.points), language);
  if (row.points === 0 || -(loss?.points ?? 0) === row.points) return [];
  if (loss === null)
    return [
      say(
        `${scale} ; aucun point retiré : aucun permis n’était détenu à l’enregistrement.`,
        `${scale}; no point taken: no licence was held when it was recorded.`,
      ),
    ];
  return [
    say(
      `${scale} ; ramené au plafond des infractions simultanées.`,
      `${scale}; brought down to the ceiling of simultaneous offences.`,
    ),
  ];
}

/** An infraction as another entry names it. */
export function infractionInWords(
  { committedOn }: Pick<InfractionRow, 'committedOn'>,
  language: Language,
): string {
  const day = dayInWords(committedOn, language);
  return language === 'fr' ? `infraction du ${day}` : `offence of ${day}`;
}
