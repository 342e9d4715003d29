import { form, passwordField } from '../fields.js';
import type { Page, Seen } from '../page.js';
import { newPassword } from './account.js';

/** What somebody reads of their licence, and what they keep of their access. */
export const mePage: Page = {
  path: '/me',
  isInside: true,
  title: { fr: 'Mes points', en: 'My points' },
  script: 'me.js',
  body: seen => `<div id="refused"></div>
<p id="waiting" role="status">${seen.say('Lecture du registre…', 'Reading the register…')}</p>
<div id="shown" hidden>
<div id="balance"></div>
<nav class="contents" aria-label="${seen.say('Sur cette page', 'On this page')}"><ul>
${sections.map(([id, fr, en]) => `<li><a href="#${id}">${seen.say(fr, en)}</a></li>`).join('\n')}
</ul></nav>
${sections.map(([id, fr, en]) => section(id, seen.say(fr, en))).join('\n')}
${password(seen)}
</div>`,
};

const sections = [
  ['history', 'Historique', 'History'],
  ['calendar', 'Calendrier prévisionnel', 'Calendar'],
  ['documents', 'Mes documents', 'My documents'],
  ['record', 'Dossier complet', 'Full record'],
  ['sessions', 'Mes sessions', 'My sessions'],
  ['consultations', 'Qui a consulté mon dossier', 'Who consulted my dossier'],
] as const;

function section(id: string, title: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title" tabindex="-1">${title}</h2><div class="inside"></div></section>`;
}

function password(seen: Seen): string {
  const { say } = seen;
  const fields = [
    passwordField({
      name: 'current',
      label: say('Mot de passe actuel', 'Current password'),
      autocomplete: 'current-password',
      show: say('Afficher', 'Show'),
    }),
    newPassword(seen, 'next'),
  ];
  return `<section id="password" aria-labelledby="password-title" hidden><h2 id="password-title">${say('Changer de mot de passe', 'Change of password')}</h2>
<div class="inside"><p>${say('Vos autres sessions seront closes.', 'Your other sessions will end.')}</p>
${form('change-password', fields.join('\n'), say('Changer', 'Change'))}
<p class="done" id="password-done" role="status" tabindex="-1" hidden></p></div></section>`;
}
