import { ask, sayFailure } from '../api.js';
import { button, byId, make, say } from '../page.js';
import { refusal, refusalFields } from '../refusal.js';
import { shares } from './shares.js';

const issueDocument = `mutation IssueDocument($input: IssueDocumentInput!) {
  issueDocument(input: $input) { __typename ... on Problem { ${refusalFields} } ... on AccessRefused { url } }
}`;

/** The documents that can be issued, or why not; and those that were. `again` reads the page anew. */
export function documents({ obtainableDocuments, documents: held }, again) {
  const told = make('div', { role: 'alert' });
  const issue = async kind => {
    try {
      const { issueDocument: answer } = await ask(issueDocument, { input: { kind } });
      if (answer.__typename !== 'Document') return told.replaceChildren(refusal(answer));
      await again();
      byId('documents-title').focus();
    } catch (error) {
      told.textContent = sayFailure(error).message;
    }
  };
  return make(
    'div',
    {},
    make(
      'ul',
      { class: 'papers' },
      obtainableDocuments.map(document => obtainable(document, () => issue(document.kind))),
    ),
    told,
    held.length === 0 ? null : make('h3', {}, say('Documents délivrés', 'Documents issued')),
    make(
      'ul',
      { class: 'issued' },
      held.map(document => issued(document, again)),
    ),
  );
}

function obtainable({ kind, label, uses, refusal: refused, notIssuable }, issue) {
  const name = label.includes(kind) ? label : `${label} (${kind})`;
  const closed = refused ?? notIssuable;
  return make(
    'li',
    { 'data-kind': kind },
    make('h3', {}, name),
    make(
      'ul',
      { class: 'hint' },
      uses.map(use => make('li', {}, use)),
    ),
    closed === null
      ? make(
          'p',
          {},
          button(say('Obtenir ce document', 'Have it issued'), issue, {
            class: 'main',
            'aria-label': say(`Obtenir : ${name}`, `Have issued: ${name}`),
          }),
        )
      : refusal(closed),
  );
}

function issued(document, again) {
  const { number, label, status, statusLabel, validUntil, pageCount, download } = document;
  const until = validUntil === null ? '' : ` · ${say('jusqu’au', 'until')} ${validUntil}`;
  return make(
    'li',
    { 'data-number': number, 'data-status': status },
    make(
      'p',
      {},
      make('strong', {}, `${label} `),
      make('span', { class: 'tag' }, statusLabel ?? say('état inconnu', 'state unknown')),
    ),
    make('p', { class: 'hint' }, `${number}${until} · ${pageCount} ${say('page(s)', 'page(s)')}`),
    make(
      'p',
      {},
      make(
        'a',
        { href: download.url, download: download.fileName },
        say(`Télécharger ${number}`, `Download ${number}`),
      ),
    ),
    document.kind === 'ADCS' ? shares(document, again) : null,
  );
}
