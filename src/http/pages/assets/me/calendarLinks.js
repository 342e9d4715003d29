import { ask, sayFailure } from '../api.js';
import { createCalendarLink, revokeCalendarLink } from '../documents.js';
import { button, language, make, say } from '../page.js';
import { refusal } from '../refusal.js';
import { instant } from '../words.js';

/** The calendar as a file, and the links by which phones follow it; `given` are those that stand. */
export function calendarLinks(given) {
  const told = make('div', { class: 'shared', role: 'status' });
  const list = make('ul', { class: 'sessions' });
  const run = async work => {
    try {
      await work();
    } catch (error) {
      told.textContent = sayFailure(error).message;
    }
  };
  const add = (link, place) => {
    const shown = line(link, () => run(() => revoke(link, shown)));
    list[place](shown);
  };
  const revoke = async ({ id }, shown) => {
    const { revokeCalendarLink: answer } = await ask(revokeCalendarLink, { input: { id } });
    if (answer.__typename !== 'RevokedCalendarLink') return told.replaceChildren(refusal(answer));
    shown.remove();
    told.replaceChildren(make('p', {}, say('Le lien n’ouvre plus rien.', 'The link opens nothing more.')));
  };
  const create = async () => {
    const input = { language: language.toUpperCase() };
    const { createCalendarLink: answer } = await ask(createCalendarLink, { input });
    if (answer.__typename !== 'CreatedCalendarLink') return told.replaceChildren(refusal(answer));
    told.replaceChildren(addressShown(answer));
    add(answer.link, 'prepend');
  };
  for (const link of given) add(link, 'append');
  return make(
    'div',
    { id: 'calendar-links' },
    make('h3', {}, say('Dans mon agenda', 'In my calendar')),
    make(
      'p',
      {},
      make(
        'a',
        { href: `/calendar.ics?language=${language}`, download: '' },
        say('Télécharger le calendrier (.ics)', 'Download the calendar (.ics)'),
      ),
    ),
    make(
      'p',
      {},
      say(
        'Un lien d’abonnement tient l’agenda de votre téléphone à jour. Quiconque a ce lien lit votre calendrier : ne le donnez à personne.',
        'A subscription link keeps the calendar of your phone up to date. Whoever has the link reads your calendar: give it to nobody.',
      ),
    ),
    make(
      'p',
      {},
      button(say('Créer un lien d’abonnement', 'Make a subscription link'), () => run(create), {
        id: 'make-calendar-link',
      }),
    ),
    told,
    list,
  );
}

/** The address, which is told this once. */
function addressShown({ address, subscribeAddress }) {
  const field = make('input', {
    type: 'text',
    readonly: '',
    value: address,
    'aria-label': say('Adresse du calendrier', 'Address of the calendar'),
  });
  const copied = make('span', { role: 'status' });
  const copy = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(address);
      copied.textContent = say(' Copié.', ' Copied.');
    } catch {
      copied.textContent = say(' Copiez le texte sélectionné.', ' Copy the text that is selected.');
    }
  };
  return make(
    'div',
    {},
    make(
      'p',
      {},
      say('L’adresse n’est montrée qu’une fois. ', 'The address is shown this once. '),
      make(
        'a',
        { href: subscribeAddress },
        say('Ouvrir dans l’agenda de cet appareil', 'Open in the calendar of this device'),
      ),
    ),
    make('p', {}, field, ' ', button(say('Copier', 'Copy'), copy, { id: 'copy-calendar-link' }), copied),
  );
}

function line({ createdAt, lastReadAt, language: of }, revoke) {
  const made = instant(createdAt);
  const read =
    lastReadAt === null
      ? say('jamais lu', 'never read')
      : `${say('lu le', 'read on')} ${instant(lastReadAt)}`;
  const name =
    of === 'FR' ? say('Lien en français', 'Link in French') : say('Lien en anglais', 'Link in English');
  return make(
    'li',
    { 'data-calendar-link': '' },
    make(
      'div',
      {},
      make('strong', {}, name),
      make('p', { class: 'hint' }, `${say('créé le', 'made on')} ${made} · ${read}`),
    ),
    button(say('Révoquer', 'Revoke'), revoke, {
      'aria-label': say(`Révoquer le lien créé le ${made}`, `Revoke the link made on ${made}`),
    }),
  );
}
