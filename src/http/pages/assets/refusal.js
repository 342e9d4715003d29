import { inWorld, make, say } from './page.js';

const doors = {
  '/sign-in': () => say('Se connecter', 'Sign in'),
  '/link': () => say('Rattacher mon dossier', 'Link my dossier'),
  '/me': () => say('Consulter mon permis', 'Read my licence'),
  '/sign-in/franceconnect': () => say('Se connecter par FranceConnect', 'Sign in by FranceConnect'),
};

/** A refusal as people read it: what happened, what to do, and the way there where a page opens it. */
export function refusal({ code, message, remedy, url }, world = '') {
  const to = url === '/sign-in/franceconnect' ? `${url}?returnTo=/me` : url;
  const text = Object.hasOwn(doors, url ?? '') ? doors[url]() : say('Continuer', 'Go on');
  return make(
    'div',
    { class: 'refusal', 'data-code': code },
    make('p', {}, make('strong', {}, message)),
    make('p', {}, remedy),
    to ? make('p', { class: 'actions' }, make('a', { class: 'main', href: inWorld(to, world) }, text)) : null,
  );
}

/** Tells in the place of a page why it cannot be shown, and brings whoever reads there. */
export function refuse(place, given, world) {
  const shown = make('div', { role: 'alert', tabindex: '-1' }, refusal(given, world));
  place.replaceChildren(shown);
  shown.focus();
}
