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
<section class="card" aria-labelledby="by-file"><h2 id="by-file">${say('Par le fichier', 'By the file')}</h2>
<p><label for="file">${say('PDF, ou image nette de la première page (PNG, JPEG, WebP), 10 Mo au plus', 'PDF, or a sharp image of the first page (PNG, JPEG, WebP), 10 MB at most')}</label></p>
<p><input type="file" id="file" accept="application/pdf,image/png,image/jpeg,image/webp"></p>
<p class="hint">${say('Le fichier n’est pas conservé.', 'The file is not kept.')}</p>
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
<section id="answer" class="card" aria-live="polite" tabindex="-1" hidden></section>`,
};
