import { sayFailure } from './api.js';
import { byId, make, say } from './page.js';
import { duration } from './words.js';

/**
 * Sends a form by `work`, which is given what was typed and gives the errors, none where it was done. Errors are told at
 * the head of the form, which is brought to whoever typed, and beside their fields.
 */
export function onSubmit(id, work) {
  const form = byId(id);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true') return;
    clear(form);
    const missing = missingOf(form);
    if (missing.length > 0) return show(form, missing);
    form.setAttribute('aria-busy', 'true');
    const errors = await work(Object.fromEntries(new FormData(form)), form).catch(error => [
      sayFailure(error),
    ]);
    form.removeAttribute('aria-busy');
    if (errors.length > 0) show(form, errors);
  });
}

/** Tells errors at the head of a form, in the order of its fields, and beside them. */
export function show(form, given) {
  const places = [...form.elements].map(({ id }) => id);
  const errors = given.toSorted((a, b) => places.indexOf(a.field) - places.indexOf(b.field));
  const list = make('ul', {}, ...errors.map(error => make('li', {}, headline(form, error))));
  const head = form.querySelector('.problems');
  head.replaceChildren(make('p', {}, say('Ce n’est pas fait :', 'This was not done:')), list);
  head.hidden = false;
  for (const { field, message } of errors) mark(form, field, message);
  head.focus();
}

/** Empties a form of what it told. */
export function clear(form) {
  const head = form.querySelector('.problems');
  head.replaceChildren();
  head.hidden = true;
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    byId(`${input.id}-error`).hidden = true;
  }
}

function headline(form, { code, field, message, remedy, retryAfter }) {
  const wait = say(`Attendez ${duration(retryAfter ?? 0)}.`, `Wait ${duration(retryAfter ?? 0)}.`);
  const text = `${message} ${code === 'TOO_MANY_ATTEMPTS' ? wait : remedy}`;
  return inputOf(form, field) === null ? text : make('a', { href: `#${field}` }, text);
}

function mark(form, field, message) {
  const input = inputOf(form, field);
  if (input === null) return;
  input.setAttribute('aria-invalid', 'true');
  const room = byId(`${field}-error`);
  room.textContent = message;
  room.hidden = false;
}

function inputOf(form, field) {
  return field === null || field === undefined
    ? null
    : form.querySelector(`input[id="${CSS.escape(field)}"]`);
}

function missingOf(form) {
  return [...form.querySelectorAll('input[required]')]
    .filter(input => input.value.trim() === '')
    .map(({ id }) => ({
      field: id,
      message: say(`${labelOf(form, id)} : ce champ est vide.`, `${labelOf(form, id)}: this field is empty.`),
      remedy: say('Remplissez-le.', 'Fill it in.'),
    }));
}

function labelOf(form, id) {
  return form.querySelector(`label[for="${CSS.escape(id)}"]`).textContent;
}
