import {
  correctionsOf,
  defaultLawSettings,
  evaluate,
  type Facts,
  type SupposedFacts,
  suppose,
} from '../../src/points/index.js';
import { addDays, legalDay } from '../../src/time/index.js';
import { heavyDossier, typicalDossier } from './dossiers.js';

const on = legalDay('2026-01-15');
const question = { on, knownOn: on, settings: defaultLawSettings };

type Work = (facts: Facts) => unknown;

/** Balance, events and forecast, as every answer needs them. */
const answer: Work = facts => evaluate(facts, question);

/** An offence of three points tomorrow and a stage a month later. */
const supposition: SupposedFacts = {
  offences: [
    {
      id: 'SUPPOSED-OFFENCE',
      committedOn: addDays(on, 1),
      finalOn: addDays(on, 10),
      finalBy: 'AF',
      class: 'C4',
      points: 3,
      recordedOn: addDays(on, 10),
    },
  ],
  stages: [
    {
      id: 'SUPPOSED-STAGE',
      from: addDays(on, 40),
      to: addDays(on, 41),
      kind: 'VOLONTAIRE',
      recordedOn: addDays(on, 41),
    },
  ],
};

/** What becomes of a balance if they come true: the answers without and with them. */
const simulate: Work = facts => suppose(facts, supposition, question);

/** The corrections of a history, which are computed where they are shown. */
const corrections: Work = facts => correctionsOf(facts, question);

/** Processor time of this process, in milliseconds: whatever else runs on the machine takes none of it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Dossiers per second of processor, the median of `rounds`. */
function rate(dossiers: readonly Facts[], rounds: number, roundMilliseconds: number, work = answer): number {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let done = 0;
    const start = processorTime();
    let elapsed = 0;
    while (elapsed < roundMilliseconds) {
      for (const facts of dossiers) work(facts);
      done += dossiers.length;
      elapsed = processorTime() - start;
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

for (const [name, work] of Object.entries({ corrections, simulate })) {
  rate(typical, 2, 200, work);
  console.log(
    `typical (6 facts): ${Math.round(rate(typical, 5, 300, work)).toLocaleString('en')} dossiers/s, ${name}`,
  );
}

/** What a cost is of what n log n would give, from one number of offences to the next. */
function growthOf(count: number, micros: number, before: { count: number; micros: number }): number {
  const nLogN = (count * Math.log(count)) / (before.count * Math.log(before.count));
  return micros / before.micros / nLogN;
}

const works: Readonly<Record<string, Work>> = { answer, simulate, corrections };
const previous = new Map<string, { count: number; micros: number }>();
for (const count of [50, 100, 200, 400, 800, 1600]) {
  const dossiers = Array.from({ length: 20 }, (_, variant) => heavyDossier(count, variant));
  const told = Object.entries(works).map(([name, work]) => {
    rate(dossiers, 2, 100, work);
    const micros = 1e6 / rate(dossiers, 9, 200, work);
    const before = previous.get(name);
    previous.set(name, { count, micros });
    const growth = before ? ` (${growthOf(count, micros, before).toFixed(2)} of n log n)` : '';
    return `${name} ${micros.toFixed(1)} µs${growth}`;
  });
  console.log(`${count} offences: ${told.join('; ')}`);
}
