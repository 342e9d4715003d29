import { field, form, verbatim } from '../fields.js';
import type { Page } from '../page.js';

/** Where anybody checks a document that they were given, without signing in. */
export const verifyPage: Page = {
  path: '/verify',
  title: { fr: 'Vérifier un document', en: 'Check a document' },
  script: 'verify.js',
  body: ({ say }) => `<p class="lead">${say(
    'On vous a remis une ADCS ou un RII : vérifiez ici qu’il est authentique et qu’il vaut encore. Cela vérifie un droit à conduire, jamais une identité.',
    'You were given an ADCS or an RII: check here that it is authentic and still holds. This checks a right to drive, never an identity.',
  )}</p>
<section class="card" id="drop" aria-labelledby="by-file"><h2 id="by-file">${say('Par le fichier', 'By the file')}</h2>
<p><label for="file">${say('PDF, ou image nette de la première page (PNG, JPEG, WebP), 10 Mo au plus', 'PDF, or a sharp image of the first page (PNG, JPEG, WebP), 10 MB at most')}</label></p>
<p><input type="file" id="file" accept="application/pdf,image/png,image/jpeg,image/webp"></p>
<p class="hint">${say('Choisissez-le ou déposez-le ici. Il n’est pas conservé.', 'Choose it, or drop it here. It is not kept.')}</p>
</section>
<section class="card" aria-labelledby="by-code"><h2 id="by-code">${say('Par son numéro et un code', 'By its number and a code')}</h2>
${form(
  'shared',
  field({
    name: 'number',
    label: say('Numéro du document', 'Number of the document'),
    autocomplete: 'off',
    hint: say('Imprimé en tête : ADCS-…', 'Printed at the top: ADCS-…'),
    more: verbatim,
  }) +
    field({
      name: 'accessCode',
      label: say('Code donné par le titulaire', 'Code given by the holder'),
      autocomplete: 'off',
      more: verbatim,
    }),
  say('Vérifier', 'Check'),
)}
</section>
<section class="card" aria-labelledby="by-text"><h2 id="by-text">${say('Par le texte du 2D-Doc', 'By the text of its 2D-Doc')}</h2>
${form(
  'code',
  field({
    name: 'twoDDoc',
    label: say('Texte lu par un lecteur de codes', 'Text that a reader of codes gives'),
    autocomplete: 'off',
    hint: say('Il commence par DC.', 'It begins with DC.'),
    more: verbatim,
  }),
  say('Vérifier ce texte', 'Check this text'),
)}
</section>
<section id="answer" class="card" aria-live="polite" tabindex="-1" hidden></section>`,
};
