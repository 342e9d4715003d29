import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../../src/packageRoot.js';
import { chartFilesOf, withGrowth } from './pages.js';
import { ask, law, type Pick, type Point, pickerOf, shuffled } from './point.js';
import { makePoints } from './points.js';
import { type Recorded, type Run, runTold, withRun } from './recorded.js';
import { linesOf, type MeasuredPoint, tableOf } from './report.js';

/**
 * What the view of a licence costs as everything around it grows: licences stored and licences made on first touch, the
 * events of the licence itself, the worlds of the register. Rounds go through all points, each in another order. The table
 * on standard output, a line of progress each on the other; `--record` keeps the figures in recorded.json and writes charts
 * and tables into docs from all that is kept there, `--draw` does so without a run.
 */

const { values } = parseArgs({
  options: {
    stored: { type: 'string', default: '1000,100000,1000000' },
    'stored-of-france': { type: 'string', default: '1000,100000' },
    made: { type: 'string', default: '1000,100000,1000000,10000000,48000000' },
    events: { type: 'string', default: '1,10,200' },
    worlds: { type: 'string', default: '1,10,1000' },
    rounds: { type: 'string', default: '5' },
    reads: { type: 'string', default: '200' },
    /** Asks but so many of the licences of a point, whose pages are read already: what still grows is no matter of pages. */
    among: { type: 'string', default: 'all' },
    /** A database that `snpc population make` filled, and its template: `DATA_DIR=france@default:5000000`. */
    database: { type: 'string', multiple: true, default: [] },
    postgres: { type: 'boolean', default: false },
    /** Answers are kept, and every round asks the same: what is told is the cost of an answer given again. */
    keeping: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    draw: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
if (values.record && values.among !== 'all')
  throw new Error('What is asked among few is not recorded: leave out --among');
const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);
const [rounds, reads] = [Number(values.rounds), Number(values.reads)];
const picksOf = (round: number): Pick => pickerOf(values.keeping ? 0 : round);
/** An answer is kept from the second time that it is asked. */
const warmUps = 2;
const recordFile = path.join(packageRoot, 'test/bench/growth/recorded.json');
const [page, charts] = [path.join(packageRoot, 'docs/performance.md'), path.join(packageRoot, 'docs/growth')];

async function measure(points: readonly Point[]): Promise<MeasuredPoint[]> {
  const measured = points.map(point => ({
    point,
    curve: point.curve,
    at: point.at,
    events: 0,
    micros: [] as number[],
    clockMicros: [] as number[],
    lawMicros: point.curve === 'events' && !values.keeping ? ([] as number[]) : null,
  }));
  for (let round = 0; round < warmUps + rounds; round++)
    // Another order each time: what a point leaves behind, such as memory to sweep, is not paid by one other alone.
    for (const one of shuffled(measured, pickerOf(1_000 + round))) {
      const asked = await ask(one.point, reads, picksOf(round));
      const lawMicros = one.lawMicros && (await law(one.point, reads, picksOf(round)));
      if (round < warmUps) continue;
      if (values.keeping && asked.givenAgain < reads)
        throw new Error(
          `Of ${reads} answers at ${one.at} of “${one.curve}” ${asked.givenAgain} were given again: ask less, by --reads or fewer points`,
        );
      one.events += asked.events / rounds;
      one.micros.push(asked.micros);
      one.clockMicros.push(asked.clockMicros);
      if (lawMicros !== null) one.lawMicros?.push(lawMicros);
    }
  return measured;
}

const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

async function run(): Promise<Run> {
  const { points, close } = await makePoints({
    stored: { plain: numbers(values.stored), france: numbers(values['stored-of-france']) },
    made: numbers(values.made),
    events: numbers(values.events),
    worlds: numbers(values.worlds),
    databases: values.database,
    mostAsked: values.among === 'all' ? Number.POSITIVE_INFINITY : Number(values.among),
    isOnPostgres: values.postgres,
    isKeeping: values.keeping,
  });
  try {
    const before = loadNow();
    const lines = linesOf(await measure(points));
    return {
      store: values.postgres ? 'PostgreSQL' : 'SQLite',
      isKeeping: values.keeping,
      on: new Date().toISOString().slice(0, 10),
      node: process.versions.node,
      rounds,
      reads,
      load: { before, after: loadNow() },
      lines,
    };
  } finally {
    await close();
  }
}

function draw(recorded: Recorded): void {
  mkdirSync(charts, { recursive: true });
  for (const { name, content } of chartFilesOf(recorded)) writeFileSync(path.join(charts, name), content);
  writeFileSync(page, withGrowth(readFileSync(page, 'utf8'), recorded));
}

const recorded = (): Recorded => JSON.parse(readFileSync(recordFile, 'utf8'));

if (values.draw) draw(recorded());
else {
  const measured = await run();
  const { store, lines } = measured;
  console.log(
    values.json ? JSON.stringify(measured, null, 2) : `${store}, ${runTold(measured)}:\n\n${tableOf(lines)}`,
  );
  if (values.record) {
    const all = withRun(recorded(), measured);
    writeFileSync(recordFile, `${JSON.stringify(all, null, 2)}\n`);
    draw(all);
  }
}
