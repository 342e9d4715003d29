import { ask } from './api.js';
import { createAccount } from './documents.js';
import { onSubmit } from './forms.js';
import { byId, replace } from './page.js';

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
