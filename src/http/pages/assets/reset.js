import { ask } from './api.js';
import { resetPassword } from './documents.js';
import { onSubmit } from './forms.js';
import { byId, replace, say, takeSecret } from './page.js';

const token = takeSecret();

// A letter that brings no secret leads here too: there is nothing to choose yet, and a link to ask for.
if (token === '') {
  byId('asked').hidden = true;
  byId('elsewhere').hidden = false;
  byId('elsewhere').prepend(
    say(
      'Un nouveau mot de passe se choisit par un lien reçu par courriel. ',
      'A new password is chosen by a link received by e-mail. ',
    ),
  );
}

onSubmit('reset', async ({ next }) => {
  const { userErrors: errors } = (await ask(resetPassword, { input: { token, next } })).resetPassword;
  if (errors.length === 0) replace('asked', 'done');
  else if (errors.some(({ code }) => code === 'LINK_INVALID')) byId('elsewhere').hidden = false;
  return errors;
});
