import type { CreditRule } from '../points/index.js';
import type { LegalDay } from '../time/index.js';
import { ruleLabels } from './explanation/explain.js';
import { explainForecast } from './explanation/explainForecast.js';
import { type NothingToCome, whyNothingComes } from './explanation/nothingToCome.js';
import { type Bilingual, dayInWords, type Language, pointsInWords } from './explanation/words.js';
import type { BalanceView, ForecastView, LicenceView } from './view.js';

/** What a day of a driver's calendar is about. */
export type CalendarKind = 'RESTITUTION' | 'STAGE_POSSIBLE' | 'PROBATION_ENDS' | 'NOTHING_TO_COME';

/** A whole legal day of a calendar. */
export interface CalendarEntry {
  readonly kind: CalendarKind;
  /** What it is whatever day it falls on: the same entry keeps it when its day moves. */
  readonly key: string;
  readonly on: LegalDay;
  readonly title: string;
  readonly text: string;
  readonly articles: readonly string[];
}

/**
 * The days to come of a licence, in their order: restitutions, the first day of a stage that would give points, the end of
 * a probation. Where nothing is to come, one entry of the day asked says so, and why: a calendar is never empty.
 */
export function calendarOf(
  view: Pick<LicenceView, 'points' | 'forecast' | 'times'>,
  language: Language,
): CalendarEntry[] {
  const points = view.points();
  const { asOf } = view.times;
  if ('noBalance' in points) return [nothing(asOf, whyNothingComes(points), language)];
  const forecast = view.forecast();
  const entries = [
    ...forecast.items.map(item => restitution(item, language)),
    ...stage(points, asOf, language),
    ...probation(points, forecast, asOf, language),
  ].sort((one, other) => one.on - other.on);
  return entries.length === 0 ? [nothing(asOf, whyNothingComes(points), language)] : entries;
}

function restitution(item: ForecastView['items'][number], language: Language): CalendarEntry {
  const points = `+${pointsInWords(item.points, language)}`;
  const balance = language === 'fr' ? `solde ${item.balanceAfter}` : `balance ${item.balanceAfter}`;
  return {
    kind: 'RESTITUTION',
    key: keyOf(item),
    on: item.dueOn,
    title: `${ruleLabels[item.rule][language]}${language === 'fr' ? ' : ' : ': '}${points} (${balance})`,
    text: explainForecast(item, language),
    articles: item.articles,
  };
}

const wholeCapital: ReadonlySet<CreditRule> = new Set(['FULL_2Y', 'FULL_3Y']);

// The whole capital returns once, whatever day and delay a further offence gives it.
function keyOf({ rule, causes, dueOn }: ForecastView['items'][number]): string {
  if (wholeCapital.has(rule)) return 'FULL';
  return rule === 'PROB_YEAR' ? `${rule} ${dueOn}` : `${rule} ${causes.join(' ')}`;
}

function stage(
  { nextStageFrom, balance, cap }: BalanceView,
  asOf: LegalDay,
  language: Language,
): CalendarEntry[] {
  if (nextStageFrom === null || nextStageFrom <= asOf || balance >= cap) return [];
  const day = dayInWords(nextStageFrom, language);
  const title: Bilingual = {
    fr: 'Un stage peut de nouveau rendre des points',
    en: 'A stage can give points back again',
  };
  const text: Bilingual = {
    fr: `Un stage commencé à partir du ${day} rend jusqu’à 4 points, dans la limite du plafond : un an a passé depuis le précédent.`,
    en: `A stage that begins on ${day} or later gives back up to 4 points, under the ceiling: a year has passed since the last one.`,
  };
  return [
    {
      kind: 'STAGE_POSSIBLE',
      key: 'STAGE',
      on: nextStageFrom,
      title: title[language],
      text: text[language],
      articles: ['L223-6 al. 4', 'R223-8 III'],
    },
  ];
}

// A probation that ends clean is a restitution already.
function probation(
  { probation: running }: BalanceView,
  { items }: ForecastView,
  asOf: LegalDay,
  language: Language,
): CalendarEntry[] {
  const endsClean = items.some(({ rule }) => rule === 'PROB_END');
  if (running === null || !running.running || running.endsOn <= asOf || endsClean) return [];
  const day = dayInWords(running.endsOn, language);
  const title: Bilingual = { fr: 'Fin de la période probatoire', en: 'End of probation' };
  const text: Bilingual = {
    fr: `La probation s’achève le ${day} : le plafond passe à 12 points. Une infraction commise pendant elle ne donne pas les 12 points ce jour-là ; ils reviennent par les délais ordinaires.`,
    en: `Probation ends on ${day}: the ceiling rises to 12 points. Because of an offence committed during it the 12 points do not come that day; they return by the ordinary delays.`,
  };
  return [
    {
      kind: 'PROBATION_ENDS',
      key: 'PROBATION',
      on: running.endsOn,
      title: title[language],
      text: text[language],
      articles: ['L223-1 al. 2', 'R223-1 II'],
    },
  ];
}

function nothing(on: LegalDay, { title, text, articles }: NothingToCome, language: Language): CalendarEntry {
  return {
    kind: 'NOTHING_TO_COME',
    key: 'NOTHING',
    on,
    title: title[language],
    text: text[language],
    articles,
  };
}
