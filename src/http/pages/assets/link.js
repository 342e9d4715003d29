import { ask, sayFailure } from './api.js';
import { linkNeph, whoLinks } from './documents.js';
import { onSubmit, show } from './forms.js';
import { leaveBy } from './leave.js';
import { byId, say } from './page.js';
import { refuse } from './refusal.js';

onSubmit('link', async ({ neph }) => {
  const plain = neph.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[0-9A-Z]{5,19}$/.test(plain)) return [malformed()];
  const { userErrors: errors } = (await ask(linkNeph, { input: { neph: plain } })).linkNeph;
  if (errors.length === 0 || errors.some(({ code }) => code === 'ALREADY_LINKED')) location.assign('/me');
  return errors;
});

function malformed() {
  return {
    field: 'neph',
    message: say('Un NEPH compte 5 à 19 lettres et chiffres.', 'A NEPH has 5 to 19 letters and digits.'),
    remedy: say(
      'Recopiez-le depuis l’un des documents ci-dessous.',
      'Copy it from one of the documents below.',
    ),
  };
}

async function start() {
  const { viewer } = await ask(whoLinks);
  if (viewer.kind === 'HOLDER') return location.replace('/me');
  if (viewer.kind === 'SIGNED_IN') return leaveBy(viewer);
  byId('asked').hidden = true;
  refuse(byId('refused'), viewer.licence);
}

start().catch(error => show(byId('link'), [sayFailure(error)]));
