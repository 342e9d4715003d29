import { describe, expect, it } from 'vitest';
import {
  birthDay,
  dataTime,
  dayOfDigits,
  dayOfHex,
  hexDay,
  instantOfDataTime,
  UnfitForTwoDDoc,
} from '../../../src/documents/twoDDoc/index.js';
import { instant, isoInstant, legalDay } from '../../../src/time/index.js';

describe('days', () => {
  // Those that the specification gives, and those of its reference codes.
  it.each([
    ['2000-01-01', '0000'],
    ['2010-03-05', '0E84'],
    ['2010-03-11', '0E8A'],
    ['2011-12-31', '111E'],
    ['2012-11-15', '125E'],
    ['2013-05-09', '130D'],
    ['2016-05-26', '1766'],
    ['2021-03-22', '1E47'],
    ['2179-06-05', 'FFFE'],
  ])('%s is %s', (day, hex) => {
    expect(hexDay(legalDay(day))).toBe(hex);
    expect(dayOfHex(hex)).toBe(legalDay(day));
  });

  it.each(['1999-12-31', '1992-07-01', '2179-06-06'])('%s has no code', day => {
    expect(() => hexDay(legalDay(day))).toThrow(UnfitForTwoDDoc);
    expect(() => hexDay(legalDay(day))).toThrow(new RegExp(day));
  });

  it.each(['FFFF', '1e47', '1E4', '1E471', ' 1E4', 'GGGG', ''])('%j is no day', text => {
    expect(dayOfHex(text)).toBeNull();
  });
});

describe('birth dates', () => {
  it('hide what is presumed', () => {
    const day = legalDay('1942-05-08');
    expect(birthDay(day, 'NONE')).toBe('08051942');
    expect(birthDay(day, 'DAY')).toBe('00051942');
    expect(birthDay(day, 'DAY_AND_MONTH')).toBe('00001942');
  });

  it('are read where they are whole', () => {
    expect(dayOfDigits('08051942')).toBe(legalDay('1942-05-08'));
    expect(dayOfDigits('29022024')).toBe(legalDay('2024-02-29'));
    for (const text of ['29022023', '00051942', '08001942', '01010000', '8051942', '0805194A'])
      expect(dayOfDigits(text)).toBeNull();
  });
});

describe('the time of the data', () => {
  it.each([
    ['2021-02-02T14:22:59Z', '020220211522', '2021-02-02T14:22:00.000Z'],
    ['2026-07-14T22:30:00Z', '150720260030', '2026-07-14T22:30:00.000Z'],
    // The clock goes from 02:00 to 03:00.
    ['2026-03-29T00:59:00Z', '290320260159', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T01:00:00Z', '290320260300', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T20:00:00Z', '290320262200', '2026-03-29T20:00:00.000Z'],
    // It strikes two o'clock twice: both are written alike, and the first is read.
    ['2026-10-25T00:30:00Z', '251020260230', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T01:30:00Z', '251020260230', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:00:00Z', '251020260300', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25T22:59:00Z', '251020262359', '2026-10-25T22:59:00.000Z'],
  ])('%s is %s', (at, digits, readAs) => {
    expect(dataTime(instant(at))).toBe(digits);
    expect(isoInstant(instantOfDataTime(digits) as never)).toBe(readAs);
  });

  it.each(['310220211522', '020220212400', '020220211560', '02022021152', '0202202115222', ''])(
    '%j is none',
    text => {
      expect(instantOfDataTime(text)).toBeNull();
    },
  );
});
