import type { PointsEvent } from '../../points/index.js';
import { offenceLabel } from '../offenceNames.js';
import { placesOfSuppositions } from '../suppositions.js';
import type { ForecastView, SupposedForecast, Supposition } from '../view.js';
import { ruleLabels } from './explain.js';
import { type Bilingual, dayInWords, type Language, pointsInWords } from './words.js';

/** What a scenario would change, beside what comes anyway, in a few sentences. */
export function explainScenario(
  suppositions: readonly Supposition[],
  { baseline, supposed, supposedEvents }: SupposedForecast,
  language: Language,
): string {
  if (baseline.lowestBalance === null || supposed.lowestBalance === null) return noBalance[language];
  const moves = supposedEvents.flatMap(event => moveOf(event, suppositions) ?? []);
  const sentences = [
    ...(moves.length > 0 ? moves : [isSameCourse(baseline, supposed) ? nothingMoves : courseMoves]),
    lowest(baseline.lowestBalance, supposed.lowestBalance),
    fullAgain(baseline, supposed),
    ...lostCredits(baseline, supposed),
    ...(supposed.lowestBalance === 0 && baseline.lowestBalance > 0 ? [atZero] : []),
  ];
  return sentences.map(sentence => sentence[language]).join(' ');
}

const noBalance: Bilingual = {
  fr: 'Sans solde, rien ne peut le changer.',
  en: 'There is no balance that anything could change.',
};

const nothingMoves: Bilingual = {
  fr: 'Ces faits ne retireraient ni ne rendraient aucun point.',
  en: 'These facts would take no point and give none back.',
};

const courseMoves: Bilingual = {
  fr: 'Ces faits changeraient ce qui vient.',
  en: 'These facts would change what comes.',
};

function isSameCourse(baseline: ForecastView, supposed: ForecastView): boolean {
  const { lowestBalance, fullBalanceOn, items } = baseline;
  return (
    lowestBalance === supposed.lowestBalance &&
    fullBalanceOn === supposed.fullBalanceOn &&
    items.length === supposed.items.length &&
    items.every(({ rule, dueOn, points }, index) => {
      const other = supposed.items[index];
      return rule === other?.rule && dueOn === other.dueOn && points === other.points;
    })
  );
}

const atZero: Bilingual = {
  fr: 'À zéro, la lettre 48SI invaliderait le permis dès sa notification ; un stage suivi avant elle peut l’éviter.',
  en: 'At zero the letter 48SI would make the licence invalid as soon as it is notified; a stage attended before it can prevent that.',
};

function moveOf(event: PointsEvent, suppositions: readonly Supposition[]): Bilingual | null {
  const place = placesOfSuppositions(event.causes)[0];
  const supposition = place === undefined ? undefined : suppositions[place];
  if (supposition === undefined) return null;
  const [le, on] = [dayInWords(event.on, 'fr'), dayInWords(event.on, 'en')];
  const [points, many] = [Math.abs(event.points), pointsInWords(Math.abs(event.points), 'fr')];
  if (event.rule === 'LOSS' && supposition.kind === 'INFRACTION') {
    const { offenceRef, committedOn } = supposition;
    const label = offenceLabel(offenceRef, committedOn, offenceRef);
    return {
      fr: `L’infraction « ${label.fr} » retirerait ${many} le ${le}.`,
      en: `The offence “${label.en}” would take ${pointsInWords(points, 'en')} on ${on}.`,
    };
  }
  if (event.rule === 'STAGE_REFUSED' || (event.rule === 'STAGE' && points === 0)) {
    return { fr: 'Le stage ne rendrait aucun point.', en: 'The stage would give back no point.' };
  }
  if (event.rule !== 'STAGE') return null;
  return {
    fr: `Le stage rendrait ${many} le ${le}.`,
    en: `The stage would give back ${pointsInWords(points, 'en')} on ${on}.`,
  };
}

function lowest(without: number, within: number): Bilingual {
  if (without === within) {
    return {
      fr: `Au plus bas, le solde serait de ${pointsInWords(within, 'fr')}, comme sans cela.`,
      en: `At its lowest the balance would be ${pointsInWords(within, 'en')}, as without it.`,
    };
  }
  return {
    fr: `Au plus bas, le solde serait de ${pointsInWords(within, 'fr')}, au lieu de ${without}.`,
    en: `At its lowest the balance would be ${pointsInWords(within, 'en')}, instead of ${without}.`,
  };
}

function fullAgain(
  { fullBalanceOn: without, until }: ForecastView,
  { fullBalanceOn: within }: ForecastView,
): Bilingual {
  if (within === null) {
    return {
      fr: `Il ne serait pas de 12 points pour de bon avant le ${dayInWords(until, 'fr')}, dernier jour calculé.`,
      en: `It would not be 12 points for good before ${dayInWords(until, 'en')}, the last day computed.`,
    };
  }
  const [le, on] = [dayInWords(within, 'fr'), dayInWords(within, 'en')];
  const beside: Bilingual =
    without === within
      ? { fr: 'comme sans cela', en: 'as without it' }
      : without === null
        ? { fr: 'ce qui n’arriverait pas sans cela', en: 'which would not happen without it' }
        : {
            fr: `au lieu du ${dayInWords(without, 'fr')}`,
            en: `instead of ${dayInWords(without, 'en')}`,
          };
  return {
    fr: `Il serait de 12 points pour de bon à partir du ${le}, ${beside.fr}.`,
    en: `It would be 12 points for good from ${on}, ${beside.en}.`,
  };
}

// The return of the whole balance has a sentence of its own, and what a balance already whole lacks is no loss.
function lostCredits(baseline: ForecastView, supposed: ForecastView): Bilingual[] {
  const kept = new Set(supposed.items.map(({ rule, dueOn }) => `${rule} ${dueOn}`));
  return baseline.items
    .filter(({ dueOn }) => dueOn !== baseline.fullBalanceOn)
    .filter(({ dueOn }) => supposed.fullBalanceOn === null || dueOn < supposed.fullBalanceOn)
    .filter(({ rule, dueOn }) => !kept.has(`${rule} ${dueOn}`))
    .map(({ rule, dueOn, points }) => ({
      fr: `N’aurait plus lieu : ${lower(ruleLabels[rule].fr)}, ${pointsInWords(points, 'fr')} le ${dayInWords(dueOn, 'fr')}.`,
      en: `Would no longer happen: ${lower(ruleLabels[rule].en)}, ${pointsInWords(points, 'en')} on ${dayInWords(dueOn, 'en')}.`,
    }));
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
