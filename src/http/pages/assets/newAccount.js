import { ask } from './api.js';
import { onSubmit, userErrors } from './forms.js';
import { byId, replace } from './page.js';

const createAccount = `mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) { ${userErrors} }
}`;

onSubmit('new-account', async ({ firstNames, ...typed }) => {
  const input = {
    ...typed,
    firstNames: firstNames.split(/[\s,]+/).filter(name => name !== ''),
    acceptsTerms: byId('acceptsTerms').checked,
  };
  const { userErrors: errors } = (await ask(createAccount, { input })).createAccount;
  if (errors.length === 0) replace('asked', 'done');
  return errors;
});
