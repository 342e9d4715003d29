// What every page uses: its language, its world, and how texts become elements. Texts are never read as markup.

/** Language of the page, which its texts and those of the API are in: `fr` or `en`. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'fr';

/** World that the address names; empty for the default one, or for that of the session. */
export const world = document.body.dataset.world ?? '';

/** The text in the language of the page. French sets its high signs off by blanks at which no line breaks. */
export const say = (fr, en) => (language === 'fr' ? fr.replace(/ (?=[:;!?»])/g, '\u00a0') : en);

/**
 * The element of an id.
 * @returns {any}
 */
export const byId = id => document.getElementById(id);

/** An element with attributes and children; a text stands as it is written, and null is nothing. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** A button that does something. */
export function button(text, work, attributes = {}) {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', work);
  return element;
}

/** Shows one part of a page in the place of another, and moves whoever reads there. */
export function replace(hidden, shown) {
  byId(hidden).hidden = true;
  byId(shown).hidden = false;
  (byId(shown).querySelector('[tabindex="-1"]') ?? byId('title')).focus();
}

/**
 * The secret that a letter put behind `#`, taken out of the address at once: neither history nor a copied address keeps
 * it. The switch of language, which opens the page anew, is given it back.
 */
export function takeSecret() {
  const secret = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  if (secret !== '')
    byId('switch').addEventListener('click', event => {
      event.preventDefault();
      location.assign(`${byId('switch').href}#${secret}`);
    });
  return secret;
}

/** The same path, in the world of the page. */
export function inWorld(path, name = world) {
  if (name === '' || name === 'default') return path;
  return `${path}${path.includes('?') ? '&' : '?'}world=${encodeURIComponent(name)}`;
}

// A browser that goes back may show a page as it was left, also after a sign-out: it is asked anew.
addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});

function reveal(control, isShown) {
  byId(control.dataset.reveals).type = isShown ? 'text' : 'password';
  control.setAttribute('aria-pressed', String(isShown));
  control.textContent = isShown ? say('Masquer', 'Hide') : say('Afficher', 'Show');
}

// Passwords are shown on demand, and hidden again when they are sent.
/** @type {NodeListOf<HTMLElement>} */
const reveals = document.querySelectorAll('[data-reveals]');
for (const control of reveals) {
  control.addEventListener('click', () => reveal(control, byId(control.dataset.reveals).type === 'password'));
  control.closest('form').addEventListener('submit', () => reveal(control, false));
}

// Whoever is sent here with something to read is put before it.
(byId('problem') ?? byId('left'))?.focus();
