import {
  type Bilingual,
  dayInWords,
  explainBlocked,
  explainCorrection,
  explainEvent,
  explainForecast,
  freshnessNotice,
  type Language,
  ruleLabels,
  signedPoints,
} from '../../licence/index.js';
import {
  blockedRestitutions,
  correctionsOf,
  evaluate,
  type LicenceStatus,
  ruleSetVersion,
} from '../../points/index.js';
import type { PointsRequest } from './request.js';

const words: Readonly<Record<string, Bilingual>> = {
  on: { fr: 'Au', en: 'On' },
  knownOn: { fr: 'd’après ce que le fichier connaît le', en: 'as the register knows it on' },
  balance: { fr: 'Solde :', en: 'Balance:' },
  outOf: { fr: 'sur', en: 'out of' },
  history: { fr: 'Historique', en: 'History' },
  calendar: { fr: 'Calendrier des restitutions automatiques', en: 'Calendar of automatic restitutions' },
  nothingDue: { fr: 'Aucune restitution à venir.', en: 'No restitution to come.' },
  blocked: { fr: 'Ne reviendra pas de lui-même', en: 'Will not come by itself' },
  corrections: { fr: 'Corrections', en: 'Corrections' },
  causes: { fr: 'faits', en: 'facts' },
  ruleSet: { fr: 'Règles revues le', en: 'Rules reviewed on' },
};

const statuses: Readonly<Record<LicenceStatus, Bilingual>> = {
  VALIDE: { fr: 'permis valide', en: 'licence valid' },
  SOLDE_NUL: { fr: 'solde nul, 48SI non notifiée', en: 'balance at zero, 48SI not notified' },
  INVALIDE: { fr: 'permis invalidé', en: 'licence invalid' },
};

/** The history and the calendar of one request, for a person to read. */
export function explain({ facts, question }: PointsRequest, language: Language): string {
  const say = (key: string): string => (words[key] as Bilingual)[language];
  const evaluation = evaluate(facts, question);
  const lines = [
    `${say('on')} ${dayInWords(question.on, language)}, ${say('knownOn')} ${dayInWords(question.knownOn, language)}`,
    `${say('balance')} ${evaluation.balance} ${say('outOf')} ${evaluation.cap} (${statuses[evaluation.status][language]})`,
    freshnessNotice[language],
    '',
    say('history'),
  ];
  for (const event of evaluation.events) {
    const balance = Math.max(0, event.balanceAfter);
    lines.push(
      `  ${dayInWords(event.on, language)}  ${signedPoints(event.points)}  → ${balance}  ${ruleLabels[event.rule][language]}`,
      `      ${explainEvent(event, language)} [${event.articles.join(', ')}; ${say('causes')} ${event.causes.join(', ')}]`,
    );
  }
  lines.push('', say('calendar'));
  if (evaluation.forecast.length === 0) lines.push(`  ${say('nothingDue')}`);
  for (const item of evaluation.forecast) {
    lines.push(
      `  ${dayInWords(item.dueOn, language)}  ${signedPoints(item.points)}  → ${Math.max(0, item.balanceAfter)}  ${ruleLabels[item.rule][language]}`,
      `      ${explainForecast(item, language)} [${item.articles.join(', ')}]`,
    );
  }
  const blocked = blockedRestitutions(facts, question);
  if (blocked.length > 0) lines.push('', say('blocked'));
  for (const restitution of blocked) {
    const by =
      restitution.blockedBy.length === 0 ? '' : `; ${say('causes')} ${restitution.blockedBy.join(', ')}`;
    lines.push(
      `  ${ruleLabels[restitution.rule][language]}${restitution.offence === null ? '' : ` (${restitution.offence})`} — ${explainBlocked(restitution, language)} [${restitution.articles.join(', ')}${by}]`,
    );
  }
  const corrections = correctionsOf(facts, question);
  if (corrections.length > 0) lines.push('', say('corrections'));
  for (const correction of corrections) {
    lines.push(`  ${explainCorrection(correction, language)} [${say('causes')} ${correction.cause}]`);
  }
  return `${lines.join('\n')}\n\n${say('ruleSet')} ${ruleSetVersion}.\n`;
}
