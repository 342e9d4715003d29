import { ask, askWithFile, sayFailure } from './api.js';
import { verifyDocument } from './documents.js';
import { onSubmit } from './forms.js';
import { byId, make, say } from './page.js';
import { refusal } from './refusal.js';
import { finding } from './verify/finding.js';
import { reasonOf } from './verify/reasons.js';

onSubmit('shared', async shared => {
  await show(() => ask(verifyDocument, { input: { shared } }));
  return [];
});

onSubmit('code', async ({ twoDDoc }) => {
  await show(() => ask(verifyDocument, { input: { twoDDoc } }));
  return [];
});

byId('file').addEventListener('change', ({ target }) => checkFile(target.files[0]));

byId('drop').addEventListener('dragover', event => event.preventDefault());
byId('drop').addEventListener('drop', event => {
  event.preventDefault();
  checkFile(event.dataTransfer.files[0]);
});

function checkFile(file) {
  if (file) show(() => askWithFile(verifyDocument, { input: { file: null } }, 'input.file', file));
}

/** Shows what was found, or why nothing was looked at, and brings whoever asked to it. */
async function show(work) {
  const place = byId('answer');
  place.hidden = false;
  place.replaceChildren(make('p', {}, say('Vérification…', 'Checking…')));
  try {
    const { verifyDocument: answer } = await work();
    place.replaceChildren(
      ...(answer.__typename === 'DocumentVerification' ? finding(answer) : refused(answer)),
    );
  } catch (error) {
    place.replaceChildren(make('p', { role: 'alert' }, sayFailure(error).message));
  }
  place.focus();
}

function refused(answer) {
  const reason = reasonOf(answer);
  return [refusal(answer), ...(reason === null ? [] : [make('p', { class: 'reason' }, reason)])];
}
