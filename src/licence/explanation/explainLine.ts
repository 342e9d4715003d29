import { offenceLabel } from '../offenceNames.js';
import type { EventView } from '../view.js';
import { explainEvent } from './explain.js';
import type { Language } from './words.js';

/** Why an event changed the balance, in a sentence or two; a loss names its offence, where the dossier holds it. */
export function explainEventView({ event, infractions }: EventView, language: Language): string {
  const [infraction] = infractions;
  if (event.rule !== 'LOSS' || infraction === undefined) return explainEvent(event, language);
  const { id, offenceRef, committedOn, label } = infraction;
  const named = { fact: id, committedOn, label: offenceLabel(offenceRef, committedOn, label) };
  return explainEvent(event, language, named);
}
