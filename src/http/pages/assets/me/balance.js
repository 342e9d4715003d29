import { make, say } from '../page.js';
import { day, instant, pointsWord } from '../words.js';

/** The balance, what it means, and what it stands beside. */
export function balance(licence) {
  return make(
    'section',
    { class: 'balance', 'aria-labelledby': 'balance-title', 'data-status': licence.pointsStatus },
    make('h2', { id: 'balance-title', class: 'for-readers' }, say('Solde', 'Balance')),
    make('p', { class: 'holder' }, nameOf(licence.holder)),
    ...standing(licence),
    make('p', { class: 'when' }, asOf(licence)),
    facts(licence),
    make('p', { class: 'notice' }, licence.notice),
    pending(licence.pendingPointEvents ?? []),
  );
}

function nameOf({ firstNames, birthName, usageName }) {
  const family =
    usageName !== null && birthName !== null ? `${birthName} (${usageName})` : (usageName ?? birthName);
  return [...firstNames, family].join(' ');
}

function standing({ balance: held, ceiling, noBalanceReason, pointsStatusLabel }) {
  if (held === null) return [make('p', { class: 'figure none', id: 'figure' }, none(noBalanceReason))];
  const unit = `${pointsWord(held)} ${say('sur', 'out of')} ${ceiling}`;
  return [
    make('p', { class: 'figure', id: 'figure' }, make('strong', {}, String(held)), ` ${unit}`),
    pips(held, ceiling),
    make('p', { class: 'meaning' }, pointsStatusLabel),
  ];
}

function none(reason) {
  return reason === 'NO_LICENCE_YET'
    ? say('Pas encore de permis : il n’y a pas de points.', 'No licence yet: there are no points.')
    : say('Plus de permis : il n’y a plus de points.', 'No licence any more: there are no points.');
}

// Twelve marks, read at a glance; whoever hears the page has the figure.
function pips(held, ceiling) {
  const kind = place => (place < held ? 'pip full' : place < ceiling ? 'pip' : 'pip beyond');
  const marks = Array.from({ length: 12 }, (_, place) => make('span', { class: kind(place) }));
  return make('p', { class: 'pips', 'aria-hidden': 'true' }, marks);
}

function asOf({ view }) {
  return say(
    `Au ${day(view.asOf)}, tel que le registre le sait le ${instant(view.clock, 'Europe/Paris')}.`,
    `On ${day(view.asOf)}, as the register knows it on ${instant(view.clock, 'Europe/Paris')}.`,
  );
}

function facts({ stateLabel, nextStageFrom, probation, categories, restrictions }) {
  const rows = [[say('État du permis', 'State of the licence'), stateLabel]];
  if (probation?.isRunning)
    rows.push([say('Période probatoire jusqu’au', 'Probation until'), day(probation.endsOn)]);
  if (nextStageFrom)
    rows.push([say('Un stage rend des points à partir du', 'A stage gives points from'), day(nextStageFrom)]);
  if (categories.length > 0)
    rows.push([say('Catégories', 'Categories'), categories.map(category).join(', ')]);
  if (restrictions.length > 0)
    rows.push([say('Mentions', 'Restrictions'), restrictions.map(restriction).join(' ; ')]);
  return make(
    'dl',
    {},
    rows.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
  );
}

function category({ code, validity }) {
  return validity === 'VALID' ? code : say(`${code} (non valide)`, `${code} (not valid)`);
}

// A code that the gateway does not know is its own label.
function restriction({ code, label }) {
  return label === code ? code : `${code} (${label})`;
}

function pending(events) {
  if (events.length === 0) return null;
  return make(
    'div',
    { class: 'pending' },
    make('h3', {}, say('En chemin, pas encore enregistré', 'On its way, not recorded yet')),
    make(
      'ul',
      {},
      events.map(({ explanation }) => make('li', {}, explanation)),
    ),
  );
}
