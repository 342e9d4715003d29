import { field, form, passwordField, verbatim } from '../fields.js';
import type { Page, Seen } from '../page.js';
import { sayProblem } from './signInProblems.js';

/** Where somebody chooses by which door to come in. */
export const signInPage: Page = {
  path: '/sign-in',
  title: { fr: 'Se connecter', en: 'Sign in' },
  script: 'signIn.js',
  body: seen => `${seen.hasLeft ? left(seen) : ''}${sayProblem(seen)}
<div id="already" role="status"></div>
<p class="lead">${seen.say(
    'Consultez le solde de vos points, ce qu’il signifie et quand vos points reviennent. Deux portes y mènent.',
    'Read the balance of your points, what it means and when your points return. Two doors lead there.',
  )}</p>
<div class="doors">
${franceConnectDoor(seen)}
${accountDoor(seen)}
</div>`,
};

function left({ say }: Seen): string {
  return `<p class="done" id="left" role="status" tabindex="-1">${say('Vous êtes déconnecté.', 'You are signed out.')}</p>`;
}

function franceConnectDoor({ say, link, isSimulated }: Seen): string {
  const simulated = isSimulated ? say(' (simulé)', ' (simulated)') : '';
  return `<section class="card door" aria-labelledby="by-franceconnect">
<h2 id="by-franceconnect">${say('Par FranceConnect', 'By FranceConnect')}${simulated}</h2>
<p>${say(
    'Ouvre tout le dossier : solde, historique, calendrier, relevé d’information intégral (RII), attestation de droit à conduire.',
    'Opens the whole dossier: balance, history, calendar, full record (RII), proof of the right to drive.',
  )}</p>
<p class="actions"><a class="main" id="franceconnect" href="${link('/sign-in/franceconnect?returnTo=/me')}">${say('Continuer par FranceConnect', 'Continue by FranceConnect')}</a></p>
${
  isSimulated
    ? `<p class="hint">${say(
        'Rien ne part vers le vrai FranceConnect : vous choisirez l’un des personas.',
        'Nothing goes to the real FranceConnect: you will choose one of the personas.',
      )}</p>`
    : ''
}
</section>`;
}

function accountDoor({ say, link }: Seen): string {
  const fields = [
    field({
      name: 'email',
      label: say('Adresse de courriel', 'E-mail address'),
      type: 'email',
      autocomplete: 'username',
      more: verbatim,
    }),
    passwordField({
      name: 'password',
      label: say('Mot de passe', 'Password'),
      autocomplete: 'current-password',
      show: say('Afficher', 'Show'),
    }),
  ];
  return `<section class="card door" aria-labelledby="by-account">
<h2 id="by-account">${say('Par un compte « Permis de Conduire »', 'By a “Permis de Conduire” account')}</h2>
<p>${say(
    'Ouvre le solde, l’historique, le calendrier et l’attestation de droit à conduire. Le RII n’est ouvert que par FranceConnect.',
    'Opens balance, history, calendar and the proof of the right to drive. The RII opens by FranceConnect only.',
  )}</p>
${form('sign-in', fields.join('\n'), say('Se connecter', 'Sign in'))}
<ul class="ways">
<li><a href="${link('/account/new')}">${say('Créer un compte', 'Create an account')}</a></li>
<li><a href="${link('/account/forgotten')}">${say('Mot de passe oublié', 'Forgotten password')}</a></li>
</ul>
</section>`;
}
