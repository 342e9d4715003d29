import {
  type Amendment,
  dayInWords,
  finalityGroundLabels,
  type Language,
  offenceLabel,
} from '../../../licence/index.js';
import type { InfractionRow } from '../../../snpc/index.js';
import { dash, labelled, sayIn, textOrDash } from '../wording.js';
import type { Decision } from './decision.js';
import { factsOf, infractionInWords } from './infraction.js';

/** A decision that amends an earlier one (arrêté du 29 juin 1992, article 3, II 18°): each thing that it changed. */
export function amendmentDecision({ on, before, after }: Amendment, language: Language): Decision {
  const say = sayIn(language);
  return {
    on,
    title: say('Rectification d’une infraction', 'Offence amended'),
    lines: [
      labelled(say('Concerne', 'About'), infractionInWords(after, language), language),
      ...toldOf(language).flatMap(([label, tell]) => {
        const [was, is] = [tell(before), tell(after)];
        return was === is
          ? []
          : [labelled(label, `${is}, ${say('au lieu de', 'in place of')} ${was}`, language)];
      }),
    ],
    points: null,
    balance: null,
  };
}

type Told = readonly [label: string, tell: (row: InfractionRow) => string];

function toldOf(language: Language): readonly Told[] {
  const say = sayIn(language);
  return [
    [say('Nature', 'Nature'), row => offenceLabel(row.offenceRef, row.committedOn, row.label)[language]],
    [say('Barème', 'Scale'), ({ points }) => String(points)],
    [say('Faits', 'Facts'), row => factsOf(row, language)],
    [say('Lieu', 'Place'), ({ place }) => textOrDash(place)],
    [say('Définitive', 'Final'), ({ finalOn }) => dayInWords(finalOn, language)],
    [say('Motif', 'Ground'), ({ finalBy }) => finalityGroundLabels[finalBy][language]],
    [say('Autorité', 'Authority'), ({ authority }) => authority ?? dash],
  ];
}
