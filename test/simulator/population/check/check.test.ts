import { describe, expect, it } from 'vitest';
import type { LicenceRecord } from '../../../../simulator/life/record.js';
import { type CheckOptions, checkPopulation } from '../../../../simulator/population/check/check.js';
import { gates } from '../../../../simulator/population/check/gates.js';
import { pageOf } from '../../../../simulator/population/check/report/page.js';
import { tableOf } from '../../../../simulator/population/check/report/table.js';
import { SeenLicence } from '../../../../simulator/population/check/seenLicence.js';
import { mergedTallies, tallied } from '../../../../simulator/population/check/tally.js';
import { readTargets } from '../../../../simulator/population/check/target.js';
import type { Population } from '../../../../simulator/population/population.js';
import { populationNamed } from '../../../../simulator/population/registry.js';
import { addDays, type Instant, isoDay, legalDay } from '../../../../src/time/index.js';
import { driverSince, flashed, handMade, lived, stopped } from '../../../support/handMade.js';
import { live } from '../../../support/lives.js';
import { repositorySeeds } from '../../../support/simulator.js';

const targets = readTargets(repositorySeeds);
const plain = populationNamed('plain', repositorySeeds) as Population;
const eleven = live([['2017-08-01T10:00', flashed('VIT-5-20-HORS')]]);
const twice = live([
  ['2024-01-10T10:00', stopped('ALC-05-08')],
  ['2024-02-10T10:00', stopped('STUP')],
]);

function check(changes: Partial<CheckOptions> = {}) {
  const population = handMade([lived()]);
  return checkPopulation({ population, seed: 's', licences: 100, targets, ...changes });
}

/** The verdict of a target on a population, its least sample put down to the one at hand. */
async function verdictOf(id: string, changes: Partial<CheckOptions>) {
  const report = await check({ ...changes, targets: targets.map(one => ({ ...one, licences: 0 })) });
  return report.targets.find(({ target }) => target.id === id);
}

describe('a part of a population', () => {
  const population = handMade([lived(), lived(eleven), lived(twice), lived(driverSince('2023-06-01', 'M'))]);

  it('adds up with the others into the whole, however they are cut and in whatever order', () => {
    const part = (first: number, end: number) =>
      tallied(population, { seed: 's', first, end, printEvery: 7 });
    const whole = part(0, 60);
    const halves = mergedTallies(part(0, 31), part(31, 60));
    const thirds = mergedTallies(part(41, 60), mergedTallies(part(0, 5), part(5, 41)));
    expect(halves).toEqual(whole);
    expect(thirds).toEqual(whole);
    expect(JSON.stringify(thirds)).toBe(JSON.stringify(whole));
    expect(whole.licences).toBe(60);
    expect(whole.moments.V02?.sums).toEqual([30, 45]);
  });
});

describe('a check', () => {
  it('passes a target that is met, and fails one that is missed by a licence in ten', async () => {
    // 0.767 at twelve: of a hundred, 77; with 87 it is missed, three standard errors of 0.034 included.
    const of = (count: number) =>
      handMade(Array.from({ length: 1_000 }, (_, index) => lived(index < count ? undefined : eleven)));
    const options = { licences: 1_000 };
    expect((await verdictOf('V02', { ...options, population: of(770) }))?.verdict).toBe('PASS');
    expect((await verdictOf('V02', { ...options, population: of(870) }))?.verdict).toBe('MISS');
    expect((await verdictOf('V03', { ...options, population: of(954) }))?.verdict).toBe('PASS');
  });

  it('does not pass while a gate is too small to judge', async () => {
    const report = await check();
    expect(report.passes).toBe(false);
    expect(report.targets.every(({ verdict }) => verdict !== 'PASS')).toBe(true);
    expect(report.gates.every(({ pass }) => pass !== false)).toBe(true);
    const shown = targets.filter(({ id }) => id === 'V35');
    // Licences without an infraction leave nothing to look at but balances.
    const losses = handMade([lived(live([['2024-01-10T10:00', flashed('STOP')]]))]);
    expect((await check({ targets: shown, population: losses })).passes).toBe(true);
  });

  it('says what it could not measure, and why', async () => {
    const early = handMade([lived()], { referenceDate: legalDay('2020-01-01') });
    expect(await verdictOf('V01', { population: early })).toMatchObject({
      verdict: 'NOT_MEASURED',
      because: { en: 'lives are told up to 2020-01-01, this counts up to 2024-12-31' },
    });
    expect((await verdictOf('V02', { population: early }))?.verdict).toBe('MISS');
    expect(await verdictOf('V36', {})).toMatchObject({ verdict: 'NOT_MEASURED', parts: [] });
  });

  it('measures the steady country on a population of its own', async () => {
    const found = await verdictOf('V36', { steady: handMade([lived(), lived(twice)]) });
    expect(found).toMatchObject({ verdict: 'SHOWN', because: null });
    expect(found?.parts.map(({ simulated }) => simulated)).toEqual([0.5, 0, 0]);
  });

  it('counts losses by the day that the target names, and shows the other beside', async () => {
    // Ten of a hundred flashed in December 2023, recorded in March 2024; 0.13 losses a licence-year are published.
    const late = live([['2023-12-01T10:00', flashed('STOP')]]);
    const some = handMade(Array.from({ length: 100 }, (_, index) => lived(index < 13 ? late : undefined)));
    const of = async (lossesBy: 'recorded' | 'committed') => {
      const own = targets.filter(({ id }) => id === 'V10').map(one => ({ ...one, licences: 0, lossesBy }));
      const [result] = (await check({ population: some, licences: 10_000, targets: own })).targets;
      return {
        verdict: result?.verdict,
        simulated: result?.parts[0]?.simulated,
        otherwise: result?.otherwise,
      };
    };
    expect(await of('recorded')).toEqual({ verdict: 'PASS', simulated: 0.13, otherwise: [0] });
    expect(await of('committed')).toEqual({ verdict: 'MISS', simulated: 0, otherwise: [0.13] });
  });

  it('tells how far it is, up to the end', async () => {
    const seen: number[] = [];
    await check({ licences: 2_500, onProgress: counted => seen.push(counted) });
    expect(seen).toEqual([1_000, 2_000, 2_500]);
    const both: number[] = [];
    await check({ licences: 1_000, steady: handMade([lived()]), onProgress: counted => both.push(counted) });
    expect(both).toEqual([500, 1_000]);
  });

  it('gives the same report from two threads as from one', async () => {
    const options = { population: plain, seed: 'x', licences: 1_100, targets, steady: plain };
    const alone = await checkPopulation(options);
    const threads = { count: 2, seedFolder: repositorySeeds };
    expect(await checkPopulation({ ...options, threads })).toEqual(alone);
    const another = { ...plain, version: 'another' };
    await expect(checkPopulation({ ...options, population: another, threads })).rejects.toThrow(
      'A thread makes another population plain',
    );
  });
});

describe('the gates that no figure is published for', () => {
  const broken = (record: LicenceRecord) =>
    gates.filter(({ look }) => look(new SeenLicence(lived(record))).broken > 0).map(({ id }) => id);
  const changed = (
    record: LicenceRecord,
    changes: Partial<LicenceRecord['infractions'][number]>,
  ): LicenceRecord => ({ ...record, infractions: record.infractions.map(one => ({ ...one, ...changes })) });

  it('hold of what commands make', () => {
    for (const record of [eleven, twice, driverSince('2023-01-01')]) expect(broken(record)).toEqual([]);
  });

  it('see points below zero or above twelve, a balance above its ceiling, and one that the law would not tell', () => {
    const [balances] = gates;
    const look = (changes: Partial<Record<keyof SeenLicence, unknown>>) =>
      balances?.look({
        pointsOn: () => 12,
        evaluation: null,
        events: [],
        ...changes,
      } as unknown as SeenLicence);
    expect(look({})).toEqual({ tested: 4, broken: 0 });
    expect(look({ pointsOn: () => -1 })).toMatchObject({ broken: 3 });
    expect(look({ pointsOn: () => 13 })).toMatchObject({ broken: 3 });
    const event = { rule: 'CAPITAL', on: legalDay('2020-01-01'), balanceAfter: 7, cap: 6 };
    expect(look({ events: [event] })).toMatchObject({ tested: 5, broken: 1 });
    const evaluation = { balance: 5, cap: 12 };
    expect(look({ events: [{ ...event, cap: 12 }], evaluation })).toMatchObject({ broken: 1 });
    expect(
      look({ events: [{ ...event, cap: 12 }], evaluation: { ...evaluation, balance: 7 } }),
    ).toMatchObject({
      broken: 0,
    });
  });

  it('see a loss recorded before it is final, and one final before it was committed', () => {
    const [infraction] = eleven.infractions;
    const committedOn = infraction?.committedOn as ReturnType<typeof legalDay>;
    expect(broken(changed(eleven, { finalOn: addDays(committedOn, 400) }))).toContain('G02');
    expect(broken(changed(eleven, { finalOn: addDays(committedOn, -1) }))).toContain('G02');
    expect(broken(changed(eleven, { finalOn: null }))).toContain('G02');
  });

  it('see letters about nothing, before their fact, received before they leave, and those that are missing', () => {
    const withLetters = (
      record: LicenceRecord,
      change: (letter: LicenceRecord['letters'][number]) => object,
    ) => ({
      ...record,
      letters: record.letters.map(letter => ({ ...letter, ...change(letter) })),
    });
    expect(broken(withLetters(eleven, () => ({ about: ['nobody'] })))).toEqual(['G03']);
    expect(broken(withLetters(eleven, () => ({ about: [] })))).toEqual(['G03']);
    const sentAt = (eleven.infractions[0]?.recordedAt as number) - 1;
    expect(broken(withLetters(eleven, () => ({ sentAt })))).toEqual(['G03']);
    expect(broken(withLetters(eleven, letter => ({ notifiedAt: (letter.sentAt - 1) as Instant })))).toEqual([
      'G03',
    ]);
    expect(broken({ ...eleven, letters: [] })).toEqual(['G03']);
  });

  it('see licences that come out otherwise when they are made again', async () => {
    let made = 0;
    const population = handMade([lived()], {
      licence: () => ({ ...eleven, commands: 1 }),
      lived: () => {
        made++;
        return lived({ ...eleven, commands: made === 6 ? 99 : 1 });
      },
    });
    const { gates: found } = await check({ population, licences: 10 });
    expect(found.find(({ id }) => id === 'G04')).toMatchObject({
      tested: 10,
      broken: 1,
      first: 5,
      pass: false,
    });
  });

  it('look at the population itself, not at the country told again for figures', async () => {
    const bad = changed(eleven, { finalOn: null });
    const sound = handMade([lived(eleven)], { name: 'retold' });
    const itself = handMade([lived(), lived(), lived(eleven), lived(bad)], { toldUntil: () => sound });
    const report = await check({ population: itself, licences: 8, targets: [] });
    expect(report.toldUntil.map(isoDay)).toEqual(['2018-12-31', '2024-12-31']);
    expect(report.gates.find(({ id }) => id === 'G02')).toMatchObject({ broken: 2, first: 3, pass: false });
    const wrong = handMade([lived(eleven)], { toldUntil: () => handMade([lived(bad)]) });
    const { gates: found, licences } = await check({ population: wrong, licences: 8, targets: [] });
    expect(licences).toBe(8);
    expect(found.map(({ id, tested, pass }) => [id, tested > 0, pass])).toEqual(
      ['G01', 'G02', 'G03', 'G04'].map(id => [id, true, true]),
    );
    expect(tableOf(report, 'en')).toContain('counted on the country told again up to 2018-12-31, then up to');
    expect(pageOf(report, 'x')).toContain('lacks those who died since');
  });

  it('name the first licence where they do not hold', async () => {
    const bad = changed(eleven, { finalOn: null });
    const population = handMade([lived(), lived(), lived(bad), lived(bad)]);
    const report = await check({ population, licences: 8, targets: [] });
    expect(report.gates.find(({ id }) => id === 'G02')).toMatchObject({ broken: 4, first: 2, pass: false });
    expect(report.passes).toBe(false);
  });
});
