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

/** The register that a calendar is of. */
export interface CalendarRegister {
  /** The world, in the making that names of entries belong to. */
  readonly mark: WorldMark;
  /** True where every version is kept: the recordings of a dossier never grow fewer. */
  readonly keepsVersions: boolean;
  /** True where nobody in it exists. */
  readonly isSimulated: boolean;
}

/** The calendar of what somebody is shown of a licence. */
export function calendarFileOf(
  view: LicenceView,
  { mark: { world, generation }, keepsVersions, isSimulated }: CalendarRegister,
  language: Language,
  secrets: Pick<Secrets, 'pseudonym'>,
): CalendarFile {
  const text = writeCalendar({
    entries: calendarOf(view, language),
    on: legalDayOf(view.times.now),
    // A register that forgets versions may count fewer of them later: its own revision never falls.
    sequence: keepsVersions ? view.recordings() : view.times.revision,
    isSimulated,
    uidOf: key =>
      secrets.pseudonym('calendar entry', JSON.stringify([world, generation, view.neph, key])).slice(0, 32),
    language,
  });
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const fileName = language === 'fr' ? 'points-du-permis.ics' : 'licence-points.ics';
  return { text, etag, language, fileName };
}
