import { createHash } from 'node:crypto';
import type { Secrets } from '../../access/index.js';
import { calendarOf, type Language, type LicenceView } from '../../licence/index.js';
import type { WorldMark } from '../../store/store.js';
import { legalDayOf } from '../../time/index.js';
import { writeCalendar } from './write.js';

/** A calendar as a file. */
export interface CalendarFile {
  readonly text: string;
  /** The same for the same octets, and for no others. */
  readonly etag: string;
  readonly language: Language;
  readonly fileName: string;
}

/** The calendar of what somebody is shown of a licence, in a making of a world. */
export function calendarFileOf(
  view: LicenceView,
  { world, generation }: WorldMark,
  language: Language,
  secrets: Pick<Secrets, 'pseudonym'>,
): CalendarFile {
  const text = writeCalendar({
    entries: calendarOf(view, language),
    on: legalDayOf(view.times.now),
    revision: view.times.revision,
    uidOf: key =>
      secrets.pseudonym('calendar entry', JSON.stringify([world, generation, view.neph, key])).slice(0, 32),
    language,
  });
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const fileName = language === 'fr' ? 'points-du-permis.ics' : 'licence-points.ics';
  return { text, etag, language, fileName };
}
