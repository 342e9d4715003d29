import { type FranceConnectFailure, franceConnectFailureMenu } from '../world/franceConnectFailures.js';
import { both, escaped, type Page, page } from './html.js';
import { birthYear, spokenName } from './identity.js';
import type { ListedPerson } from './people.js';

/** What the page says of a request to sign in. */
export interface Choice {
  readonly world: string;
  readonly clientId: string;
  readonly people: readonly ListedPerson[];
  /** Why a NEPH that was typed signs nobody in, French first; absent when none was. */
  readonly refusal?: readonly [string, string];
}

const failuresInFrench: Readonly<Record<FranceConnectFailure, string>> = {
  REFUSED: 'refus',
  WRONG_SIGNATURE: 'signature fausse',
  WRONG_USERINFO_SIGNATURE: 'signature fausse de userinfo',
  WRONG_NONCE: 'nonce faux',
  WRONG_ISSUER: 'autre émetteur',
  EXPIRED_ID_TOKEN: 'jeton expiré',
  LEVEL_TOO_LOW: 'niveau trop bas',
  OTHER_SUB: 'autre sub',
  ROTATED_KEYS: 'clés changées',
  UNAVAILABLE: 'service indisponible',
};

/** The page on which somebody chooses who they are: a field for the NEPH of anybody, a button for each persona, and one to give up. */
export function choicePage({ world, clientId, people, refusal }: Choice): Page {
  return page(
    'Choisissez qui vous êtes',
    `<h1>${both('Choisissez qui vous êtes', 'Choose who you are')}</h1>
<p>${both('Le service', 'The service')} <strong>${escaped(clientId)}</strong> ${both('demande votre identité.', 'asks who you are.')}
${both('Personne ici n’existe.', 'Nobody here exists.')}</p>
<p class="world">${both('Monde', 'World')} : <strong>${escaped(world)}</strong></p>
<form method="post">
<p><label for="failure">${both('Puis échouer ainsi', 'Then fail as')}</label><br>
<select id="failure" name="failure">
<option value="">${both('ne pas échouer', 'do not fail').replace(/<[^>]+>/g, '')}</option>
${Object.keys(franceConnectFailureMenu).map(failureOption).join('\n')}
</select></p>
<h2>${both('N’importe quel permis de ce monde', 'Any licence of this world')}</h2>
${nephField(refusal)}
<h2 id="people">${both('Personnes', 'People')}</h2>
${people.length === 0 ? `<p>${both('Aucun persona n’habite ce monde.', 'No persona lives in this world.')}</p>` : ''}
<ul aria-labelledby="people">
${people.map(personItem).join('\n')}
</ul>
<p><button name="give-up" value="yes">${both('Abandonner', 'Give up')}</button></p>
</form>`,
  );
}

// Its button comes first in the form, so that it is the one that the key Enter presses.
function nephField(refusal: Choice['refusal']): string {
  const because = refusal ? `<p class="refusal" id="refusal" role="alert">${both(...refusal)}</p>\n` : '';
  const described = refusal ? ' aria-invalid="true" aria-describedby="refusal"' : '';
  return `${because}<p><label for="neph">${both('Son numéro de dossier (NEPH)', 'The number of its dossier (NEPH)')}</label><br>
<input id="neph" name="neph" maxlength="40" autocomplete="off" spellcheck="false"${described}>
<button name="choose" value="neph">${both('Se connecter', 'Sign in')}</button></p>`;
}

function failureOption(failure: string): string {
  return `<option value="${failure}">${failuresInFrench[failure as FranceConnectFailure]} · ${failure}</option>`;
}

function personItem(person: ListedPerson): string {
  const { id, title } = person;
  return `<li><button name="persona" value="${escaped(id)}"><span class="name">${escaped(spokenName(person))}, ${birthYear(person)}</span>
${both(escaped(title.fr), escaped(title.en))}</button></li>`;
}
