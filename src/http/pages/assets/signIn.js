import { ask } from './api.js';
import { signIn, whoIsThere } from './documents.js';
import { onSubmit } from './forms.js';
import { byId, make, say } from './page.js';

onSubmit('sign-in', async ({ email, password }, form) => {
  const { userErrors: errors, viewer } = (await ask(signIn, { input: { email, password } })).signIn;
  form.elements.password.value = '';
  if (errors.length === 0) location.assign(viewer.kind === 'SIGNED_IN' ? '/link' : '/me');
  return errors;
});

// Another visit may have left a session open: whoever has one is shown the way in.
ask(whoIsThere).then(
  ({ viewer }) => {
    if (viewer.kind !== 'HOLDER' && viewer.kind !== 'SIGNED_IN') return;
    byId('already').replaceChildren(
      make(
        'p',
        { class: 'notice' },
        say('Vous êtes déjà connecté. ', 'You are signed in already. '),
        make('a', { href: '/me' }, say('Voir mes points', 'See my points')),
      ),
    );
  },
  () => {},
);
