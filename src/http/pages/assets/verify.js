import { ask, askWithFile, sayFailure } from './api.js';
import { onSubmit } from './forms.js';
import { byId, make, say } from './page.js';
import { refusal, refusalFields } from './refusal.js';

const verifyDocument = `mutation VerifyDocument($input: VerifyDocumentInput!) {
  verifyDocument(input: $input) {
    __typename
    ... on DocumentVerification {
      summary authenticity conformity status statusLabel
      stated { kind name firstNames neph stateLabel categories validUntil issuedOn }
      today { asOf stateLabel categories { code validity } restrictions { code label } }
    }
    ... on Problem { ${refusalFields} }
  }
}`;

onSubmit('shared', async shared => {
  await show(() => ask(verifyDocument, { input: { shared } }));
  return [];
});

byId('file').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  if (file) show(() => askWithFile(verifyDocument, { input: { file: null } }, 'input.file', file));
});

/** Shows what was found, or why nothing was looked at, and brings whoever asked to it. */
async function show(work) {
  const place = byId('answer');
  place.hidden = false;
  place.replaceChildren(make('p', {}, say('Vérification…', 'Checking…')));
  try {
    const { verifyDocument: answer } = await work();
    place.replaceChildren(
      ...(answer.__typename === 'DocumentVerification' ? found(answer) : [refusal(answer)]),
    );
  } catch (error) {
    place.replaceChildren(make('p', { role: 'alert' }, sayFailure(error).message));
  }
  place.focus();
}

function found({ summary, authenticity, conformity, status, statusLabel, stated, today }) {
  const isGood =
    authenticity === 'AUTHENTIC' && conformity !== 'ALTERED' && (status === 'IN_FORCE' || status === null);
  return [
    make(
      'p',
      {
        class: isGood ? 'verdict good' : 'verdict',
        'data-authenticity': authenticity,
        'data-status': status,
      },
      make('strong', {}, summary),
    ),
    make(
      'h2',
      {},
      authenticity === 'AUTHENTIC'
        ? say('Ce que dit le sceau', 'What the seal says')
        : say('Ce que dit ce code, sans preuve', 'What this code says, unproven'),
    ),
    facts([
      [say('Document', 'Document'), stated.kind],
      [say('Titulaire', 'Holder'), `${stated.firstNames.join(' ')} ${stated.name}`],
      ['NEPH', stated.neph],
      [say('État du permis', 'State of the licence'), stated.stateLabel],
      [say('Catégories valables', 'Valid categories'), stated.categories.join(', ') || '—'],
      [say('Délivré le', 'Issued on'), stated.issuedOn ?? '—'],
      [say('Valable jusqu’au', 'Valid until'), stated.validUntil ?? '—'],
      [say('Vaut aujourd’hui', 'Worth today'), statusLabel ?? '—'],
    ]),
    ...(today === null
      ? []
      : [
          make('h2', {}, say('Ce que dit le registre aujourd’hui', 'What the register says today')),
          facts([
            [say('Au', 'On'), today.asOf],
            [say('État du permis', 'State of the licence'), today.stateLabel],
            [
              say('Catégories', 'Categories'),
              today.categories
                .map(({ code, validity }) => `${code} ${validity === 'VALID' ? '✓' : '✗'}`)
                .join(', ') || '—',
            ],
            [
              say('Restrictions', 'Restrictions'),
              today.restrictions.map(({ code, label }) => `${code} ${label ?? ''}`).join(', ') || '—',
            ],
          ]),
        ]),
  ];
}

function facts(pairs) {
  return make(
    'dl',
    {},
    pairs.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
  );
}
