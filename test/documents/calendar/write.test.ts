import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../../src/documents/calendar/write.js';
import type { CalendarEntry } from '../../../src/licence/index.js';
import { legalDay } from '../../../src/time/index.js';

const entry: CalendarEntry = {
  kind: 'RESTITUTION',
  key: 'FULL',
  on: legalDay('2028-08-09'),
  title: 'Reconstitution totale après trois ans : +3 points (solde 12)',
  text: 'Trois ans après la dernière date définitive ; « virgules, points-virgules » \\ et\nlignes, si longues qu’il faut les plier : été, été, été, été, été, été, été, été.',
  articles: ['L223-6 al. 2'],
};
const content = {
  entries: [entry],
  on: legalDay('2026-01-15'),
  sequence: 7,
  isSimulated: true,
  uidOf: (key: string) => `uid-of-${key.replaceAll(' ', '-')}`,
  language: 'fr',
} as const;

const eventsIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
};

describe('a calendar file', () => {
  const text = writeCalendar(content);

  it('is read by another library as what was written', () => {
    const [event, ...others] = eventsIn(text);
    expect(others).toEqual([]);
    expect(event?.uid).toBe('uid-of-FULL@snpc-gateway');
    expect(event?.sequence).toBe(7);
    expect(event?.summary).toBe(entry.title);
    expect(event?.description.split('\n').slice(0, 2).join('\n')).toBe(entry.text);
    expect(event?.description).toContain(
      'Article L. 223-6 du code de la route, alinéa 2 : https://www.legifrance',
    );
    expect(event?.startDate.isDate && event.startDate.toString()).toBe('2028-08-09');
    expect(event?.endDate.toString()).toBe('2028-08-10');
  });

  it('has lines of 75 octets at most, ended by CR and LF, and ends with one', () => {
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]|^$/);
    }
    expect(lines.some(line => line.startsWith(' '))).toBe(true);
    expect(Buffer.from(text).toString()).toBe(text);
  });

  it('says how it is to be shown and when to look again', () => {
    for (const line of [
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'DTSTAMP:20260115T000000Z',
      'DTSTART;VALUE=DATE:20280809',
      'DTEND;VALUE=DATE:20280810',
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'CATEGORIES:Points rendus',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
    ])
      expect(text.split('\r\n')).toContain(line);
  });

  it('is the same for the same content, and keeps its names when a day moves', () => {
    expect(writeCalendar(content)).toBe(text);
    const moved = writeCalendar({
      ...content,
      sequence: 8,
      entries: [{ ...entry, on: legalDay('2029-01-01') }],
    });
    expect(eventsIn(moved)[0]?.uid).toBe(eventsIn(text)[0]?.uid);
    expect(eventsIn(moved)[0]?.sequence).toBe(8);
  });

  it('says in its name that the register is simulated, over one that is, and over no other', () => {
    const named = (isSimulated: boolean) =>
      /^NAME:(.*)$/m.exec(writeCalendar({ ...content, isSimulated }))?.[1];
    expect(named(true)?.trim()).toBe('Points du permis — registre simulé');
    expect(named(false)?.trim()).toBe('Points du permis');
    expect(writeCalendar({ ...content, isSimulated: false })).not.toContain('simul');
  });

  it('gives two of one kind two names', () => {
    const [one, other] = eventsIn(writeCalendar({ ...content, entries: [entry, entry] }));
    expect(one?.uid).not.toBe(other?.uid);
  });
});
