import { make, say } from '../page.js';
import { day, pointsWord, signed } from '../words.js';

/** The first page of the history, the latest first, each line with its reason on demand. */
export function history({ pointEvents }) {
  if (pointEvents === null)
    return make('p', {}, say('L’historique n’a pu être lu.', 'The history could not be read.'));
  const { nodes, totalCount } = pointEvents;
  if (nodes.length === 0) return make('p', {}, say('Rien depuis dix ans.', 'Nothing in ten years.'));
  const more = say(
    `${nodes.length} sur ${totalCount} ; l’API donne les autres.`,
    `${nodes.length} of ${totalCount}; the API gives the others.`,
  );
  return make(
    'div',
    {},
    make(
      'ol',
      { class: 'lines' },
      nodes.map(event => line(event)),
    ),
    nodes.length < totalCount ? make('p', { class: 'hint' }, more) : null,
  );
}

/** One line of points that came or went, or will. */
export function line({ on, label, points: moved, balanceAfter, explanation, articles, recordedOn = on }) {
  return make(
    'li',
    {},
    make('time', { datetime: on }, day(on)),
    make(
      'span',
      { class: moved < 0 ? 'moved lost' : 'moved', 'aria-label': `${moved} ${pointsWord(moved)}` },
      signed(moved),
    ),
    make(
      'div',
      { class: 'told' },
      make('strong', {}, label),
      balanceAfter === null
        ? null
        : make('span', { class: 'after' }, say(`solde ${balanceAfter}`, `balance ${balanceAfter}`)),
      make(
        'details',
        {},
        make('summary', {}, say('Pourquoi', 'Why')),
        make('p', {}, explanation),
        recordedOn === on
          ? null
          : make(
              'p',
              {},
              say(`Connu du registre le ${day(recordedOn)}.`, `Known to the register on ${day(recordedOn)}.`),
            ),
        make('p', { class: 'articles' }, articles.join(' · ')),
      ),
    ),
  );
}
