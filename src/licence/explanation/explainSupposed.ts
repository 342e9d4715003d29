import type { PointsEvent, Rule } from '../../points/index.js';
import type { LegalDay } from '../../time/index.js';
import type { NamedOffence } from '../offenceNames.js';
import { explainEvent, offenceInWords, ruleLabels } from './explain.js';
import { promiseOf } from './explainForecast.js';
import { type Bilingual, dayInWords, freeDays, type Language, pointsInWords } from './words.js';

/**
 * Why an event of a supposed world changes the balance, in a sentence or two: in the future for a day after `asOf`, as a
 * history says it for one before. The offence behind it is named where it is known.
 */
export function explainSupposed(
  event: PointsEvent,
  asOf: LegalDay,
  offences: ReadonlyMap<string, NamedOffence>,
  language: Language,
): string {
  const offence = event.causes.flatMap(fact => offences.get(fact) ?? [])[0];
  if (event.on <= asOf) return explainEvent(event, language, offence);
  return toCome(event, offence)[language];
}

function toCome(event: PointsEvent, offence: NamedOffence | undefined): Bilingual {
  const said = (sentence: (language: Language) => string): Bilingual => ({
    fr: sentence('fr'),
    en: sentence('en'),
  });
  switch (event.rule) {
    case 'CAPITAL':
      return said(language => explainEvent(event, language));
    case 'LOSS':
      return lossToCome(event, offence);
    case 'STAGE':
    case 'STAGE_REFUSED':
      return stageToCome(event);
    case 'INVALIDATION':
      return {
        fr: 'La lettre 48SI sera notifiée alors que le solde est nul : le permis sera invalidé.',
        en: 'The letter 48SI will be notified while the balance is at zero: the licence will be invalid.',
      };
    case 'ONE_POINT_6M':
      return said(language => singlePoint(event, offence, language));
    default: {
      const { rule } = event;
      return said(language =>
        event.points === 0
          ? alreadyWhole(event, language)
          : promiseOf({ ...event, rule, dueOn: event.on }, language),
      );
    }
  }
}

function lossToCome(event: PointsEvent, offence: NamedOffence | undefined): Bilingual {
  const told = (language: Language) => ({
    what: offenceInWords(offence, language),
    points: pointsInWords(Math.abs(event.points), language),
    recorded: dayInWords(event.recordedOn, language),
    after: pointsInWords(Math.max(0, event.balanceAfter), language),
  });
  const [fr, en] = [told('fr'), told('en')];
  return {
    fr: `${fr.what} retirera ${fr.points} ; la perte sera enregistrée le ${fr.recorded} ; solde ${fr.after}.`,
    en: `${en.what} will take ${en.points}; the loss will be recorded on ${en.recorded}; balance ${en.after}.`,
  };
}

function stageToCome({ rule, points, cap, balanceAfter }: PointsEvent): Bilingual {
  if (rule === 'STAGE_REFUSED') {
    return {
      fr: 'Ce stage ne rendra aucun point : moins d’un an après le précédent, ou permis invalidé d’ici là.',
      en: 'This stage will give no point: less than a year after the last one, or the licence invalid by then.',
    };
  }
  const after = Math.max(0, balanceAfter);
  return {
    fr: `Le stage rendra ${pointsInWords(points, 'fr')} dans la limite du plafond de ${cap}, le lendemain de son dernier jour ; solde ${pointsInWords(after, 'fr')}.`,
    en: `The stage will give back ${pointsInWords(points, 'en')} under the ceiling of ${cap}, on the day after its last; balance ${pointsInWords(after, 'en')}.`,
  };
}

function singlePoint(event: PointsEvent, offence: NamedOffence | undefined, language: Language): string {
  const [from] = freeDays(event.freeOfOffences, language);
  const due = dayInWords(event.on, language);
  const after = pointsInWords(Math.max(0, event.balanceAfter), language);
  return language === 'fr'
    ? `${offenceInWords(offence, 'fr')} a pour date définitive le ${from} : son point unique reviendra le ${due} ; solde ${after}.`
    : `${offenceInWords(offence, 'en')} is final from ${from}: its single point will return on ${due}; balance ${after}.`;
}

function alreadyWhole({ rule, on, balanceAfter }: PointsEvent, language: Language): string {
  const label = ruleLabels[rule satisfies Rule][language];
  const day = dayInWords(on, language);
  const after = pointsInWords(Math.max(0, balanceAfter), language);
  return language === 'fr'
    ? `${label}, le ${day} : le solde sera déjà de ${after} ; les infractions d’avant ne compteront plus dans un délai.`
    : `${label}, on ${day}: the balance will already be ${after}; the offences before will no longer count in any delay.`;
}
