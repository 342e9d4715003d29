import { make, say } from '../page.js';
import { instant } from '../words.js';

const whom = {
  YOU: () => say('Vous', 'You'),
  HOLDER: () => say('Vous, par une autre porte', 'You, by another door'),
  AUTHORITY: () => say('Une autorité', 'An authority'),
  TESTER: () => say('Un testeur du simulateur', 'A tester of the simulator'),
};

/** Who has read the dossier, when and why, as the access journal keeps it. */
export function consultations(given) {
  const nodes = given?.nodes ?? [];
  if (nodes.length === 0) return make('p', {}, say('Personne jusqu’ici.', 'Nobody so far.'));
  return make('ul', { class: 'consultations' }, nodes.map(item));
}

function item({ at, by, authority, partLabels, purposeLabel, caseReference }) {
  const why = [purposeLabel, caseReference].filter(Boolean).join(' · ');
  return make(
    'li',
    {},
    make('time', { datetime: at }, instant(at)),
    make(
      'div',
      {},
      make('strong', {}, authority ?? whom[by]?.() ?? by),
      make('p', { class: 'hint' }, partLabels.join(' ; ')),
      why === '' ? null : make('p', { class: 'hint' }, why),
    ),
  );
}
