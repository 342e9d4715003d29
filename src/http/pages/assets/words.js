import { language, say } from './page.js';

/** A legal day, `2026-01-15`, as people write it. It is a day of Paris, wherever they are. */
export function day(text) {
  return format(`${text}T12:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
}

/** An instant, in the time of whoever reads, or of the zone given. */
export function instant(text, timeZone) {
  return format(text, { dateStyle: 'long', timeStyle: 'short', timeZone });
}

function format(text, how) {
  // biome-ignore lint/style/noRestrictedGlobals: a browser knows instants by nothing else.
  return new Intl.DateTimeFormat(tag, how).format(new Date(text));
}

const tag = language === 'fr' ? 'fr-FR' : 'en-GB';

/** The word for so many points: French counts several from two on, English all but one. */
export function pointsWord(count) {
  const isOne = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1;
  return isOne ? 'point' : 'points';
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
