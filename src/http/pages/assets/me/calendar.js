import { make, say } from '../page.js';
import { day } from '../words.js';
import { line } from './history.js';

/** The points that come back by themselves, and those that will not. */
export function calendar({ restitutionForecast }) {
  const { items, blocked, emptyReasonLabel } = restitutionForecast ?? { items: [], blocked: [] };
  const lines = items.map(item => line({ ...item, on: item.dueOn, recordedOn: item.dueOn }));
  const ahead = blocked.filter(({ isPast }) => !isPast);
  return make(
    'div',
    {},
    lines.length === 0
      ? make('p', { id: 'nothing-to-come' }, emptyReasonLabel ?? nothingKnown())
      : [make('p', {}, condition()), make('ol', { class: 'lines' }, lines)],
    ahead.length === 0
      ? null
      : make('h3', {}, say('Ce qui ne reviendra pas ainsi', 'What will not come back so')),
    ahead.length === 0 ? null : make('ul', {}, ahead.map(blockedItem)),
  );
}

/** Said where the calendar could not be read. */
function nothingKnown() {
  return say('Le calendrier n’a pu être lu.', 'The calendar could not be read.');
}

function condition() {
  return say(
    'À condition qu’aucune nouvelle infraction ne soit commise.',
    'Provided no new offence is committed.',
  );
}

function blockedItem({ label, explanation, wouldBeDueOn }) {
  const when = wouldBeDueOn === null ? '' : ` (${day(wouldBeDueOn)})`;
  return make('li', {}, make('strong', {}, label + when), ' ', explanation);
}
