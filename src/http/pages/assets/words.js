import { language, say } from './page.js';

/** A legal day, `2026-01-15`, as people write it. It is a day of Paris, wherever they are. */
export function day(text) {
  // biome-ignore lint/style/noRestrictedGlobals: a browser knows dates by nothing else.
  const noon = new Date(`${text}T12:00:00Z`);
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}

/** An instant, in the time of whoever reads. */
export function instant(text) {
  // biome-ignore lint/style/noRestrictedGlobals: as above.
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(text));
}

const tag = language === 'fr' ? 'fr-FR' : 'en-GB';

/** A number of points. */
export function points(count) {
  return `${count} ${Math.abs(count) > 1 ? 'points' : 'point'}`;
}

/** Points that come or go, with their sign. */
export function signed(count) {
  if (count === 0) return '0';
  return count > 0 ? `+${count}` : `−${-count}`;
}

/** So many seconds, as people say them. */
export function duration(seconds) {
  if (seconds < 60) return say(`${seconds} secondes`, `${seconds} seconds`);
  const minutes = Math.ceil(seconds / 60);
  if (minutes === 1) return say('une minute', 'a minute');
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? say('une heure', 'an hour') : say(`${hours} heures`, `${hours} hours`);
}
