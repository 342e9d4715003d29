import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import {
  type Bilingual,
  type CalendarEntry,
  type CalendarKind,
  freshnessNotice,
  type Language,
  legalReferenceInWords,
} from '../../licence/index.js';
import { legalReference } from '../../points/index.js';
import { isoDay, type LegalDay } from '../../time/index.js';

/** What a calendar file is written from. */
export interface CalendarContent {
  readonly entries: readonly CalendarEntry[];
  /** The legal day of the register's clock: the stamp of every entry, so that one day has one file. */
  readonly on: LegalDay;
  /** It grows with whatever is recorded that could have moved an entry, and never falls (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** True where nobody in the register exists: the calendar says so in its name. */
  readonly isSimulated: boolean;
  /** A name for an entry that is the same for ever and tells nothing; told apart by what is given. */
  readonly uidOf: (key: string) => string;
  readonly language: Language;
}

/** How often a phone may look again, in seconds: twice a day. */
export const refreshEvery = 43_200;

const names: Bilingual = { fr: 'Points du permis', en: 'Driving licence points' };

const ofSimulation: Bilingual = { fr: ' — registre simulé', en: ' — simulated register' };

const categories: Readonly<Record<CalendarKind, Bilingual>> = {
  RESTITUTION: { fr: 'Points rendus', en: 'Points returned' },
  STAGE_POSSIBLE: { fr: 'Stage', en: 'Stage' },
  PROBATION_ENDS: { fr: 'Probation', en: 'Probation' },
  NOTHING_TO_COME: { fr: 'Information', en: 'Information' },
};

/**
 * A calendar as an iCalendar text (RFC 5545): whole days, lines of 75 octets at most, ended by CR and LF. The same
 * content gives the same octets.
 */
export function writeCalendar(content: CalendarContent): string {
  const { entries, on, sequence, isSimulated, uidOf, language } = content;
  const calendar = ical({
    prodId: { company: 'snpc-gateway', product: 'calendar', language: language.toUpperCase() },
    name: `${names[language]}${isSimulated ? ofSimulation[language] : ''}`,
    description: freshnessNotice[language],
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshEvery,
    url: null,
  });
  const taken = new Map<string, number>();
  for (const entry of entries) {
    const again = taken.get(entry.key) ?? 0;
    taken.set(entry.key, again + 1);
    const event = calendar.createEvent({
      id: `${uidOf(again === 0 ? entry.key : `${entry.key} ${again}`)}@snpc-gateway`,
      sequence,
      stamp: midnight(on),
      start: midnight(entry.on),
      end: midnight((entry.on + 1) as LegalDay),
      allDay: true,
      summary: entry.title,
      description: descriptionOf(entry, language),
      url: legalReference(entry.articles[0] as string).url,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    });
    event.createCategory({ name: categories[entry.kind][language] });
  }
  return `${calendar.toString()}\r\n`.replace(/(\r\n)+$/, '\r\n');
}

function descriptionOf({ text, articles }: CalendarEntry, language: Language): string {
  const references = articles.map(article => {
    const reference = legalReference(article);
    return `${legalReferenceInWords(reference, language)}${language === 'fr' ? ' : ' : ': '}${reference.url}`;
  });
  return [text, ...references, freshnessNotice[language]].join('\n');
}

function midnight(day: LegalDay): string {
  return `${isoDay(day)}T00:00:00.000Z`;
}
