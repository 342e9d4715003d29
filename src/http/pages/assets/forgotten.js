import { ask } from './api.js';
import { onSubmit, userErrors } from './forms.js';
import { replace } from './page.js';

const requestPasswordReset = `mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) { ${userErrors} }
}`;

onSubmit('forgotten', async ({ email }) => {
  const { userErrors: errors } = (await ask(requestPasswordReset, { input: { email } })).requestPasswordReset;
  if (errors.length === 0) replace('asked', 'done');
  return errors;
});
