import { say } from './page.js';

/** What is told of a link without the secret that it should carry. */
export function noSecret() {
  return {
    field: null,
    message: say('Ce lien est incomplet.', 'This link is not whole.'),
    remedy: say(
      'Recopiez celui de la lettre en entier, ou demandez-en un autre.',
      'Copy the whole link of the letter, or ask for another.',
    ),
  };
}
