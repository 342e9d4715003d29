import { make } from '../page.js';
import { refusal } from '../refusal.js';

/** The documents of the service, and why one cannot be obtained. */
export function documents({ documents: held }) {
  return make('ul', { class: 'papers' }, held.map(paper));
}

function paper({ kind, label, isAvailable, unavailableBecause, refusal: refused }) {
  return make(
    'li',
    { 'data-kind': kind },
    make('h3', {}, label.includes(kind) ? label : `${label} (${kind})`),
    refused !== null ? refusal(refused) : null,
    refused === null && !isAvailable ? make('p', { class: 'hint' }, unavailableBecause) : null,
  );
}
