import { ask, sayFailure } from '../api.js';
import { revokeShare, shareDocument } from '../documents.js';
import { button, inWorld, make, say } from '../page.js';
import { refusal } from '../refusal.js';
import { instant } from '../words.js';

const states = {
  OPEN: ['ouvert', 'open'],
  USED_UP: ['utilisé', 'used up'],
  EXPIRED: ['expiré', 'expired'],
  REVOKED: ['clos', 'ended'],
};

/** Codes given for a document, and what gives another; `again` reads the page anew. */
export function shares({ id, number, status, shares: given }, world, again) {
  const told = make('div', { class: 'shared', role: 'status' });
  const list = make('ul', { class: 'hint' });
  const run = async work => {
    try {
      await work();
    } catch (error) {
      told.textContent = sayFailure(error).message;
    }
  };
  const end = shared =>
    run(async () => {
      const { revokeShare: answer } = await ask(revokeShare, { input: { id: shared.id } });
      if (answer.__typename !== 'DocumentShare') return told.replaceChildren(refusal(answer));
      await again();
    });
  const add = shared => list.append(line(shared, () => end(shared)));
  const share = reach =>
    run(async () => {
      const { shareDocument: answer } = await ask(shareDocument, { input: { document: id, ...reach } });
      if (answer.__typename !== 'SharedDocument') return told.replaceChildren(refusal(answer));
      told.replaceChildren(code(answer, world));
      add(answer.share);
    });
  for (const shared of given) add(shared);
  return make('div', {}, status === 'IN_FORCE' ? reachOf(number, share) : null, told, list);
}

/** How many checks and how long, with what gives the code. */
function reachOf(number, share) {
  const uses = make('input', { type: 'number', min: 1, max: 20, value: 1 });
  const hours = make(
    'select',
    {},
    [
      [24, say('un jour', 'one day')],
      [72, say('trois jours', 'three days')],
      [168, say('une semaine', 'a week')],
      [504, say('trois semaines', 'three weeks')],
    ].map(([value, text]) => make('option', { value, selected: value === 72 ? '' : null }, text)),
  );
  return make(
    'details',
    {},
    make('summary', {}, say('Partager avec un tiers', 'Share with a third party')),
    make('p', {}, make('label', {}, say('Vérifications permises ', 'Checks allowed '), uses)),
    make('p', {}, make('label', {}, say('Pendant ', 'For '), hours)),
    make(
      'p',
      {},
      button(
        say('Donner un code', 'Give a code'),
        () => uses.reportValidity() && share({ uses: Number(uses.value), hours: Number(hours.value) }),
        { class: 'share', 'aria-label': say(`Donner un code pour ${number}`, `Give a code for ${number}`) },
      ),
    ),
  );
}

/** The code, which is told this once. */
function code({ number, accessCode, share }, world) {
  const address = inWorld('/verify', world);
  return make(
    'div',
    {},
    make(
      'p',
      {},
      say(
        'Donnez ce numéro et ce code au tiers. Le code n’est montré qu’une fois. On vérifie ici : ',
        'Give this number and this code to the third party. The code is shown this once. It is checked at ',
      ),
      make('a', { href: address }, address),
    ),
    make('p', {}, make('strong', { class: 'number' }, number)),
    make('p', {}, make('strong', { class: 'code' }, accessCode)),
    make('p', { class: 'hint' }, `${say('Jusqu’au', 'Until')} ${instant(share.expiresAt)}`),
  );
}

function line(shared, end) {
  const { status, createdAt, usesLeft, usesAllowed } = shared;
  const [fr, en] = states[status] ?? [status, status];
  const used = `${usesAllowed - usesLeft}/${usesAllowed}`;
  return make(
    'li',
    { 'data-share': status },
    say(`Code du ${instant(createdAt)} : ${fr}, ${used} `, `Code of ${instant(createdAt)}: ${en}, ${used} `),
    status === 'OPEN' ? button(say('Clore ce code', 'End this code'), end) : null,
  );
}
