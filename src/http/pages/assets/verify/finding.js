import { make, say } from '../page.js';
import { day } from '../words.js';

const conformities = {
  CONFORM: ['C’est le fichier délivré', 'It is the file that was issued'],
  ALTERED: ['La page ne dit pas ce que dit son sceau', 'The page does not say what its seal says'],
  NOT_CHECKED: ['À comparer vous-même avec ce qui suit', 'Compare it yourself with what is here'],
};

const differing = {
  NAME: ['nom', 'name'],
  FIRST_NAMES: ['prénoms', 'first names'],
  BIRTH_DATE: ['date de naissance', 'birth date'],
  NEPH: ['NEPH', 'NEPH'],
  STATE: ['état', 'state'],
  CATEGORIES: ['catégories', 'categories'],
  VALID_UNTIL: ['fin de validité', 'end of validity'],
  NUMBER: ['numéro', 'number'],
  PAGES: ['nombre de pages', 'number of pages'],
  TEXT: ['texte', 'text'],
};

/** What was found of a document: the verdict, what its seal says, what the register says. */
export function finding({
  summary,
  authenticity,
  conformity,
  differences,
  status,
  statusLabel,
  stated,
  today,
}) {
  const isAuthentic = authenticity === 'AUTHENTIC';
  // A page that nobody compared proves nothing; what the register says by itself does.
  const isGood = isAuthentic && status === 'IN_FORCE' && (conformity === 'CONFORM' || today !== null);
  return [
    make(
      'p',
      {
        class: isGood ? 'verdict good' : 'verdict',
        'data-authenticity': authenticity,
        'data-conformity': conformity,
        'data-status': status,
      },
      make('strong', {}, summary),
    ),
    make(
      'h2',
      {},
      isAuthentic
        ? say('Ce que dit le sceau', 'What the seal says')
        : say('Ce que dit ce code, sans preuve', 'What this code says, unproven'),
    ),
    facts([
      [say('Document', 'Document'), stated.kind],
      [say('Titulaire', 'Holder'), `${stated.firstNames.join(' ')} ${stated.name}`],
      ['NEPH', stated.neph],
      [say('État du permis', 'State of the licence'), stated.stateLabel],
      [say('Catégories valables', 'Valid categories'), stated.categories.join(', ') || '—'],
      [say('Délivré le', 'Issued on'), stated.issuedOn === null ? '—' : day(stated.issuedOn)],
      [say('Valable jusqu’au', 'Valid until'), stated.validUntil === null ? '—' : day(stated.validUntil)],
      [say('Page', 'Page'), say(...conformities[conformity]) + differencesIn(differences)],
      [say('Vaut aujourd’hui', 'Worth today'), statusLabel ?? '—'],
    ]),
    ...(today === null ? [] : register(today)),
  ];
}

function register({ asOf, stateLabel, categories, restrictions }) {
  const held = categories.map(({ code, validity }) =>
    validity === 'VALID' ? code : `${code} (${say('non valable', 'not valid')})`,
  );
  return [
    make('h2', {}, say('Ce que dit le registre aujourd’hui', 'What the register says today')),
    facts([
      [say('Au', 'On'), day(asOf)],
      [say('État du permis', 'State of the licence'), stateLabel],
      [say('Catégories', 'Categories'), held.join(', ') || '—'],
      [
        say('Restrictions', 'Restrictions'),
        restrictions.map(({ code, label }) => (label === null ? code : `${code} ${label}`)).join(', ') || '—',
      ],
    ]),
  ];
}

function differencesIn(differences) {
  const named = differences.map(difference => say(...(differing[difference] ?? [difference, difference])));
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}

function facts(pairs) {
  return make(
    'dl',
    {},
    pairs.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
  );
}
