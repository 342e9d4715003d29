import { ask, sayFailure } from './api.js';
import { meQuery } from './documents.js';
import { leaveBy } from './leave.js';
import { balance } from './me/balance.js';
import { calendar } from './me/calendar.js';
import { calendarLinks } from './me/calendarLinks.js';
import { consultations } from './me/consultations.js';
import { documents } from './me/documents.js';
import { history } from './me/history.js';
import { offerPassword } from './me/password.js';
import { record } from './me/record.js';
import { sessions } from './me/sessions.js';
import { byId, make } from './page.js';
import { refuse } from './refusal.js';

/** Fills a section; nothing of an earlier visit stays in it. */
function fill(id, ...children) {
  byId(id)
    .querySelector('.inside')
    .replaceChildren(...children);
}

/** Reads everything anew and shows it. */
async function read() {
  const { viewer } = await ask(meQuery);
  if (viewer.kind === 'SIGNED_IN') return location.replace('/link');
  byId('waiting').hidden = true;
  if (viewer.kind === 'HOLDER') leaveBy(viewer);
  const { licence } = viewer;
  if (licence.__typename !== 'Licence') return refuse(byId('refused'), licence, viewer.world);
  byId('balance').replaceChildren(balance(licence));
  fill('history', history(licence));
  fill('calendar', calendar(licence), calendarLinks(viewer.calendarLinks ?? []));
  fill('documents', documents(licence, viewer.world, read));
  fill('record', record(licence.fullRecord));
  fill('sessions', sessions(viewer.sessions ?? [], read));
  fill('consultations', consultations(viewer.consultations));
  offerPassword(viewer, read);
  byId('shown').hidden = false;
}

read().catch(error => {
  byId('waiting').hidden = true;
  const { message, remedy } = sayFailure(error);
  const shown = make(
    'div',
    { class: 'problems', role: 'alert', tabindex: '-1' },
    make('p', {}, `${message} ${remedy}`),
  );
  byId('refused').replaceChildren(shown);
  shown.focus();
});
