import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { peopleSchema } from '../../../simulator/population/people/peopleSchema.js';
import { createSlots, type Slots } from '../../../simulator/population/people/slots.js';
import { neph } from '../../../src/snpc/index.js';
import { addDays, addMonths, isoDay, type LegalDay, legalDay } from '../../../src/time/index.js';
import fc from '../../support/properties.js';
import { driverNeph, repositorySeeds } from '../../support/simulator.js';

const france = peopleSchema.parse(
  parse(readFileSync(path.join(repositorySeeds, 'populations/france.yaml'), 'utf8')).people,
);
const reference = legalDay('2026-01-14');
const slots = createSlots(france, reference);
const anyIndex = fc.nat(slots.capacity - 1);

/** Completed years at the reference date. */
function ageOf(bornOn: LegalDay, on: LegalDay = reference): number {
  const [born, now] = [isoDay(bornOn), isoDay(on)];
  return Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(5) < born.slice(5) ? 1 : 0);
}

/** Indexes below `licences` born on a day, each of them looked at. */
function bornByBruteForce(of: Slots, day: LegalDay, licences: number): number[] {
  return Array.from({ length: licences }, (_, index) => index).filter(
    index => of.slotOf(index).bornOn === day,
  );
}

describe('the slots of a population', () => {
  it('are enough for sixty million licences', () => {
    expect(slots.capacity).toBeGreaterThan(60_000_000);
  });

  it('give each index a NEPH that leads back to it', () => {
    fc.assert(
      fc.property(anyIndex, index => {
        const number = slots.nephOf(index);
        expect(number).toMatch(/^\d\d(0[1-9]|1[0-2])99[1-9]\d{5}$/);
        expect(slots.indexOf(number)).toBe(index);
      }),
    );
    for (const index of [0, slots.capacity - 1]) expect(slots.indexOf(slots.nephOf(index))).toBe(index);
  });

  it('give each NEPH that they know to the index that it leads to', () => {
    const part = (most: number) => fc.nat(most).map(value => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(part(99), part(13), fc.integer({ min: 0, max: 999_999 }), (year, month, order) => {
        const number = neph(`${year}${month}99${String(order).padStart(6, '0')}`);
        const index = slots.indexOf(number);
        if (index !== null) expect(slots.nephOf(index)).toBe(number);
        if (order < 100_000 || month === '00' || month === '13') expect(index).toBeNull();
      }),
    );
  });

  it('know neither personas nor strangers', () => {
    for (const stranger of ['SIM75', '971399100000', '010175100000', '01019910000', '0101991000000']) {
      expect(slots.indexOf(neph(stranger))).toBeNull();
    }
    expect(slots.indexOf(driverNeph(1))).toBeNull();
    for (const index of [-1, 1.5, slots.capacity]) {
      expect(() => slots.nephOf(index)).toThrow(RangeError);
      expect(() => slots.slotOf(index)).toThrow(`licences 0 to ${slots.capacity - 1}`);
    }
  });

  it('put the month of the registration in the NEPH, before the reference date and at an age of the table', () => {
    fc.assert(
      fc.property(anyIndex, index => {
        const { bornOn, registeredIn } = slots.slotOf(index);
        const month = isoDay(registeredIn);
        expect(slots.nephOf(index).slice(0, 4)).toBe(month.slice(2, 4) + month.slice(5, 7));
        expect(addMonths(registeredIn, 4) <= reference).toBe(true);
        const endOfMonth = addDays(addMonths(registeredIn, 1), -1);
        expect(ageOf(bornOn, endOfMonth)).toBeGreaterThanOrEqual(
          isoDay(bornOn) < '1973' ? 17 : isoDay(bornOn) < '2000' ? 16 : 15,
        );
      }),
    );
  });

  it('find everybody born on a day and nobody else', () => {
    const licences = 50_000;
    fc.assert(
      fc.property(fc.nat(licences - 1), index => {
        const { bornOn } = slots.slotOf(index);
        const found = [...slots.bornOn(bornOn, licences)];
        expect(found.toSorted((a, b) => a - b)).toEqual(bornByBruteForce(slots, bornOn, licences));
      }),
      { numRuns: 5 },
    );
  });

  it('find in all those born on a day of a leap year, of any month and far up', () => {
    const licences = 48_000_000;
    for (const text of ['1984-02-29', '1961-12-31', '1991-02-28', '2007-04-01']) {
      const day = legalDay(text);
      const found = [...slots.bornOn(day, licences)];
      expect(found.length).toBeGreaterThan(500);
      expect(new Set(found).size).toBe(found.length);
      for (const index of found) {
        expect(index).toBeLessThan(licences);
        expect(slots.slotOf(index).bornOn).toBe(day);
      }
    }
  });

  it('find nobody on days on which nobody was born', () => {
    for (const text of ['1900-01-01', '1930-12-31', '2008-01-01', '2026-01-14', '2100-06-01']) {
      expect([...slots.bornOn(legalDay(text), 48_000_000)]).toEqual([]);
    }
    const day = slots.slotOf(77).bornOn;
    expect([...slots.bornOn(day, 0)]).toEqual([]);
    expect([...slots.bornOn(day, 78)]).toContain(77);
    expect([...slots.bornOn(day, 77)]).not.toContain(77);
  });

  it('spread even the first licences over the ages of the table', () => {
    const licences = 4_000;
    const ages = Array.from({ length: licences }, (_, index) => ageOf(slots.slotOf(index).bornOn));
    for (const { from, to, share } of france.ages.value) {
      const held = ages.filter(age => age >= from && age <= to).length / licences;
      expect(Math.abs(held - share)).toBeLessThan(0.003);
    }
  });

  it('open dossiers at the ages of the table, but for those who would come too late', () => {
    const table = france.registrationAges.value[1];
    const ages = Array.from({ length: 16_384 }, (_, index) => slots.slotOf(index))
      .filter(({ bornOn }) => isoDay(bornOn) >= '1973' && isoDay(bornOn) < '1985')
      .map(({ bornOn, registeredIn }) => Math.floor((registeredIn - bornOn) / 365.25 + 0.04));
    for (const { from, to, share } of table?.ages ?? []) {
      if (from >= 40) continue;
      const held = ages.filter(age => age >= from && age <= to).length / ages.length;
      expect(Math.abs(held - share)).toBeLessThan(0.03);
    }
  });

  it('spread births over the days of a month', () => {
    const days = new Array<number>(32).fill(0);
    for (let index = 0; index < 31_000; index++) {
      const day = Number(isoDay(slots.slotOf(index).bornOn).slice(8));
      days[day] = (days[day] as number) + 1;
    }
    for (const count of days.slice(1, 29)) expect(Math.abs(count - 1_018)).toBeLessThan(120);
  });

  it('take the month of the reference date for whole on its last day alone', () => {
    const adults = { ...france, ages: { ...france.ages, value: [{ from: 18, to: 18, share: 1 }] } };
    const youngest = (day: string) => {
      const { slotOf } = createSlots(adults, legalDay(day));
      return isoDay(
        Math.max(...Array.from({ length: 16_384 }, (_, index) => slotOf(index).bornOn)) as LegalDay,
      );
    };
    expect(youngest('2026-01-30')).toBe('2007-12-31');
    expect(youngest('2026-01-31')).toBe('2008-01-31');
  });
});
