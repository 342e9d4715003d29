import { ask, sayFailure } from './api.js';
import { signOut } from './documents.js';
import { button, byId, inWorld, make, say } from './page.js';

/**
 * Shows the way out, by the door somebody came in: FranceConnect has a session of its own, which only the browser can
 * go and end, by a form; of an account there is this session alone.
 */
export function leaveBy({ door, world }) {
  const back = inWorld('/sign-in?out=1', world);
  byId('leave').replaceChildren(door === 'FRANCECONNECT' ? byForm(back) : byMutation(back));
}

const words = () => say('Se déconnecter', 'Sign out');

function byForm(back) {
  const action = `/sign-out/franceconnect?returnTo=${encodeURIComponent(back)}`;
  return make(
    'form',
    { method: 'post', action },
    make('button', { type: 'submit', id: 'sign-out' }, words()),
  );
}

function byMutation(back) {
  // A session that had ended already is as good; one that could not be ended is still open, and is said to be.
  const leave = () =>
    ask(signOut).then(
      () => location.assign(back),
      error => byId('leave').append(make('p', { role: 'alert' }, sayFailure(error).message)),
    );
  return button(words(), leave, { id: 'sign-out' });
}
