import { ask, sayFailure } from '../api.js';
import { button, make, say } from '../page.js';
import { refusal, refusalFields } from '../refusal.js';
import { instant } from '../words.js';

const shareDocument = `mutation ShareDocument($input: ShareDocumentInput!) {
  shareDocument(input: $input) {
    __typename
    ... on SharedDocument { number accessCode share { expiresAt usesAllowed } }
    ... on Problem { ${refusalFields} }
  }
}`;
const revokeShare = `mutation RevokeShare($input: RevokeShareInput!) {
  revokeShare(input: $input) { __typename ... on Problem { ${refusalFields} } }
}`;

const states = {
  OPEN: ['ouvert', 'open'],
  USED_UP: ['utilisé', 'used up'],
  EXPIRED: ['expiré', 'expired'],
  REVOKED: ['clos', 'ended'],
};

/** Codes given for a document, and what gives another; `again` reads the page anew. */
export function shares({ id, number, status, shares: given }, again) {
  const told = make('div', { class: 'shared', role: 'status' });
  const run = async work => {
    try {
      await work();
    } catch (error) {
      told.textContent = sayFailure(error).message;
    }
  };
  const share = () =>
    run(async () => {
      const { shareDocument: answer } = await ask(shareDocument, { input: { document: id } });
      told.replaceChildren(answer.__typename === 'SharedDocument' ? code(answer) : refusal(answer));
    });
  const end = shared =>
    run(async () => {
      await ask(revokeShare, { input: { id: shared.id } });
      await again();
    });
  return make(
    'div',
    {},
    status === 'IN_FORCE'
      ? button(say('Partager avec un tiers', 'Share with a third party'), share, {
          'aria-label': say(`Partager ${number} avec un tiers`, `Share ${number} with a third party`),
        })
      : null,
    told,
    given.length === 0
      ? null
      : make(
          'ul',
          { class: 'hint' },
          given.map(shared => line(shared, () => end(shared))),
        ),
  );
}

/** The code, which is told this once. */
function code({ number, accessCode, share }) {
  return make(
    'div',
    {},
    make(
      'p',
      {},
      say(
        'Donnez ce numéro et ce code au tiers, qui vérifie sur /verify. Le code n’est montré qu’une fois.',
        'Give this number and this code to the third party, who checks on /verify. The code is shown this once.',
      ),
    ),
    make('p', {}, make('strong', { class: 'number' }, number)),
    make('p', {}, make('strong', { class: 'code' }, accessCode)),
    make('p', { class: 'hint' }, `${say('Jusqu’au', 'Until')} ${instant(share.expiresAt)}`),
  );
}

function line(shared, end) {
  const { status, createdAt, usesLeft, usesAllowed } = shared;
  const [fr, en] = states[status] ?? [status, status];
  return make(
    'li',
    { 'data-share': status },
    `${say('Code du', 'Code of')} ${instant(createdAt)} : ${say(fr, en)}, ${usesAllowed - usesLeft}/${usesAllowed} `,
    status === 'OPEN' ? button(say('Clore ce code', 'End this code'), end) : null,
  );
}
