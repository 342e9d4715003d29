import { field, form, passwordField, verbatim } from '../fields.js';
import type { Page, Seen } from '../page.js';

/** Where an account is asked for: what the service asks, and the terms. */
export const newAccountPage: Page = {
  path: '/account/new',
  title: { fr: 'Créer un compte', en: 'Create an account' },
  script: 'newAccount.js',
  body: seen => `<div id="asked">
<p class="lead">${seen.say(
    'Écrivez tout comme sur votre permis : c’est par là que le registre vous reconnaîtra.',
    'Write everything as your licence does: that is how the register will recognise you.',
  )}</p>
${example(seen)}
${form('new-account', identity(seen) + licence(seen) + credentials(seen) + terms(seen), seen.say('Créer le compte', 'Create the account'))}
<p><a href="${seen.link('/sign-in')}">${seen.say('J’ai déjà un compte', 'I have an account already')}</a></p>
</div>
${sent(
  seen,
  'activation',
  seen.say(
    'Si cette adresse peut avoir un compte, un lien d’activation vient de lui être envoyé. Il est valable douze heures et ne sert qu’une fois.',
    'If this address can have an account, an activation link has just been sent to it. It holds for twelve hours and works once.',
  ),
)}`,
};

/** Where the link of the letter leads: one press, since programs that read mail follow links by themselves. */
export const activatePage: Page = {
  path: '/account/activate',
  title: { fr: 'Activer le compte', en: 'Activate the account' },
  script: 'activate.js',
  body: ({ say, link }) => `<div id="asked">
<p class="lead">${say('Une pression, et votre compte est ouvert.', 'One press, and your account is open.')}</p>
${form('activate', '', say('Activer mon compte', 'Activate my account'))}
</div>
<div id="done" hidden>
<p class="done" role="status" tabindex="-1">${say('Votre compte est actif.', 'Your account is active.')}</p>
<p class="actions"><a class="main" id="go" href="${link('/sign-in')}">${say('Se connecter', 'Sign in')}</a></p>
</div>
<p id="elsewhere" hidden><a href="${link('/account/new')}">${say('Demander un autre lien', 'Ask for another link')}</a></p>`,
};

/** Where a letter that gives a new password is asked for. */
export const forgottenPage: Page = {
  path: '/account/forgotten',
  title: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
  script: 'forgotten.js',
  body: seen => `<div id="asked">
<p class="lead">${seen.say(
    'Donnez l’adresse de votre compte : un lien pour choisir un nouveau mot de passe y sera envoyé.',
    'Give the address of your account: a link to choose a new password will be sent to it.',
  )}</p>
${form('forgotten', emailField(seen, 'username'), seen.say('Envoyer le lien', 'Send the link'))}
<p><a href="${seen.link('/sign-in')}">${seen.say('Revenir à la connexion', 'Back to sign-in')}</a></p>
</div>
${sent(
  seen,
  'reset',
  seen.say(
    'Si cette adresse a un compte, un lien vient de lui être envoyé. Il est valable une heure et ne sert qu’une fois.',
    'If this address has an account, a link has just been sent to it. It holds for one hour and works once.',
  ),
)}`,
};

/** Where the link of that letter leads. Without a secret it says where to ask for one. */
export const resetPage: Page = {
  path: '/account/reset',
  title: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
  script: 'reset.js',
  body: seen => `<div id="asked">
<p class="lead">${seen.say(
    'Toutes les sessions ouvertes avec l’ancien seront closes.',
    'Every session opened with the old one will end.',
  )}</p>
${form('reset', newPassword(seen, 'next'), seen.say('Changer le mot de passe', 'Change the password'))}
</div>
<div id="done" hidden>
<p class="done" role="status" tabindex="-1">${seen.say('Votre mot de passe est changé.', 'Your password is changed.')}</p>
<p class="actions"><a class="main" href="${seen.link('/sign-in')}">${seen.say('Se connecter', 'Sign in')}</a></p>
</div>
<p id="elsewhere" hidden><a href="${seen.link('/account/forgotten')}">${seen.say('Demander un lien', 'Ask for a link')}</a></p>`,
};

/** A field for a password that is chosen. */
export function newPassword(
  { say }: Seen,
  name: string,
  label = say('Nouveau mot de passe', 'New password'),
): string {
  return passwordField({
    name,
    label,
    autocomplete: 'new-password',
    hint: say(
      'Au moins 12 caractères ; une phrase convient. Ni nom, ni date de naissance, ni mot que tout le monde essaie.',
      'At least 12 characters; a sentence does well. No name, no birth date, no word that everybody tries.',
    ),
    show: say('Afficher', 'Show'),
  });
}

function emailField({ say }: Seen, autocomplete: string): string {
  const label = say('Adresse de courriel', 'E-mail address');
  return field({ name: 'email', label, type: 'email', autocomplete, more: verbatim });
}

function identity({ say }: Seen): string {
  return `<fieldset><legend>${say('Vous', 'You')}</legend>
${field({ name: 'birthName', label: say('Nom de naissance', 'Birth name'), autocomplete: 'family-name', more: 'spellcheck="false"' })}
${field({
  name: 'firstNames',
  label: say('Prénoms', 'First names'),
  autocomplete: 'given-name',
  hint: say(
    'Dans l’ordre du permis, séparés par une virgule ou un espace ; le premier suffit.',
    'In the order of the licence, separated by a comma or a blank; the first is enough.',
  ),
  more: 'spellcheck="false"',
})}
${field({ name: 'bornOn', label: say('Date de naissance', 'Birth date'), type: 'date', autocomplete: 'bday' })}
</fieldset>`;
}

function licence({ say }: Seen): string {
  return `<fieldset><legend>${say('Votre permis', 'Your licence')}</legend>
<fieldset class="choice"><legend>${say('Format', 'Format')}</legend>
<label><input type="radio" name="licenceFormat" value="CARD" checked> ${say('Carte européenne', 'European card')}</label>
<label><input type="radio" name="licenceFormat" value="THREE_FOLD"> ${say('Papier rose à trois volets', 'Pink paper in three folds')}</label>
</fieldset>
${field({
  name: 'licenceNumber',
  label: say('Numéro du permis', 'Licence number'),
  autocomplete: 'off',
  hint: say(
    'Champ 5 de la carte, ou en tête du permis rose. Ce n’est pas le NEPH.',
    'Field 5 of the card, or at the head of the pink licence. It is not the NEPH.',
  ),
  more: verbatim,
})}
</fieldset>`;
}

function credentials(seen: Seen): string {
  const { say } = seen;
  return `<fieldset><legend>${say('Votre compte', 'Your account')}</legend>
${emailField(seen, 'username')}
${newPassword(seen, 'password', say('Mot de passe', 'Password'))}
</fieldset>`;
}

function terms({ say }: Seen): string {
  return `<div class="field tick">
<p class="error" id="acceptsTerms-error" hidden></p>
<label><input type="checkbox" id="acceptsTerms" name="acceptsTerms" aria-describedby="acceptsTerms-error"> ${say(
    'J’accepte les conditions d’utilisation : ces données ne servent qu’à me reconnaître, et sont gardées chiffrées.',
    'I accept the terms of use: these data serve to recognise me alone, and are kept encrypted.',
  )}</label>
</div>`;
}

function example({ isSimulated, say }: Seen): string {
  if (!isSimulated) return '';
  return `<p class="notice">${say(
    'Pour essayer, le persona <b>clean</b> : LESTRADE, Hélène Odile, née le 22 mars 1978, permis SIM00001, NEPH 971099010001. L’adresse peut être inventée : le courriel reste ici.',
    'To try, the persona <b>clean</b>: LESTRADE, Hélène Odile, born on 22 March 1978, licence SIM00001, NEPH 971099010001. The address may be made up: the mail stays here.',
  )}</p>`;
}

function sent({ say, hasOutbox, link }: Seen, kind: string, words: string): string {
  return `<div id="done" data-sent="${kind}" hidden>
<p class="done" role="status" tabindex="-1">${words}</p>
${hasOutbox ? `<p>${say('Cette passerelle n’envoie rien : ses lettres se lisent à', 'This gateway sends nothing: its letters are read at')} <a href="/outbox">/outbox</a>.</p>` : ''}
<p><a href="${link('/sign-in')}">${say('Revenir à la connexion', 'Back to sign-in')}</a></p>
</div>`;
}
