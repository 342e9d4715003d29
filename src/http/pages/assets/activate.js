import { ask } from './api.js';
import { activateAccount } from './documents.js';
import { onSubmit, show } from './forms.js';
import { byId, replace, takeSecret } from './page.js';
import { noSecret } from './secretOfLetter.js';

const token = takeSecret();

onSubmit('activate', async () => {
  const { userErrors: errors } = (await ask(activateAccount, { input: { token } })).activateAccount;
  if (errors.length === 0) replace('asked', 'done');
  else byId('elsewhere').hidden = false;
  return errors;
});

if (token === '') {
  show(byId('activate'), [noSecret()]);
  byId('elsewhere').hidden = false;
}
