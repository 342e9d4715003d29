import { whereToFindTheNeph } from '../../../graphql/problems/whereToFindTheNeph.js';
import { field, form, verbatim } from '../fields.js';
import type { Page } from '../page.js';

/** Where somebody signed in names their dossier, once. */
export const linkPage: Page = {
  path: '/link',
  isInside: true,
  title: { fr: 'Rattacher votre dossier', en: 'Link your dossier' },
  script: 'link.js',
  body: ({ say, language, isSimulated }) => `<div id="refused"></div>
<div id="asked">
<p class="lead">${say(
    'Une seule fois, donnez le numéro de votre dossier, le NEPH. Votre identité doit s’accorder avec ce dossier.',
    'Once only, give the number of your dossier, the NEPH. Your identity has to agree with that dossier.',
  )}</p>
${form(
  'link',
  field({
    name: 'neph',
    label: say('Numéro de dossier (NEPH)', 'Number of the dossier (NEPH)'),
    autocomplete: 'off',
    hint: say(
      '5 à 19 lettres et chiffres, souvent 12 chiffres. Ce n’est pas le numéro du permis.',
      '5 to 19 letters and digits, often 12 digits. It is not the number of the licence.',
    ),
    more: verbatim,
  }),
  say('Rattacher', 'Link'),
)}
<section class="card" aria-labelledby="where"><h2 id="where">${say('Où le trouver', 'Where to find it')}</h2>
<ul>
${whereToFindTheNeph.map(text => `<li>${text[language]}</li>`).join('\n')}
</ul>
${isSimulated ? `<p class="hint">${say('Ceux des personas sont affichés au démarrage et dans docs/personas.md.', 'Those of the personas are printed at the start, and in docs/personas.md.')}</p>` : ''}
</section>
</div>`,
};
