import { ask, sayFailure } from '../api.js';
import { downloadLink, issueDocument } from '../documents.js';
import { button, byId, make, say } from '../page.js';
import { refusal } from '../refusal.js';
import { day } from '../words.js';
import { shares } from './shares.js';

/** The documents that can be issued, or why not; and those that were. `again` reads the page anew. */
export function documents({ obtainableDocuments, documents: held }, world, again) {
  const told = make('div', { role: 'alert' });
  const readAgain = async () => {
    await again();
    // What was pressed is gone: whoever pressed it stays there.
    byId('documents-title').focus();
  };
  const issue = async (kind, { currentTarget }) => {
    currentTarget.disabled = true;
    try {
      const { issueDocument: answer } = await ask(issueDocument, { input: { kind } });
      if (answer.__typename === 'Document') return await readAgain();
      told.replaceChildren(refusal(answer));
    } catch (error) {
      told.textContent = sayFailure(error).message;
    }
    currentTarget.disabled = false;
  };
  return make(
    'div',
    {},
    make(
      'ul',
      { class: 'papers' },
      obtainableDocuments.map(document => obtainable(document, event => issue(document.kind, event))),
    ),
    told,
    held.length === 0 ? null : make('h3', {}, say('Documents délivrés', 'Documents issued')),
    make(
      'ul',
      { class: 'issued' },
      held.map(document => issued(document, world, told, readAgain)),
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

function issued(document, world, told, again) {
  const { id, number, label, status, statusLabel, validUntil, pageCount } = document;
  const until = validUntil === null ? '' : ` · ${say('jusqu’au', 'until')} ${day(validUntil)}`;
  const pages = pageCount === 1 ? '1 page' : `${pageCount} pages`;
  return make(
    'li',
    { 'data-number': number, 'data-status': status },
    make(
      'p',
      {},
      make('strong', {}, `${label} `),
      make('span', { class: 'tag' }, statusLabel ?? say('état inconnu', 'state unknown')),
    ),
    make('p', { class: 'hint' }, `${number}${until} · ${pages}`),
    make(
      'p',
      {},
      button(say('Télécharger', 'Download'), () => download(id, told), {
        class: 'download',
        'aria-label': say(`Télécharger ${number}`, `Download ${number}`),
      }),
    ),
    document.kind === 'ADCS' ? shares(document, world, again) : null,
  );
}

/** Downloads by a link that is asked for then: it lives for minutes, a page stays open for hours. */
async function download(id, told) {
  try {
    const { node } = await ask(downloadLink, { id });
    if (!node?.download) {
      told.textContent = say('Ce document n’est plus là.', 'This document is no longer there.');
      return;
    }
    make('a', { href: node.download.url, download: node.download.fileName }).click();
  } catch (error) {
    told.textContent = sayFailure(error).message;
  }
}
