import { ask } from './api.js';
import { requestPasswordReset } from './documents.js';
import { onSubmit } from './forms.js';
import { replace } from './page.js';

onSubmit('forgotten', async ({ email }) => {
  const { userErrors: errors } = (await ask(requestPasswordReset, { input: { email } })).requestPasswordReset;
  if (errors.length === 0) replace('asked', 'done');
  return errors;
});
