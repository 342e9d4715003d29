import { correctionsOf, defaultLawSettings, evaluate, type Facts } from '../../src/points/index.js';
import { legalDay } from '../../src/time/index.js';
import { heavyDossier, typicalDossier } from './dossiers.js';

const on = legalDay('2026-01-15');
const question = { on, knownOn: on, settings: defaultLawSettings };

type Work = (facts: Facts) => unknown;

/** Balance, events and forecast, as every answer needs them. */
const answer: Work = facts => evaluate(facts, question);

/** The corrections of a history, which are computed where they are shown. */
const corrections: Work = facts => correctionsOf(facts, question);

/** Dossiers per second on one core, the median of `rounds`. */
function rate(dossiers: readonly Facts[], rounds: number, roundMilliseconds: number, work = answer): number {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let done = 0;
    const start = performance.now();
    let elapsed = 0;
    while (elapsed < roundMilliseconds) {
      for (const facts of dossiers) work(facts);
      done += dossiers.length;
      elapsed = performance.now() - start;
    }
    rates.push((done / elapsed) * 1000);
  }
  return rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] as number;
}

const typical = Array.from({ length: 200 }, (_, variant) => typicalDossier(variant));
rate(typical, 3, 300);
const typicalRate = rate(typical, 7, 400);
console.log(
  `typical (6 facts): ${Math.round(typicalRate).toLocaleString('en')} dossiers/s, balance, events and forecast`,
);

rate(typical, 2, 200, corrections);
console.log(
  `typical (6 facts): ${Math.round(rate(typical, 5, 300, corrections)).toLocaleString('en')} dossiers/s, corrections`,
);

let previous: { count: number; micros: number } | undefined;
for (const count of [50, 100, 200, 400, 800, 1600]) {
  const dossiers = Array.from({ length: 20 }, (_, variant) => heavyDossier(count, variant));
  rate(dossiers, 2, 100);
  const perSecond = rate(dossiers, 5, 200);
  const micros = 1e6 / perSecond;
  const growth =
    previous &&
    micros / previous.micros / ((count * Math.log(count)) / (previous.count * Math.log(previous.count)));
  console.log(
    `${count} offences: ${Math.round(perSecond).toLocaleString('en')} dossiers/s, ${micros.toFixed(1)} µs` +
      (growth === undefined ? '' : `, growth ${growth.toFixed(2)} of n log n`) +
      `; corrections ${(1e6 / rate(dossiers, 3, 200, corrections)).toFixed(0)} µs`,
  );
  previous = { count, micros };
}
