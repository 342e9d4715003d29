import { ask } from './api.js';
import { onSubmit, show, userErrors } from './forms.js';
import { byId, replace, takeSecret } from './page.js';
import { noSecret } from './secretOfLetter.js';

const token = takeSecret();

const activateAccount = `mutation ActivateAccount($input: MailTokenInput!) {
  activateAccount(input: $input) { ${userErrors} }
}`;

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
