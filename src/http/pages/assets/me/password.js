import { ask } from '../api.js';
import { changePassword } from '../documents.js';
import { onSubmit } from '../forms.js';
import { byId, say } from '../page.js';

let isOffered = false;

/** Offers another password to whoever came in by one. */
export function offerPassword({ door }, again) {
  byId('password').hidden = door !== 'ACCOUNT';
  if (isOffered || door !== 'ACCOUNT') return;
  isOffered = true;
  onSubmit('change-password', async (input, form) => {
    const { userErrors: errors, endedSessions } = (await ask(changePassword, { input })).changePassword;
    if (errors.length > 0) return errors;
    form.reset();
    await again();
    const done = byId('password-done');
    done.hidden = false;
    done.textContent = say(
      `Mot de passe changé ; sessions closes : ${endedSessions}.`,
      `Password changed; sessions ended: ${endedSessions}.`,
    );
    done.focus();
    return [];
  });
}
