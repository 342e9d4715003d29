import type { LegalDay } from '../../time/index.js';
import { singlePointReturnsOn } from '../rules/onePointReturnsAfterSixMonths.js';
import { tenYearReturnOn } from '../rules/pointsReturnAfterTenYears.js';
import { Agenda, phase } from './agenda.js';
import type { KnownFacts, Loss } from './knownFacts.js';
import type { Probation } from './probation.js';

/** Every day on which what is known of a title period may act, up to the end of the forecast. */
export function agendaOf(known: KnownFacts, probation: Probation | null, until: LegalDay): Agenda {
  const agenda = new Agenda();
  const limit = known.until === null ? until : (Math.min(until, known.until - 1) as LegalDay);
  const add = (day: LegalDay | null, ofPhase: number, index: number): void => {
    if (day !== null && day <= limit) agenda.add(day, ofPhase, index);
  };
  for (const [index, { effectOn }] of known.stages.entries()) add(effectOn, phase.stage, index);
  for (const { notifiedOn } of known.notifications) add(notifiedOn, phase.notification, 0);
  for (let index = 0; index < known.losses.length; index++) {
    const loss = known.losses[index] as Loss;
    add(loss.entersSeriesOn, phase.seriesEntry, index);
    add(loss.effectOn, phase.loss, index);
    if (loss.offence.points === 1 || loss.offence.simultaneousGroup !== undefined) {
      add(notBefore(loss.effectOn, singlePointReturnsOn(loss.offence)), phase.singlePoint, index);
    }
    add(notBefore(loss.effectOn, tenYearReturnOn(loss.offence)), phase.tenYears, index);
  }
  for (const day of probation?.days ?? []) add(day, phase.probation, 0);
  agenda.sort();
  return agenda;
}

// A credit cannot precede the loss it gives back.
function notBefore(day: LegalDay, other: LegalDay | null): LegalDay | null {
  if (other === null) return null;
  return other > day ? other : day;
}
