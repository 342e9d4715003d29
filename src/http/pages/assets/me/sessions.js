import { ask, sayFailure } from '../api.js';
import { endOtherSessions, endSession } from '../documents.js';
import { button, byId, make, say } from '../page.js';
import { instant } from '../words.js';

/** The devices on which somebody is signed in, each with what ends it; `again` reads the page anew. */
export function sessions(open, again) {
  const told = make('p', { role: 'alert' });
  const run = async (query, variables) => {
    try {
      const [{ userErrors: errors }] = Object.values(await ask(query, variables));
      if (errors.length > 0) told.textContent = errors.map(({ message }) => message).join(' ');
      else {
        await again();
        // The button that was pressed is gone: whoever pressed it stays there.
        byId('sessions-title').focus();
      }
    } catch (error) {
      told.textContent = sayFailure(error).message;
    }
  };
  const others = open.filter(({ isCurrent }) => !isCurrent);
  const ordered = [...open.filter(({ isCurrent }) => isCurrent), ...others];
  return make(
    'div',
    {},
    make(
      'ul',
      { class: 'sessions' },
      ordered.map(session => item(session, () => run(endSession, { input: { id: session.id } }))),
    ),
    others.length === 0
      ? null
      : make(
          'p',
          {},
          button(say('Clore toutes les autres', 'End all the others'), () => run(endOtherSessions)),
        ),
    told,
  );
}

function item({ device, door, signedInAt, lastSeenAt, isCurrent }, end) {
  const name = device ?? say('Appareil inconnu', 'Unknown device');
  return make(
    'li',
    {},
    make(
      'div',
      {},
      make('strong', {}, name),
      isCurrent ? make('span', { class: 'tag' }, say('celle-ci', 'this one')) : null,
      make(
        'p',
        { class: 'hint' },
        `${byDoor(door)} · ${say('ouverte le', 'opened on')} ${instant(signedInAt)} · ${say('vue le', 'seen on')} ${instant(lastSeenAt)}`,
      ),
    ),
    isCurrent
      ? null
      : button(say('Clore', 'End'), end, {
          'aria-label': say(`Clore la session ${name}`, `End the session ${name}`),
        }),
  );
}

function byDoor(door) {
  return door === 'FRANCECONNECT'
    ? say('par FranceConnect', 'by FranceConnect')
    : say('par compte', 'by account');
}
