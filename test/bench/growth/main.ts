import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../../src/packageRoot.js';
import { ask, law, type Point, pickerOf } from './point.js';
import { makePoints } from './points.js';
import { linesOf, type MeasuredPoint, tableOf, withBlock } from './report.js';

/**
 * What the view of a licence costs as everything around it grows: licences stored and licences made on first touch, the
 * events of the licence itself, the worlds of the register. Rounds go through all points by turns. The table on standard
 * output, a line of progress each on the other; `--record` writes it into docs/performance.md.
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
    /** A folder with a database, and the template of `france` there: `DATA_DIR=france@default:5000000`. */
    database: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    keeping: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);
const [rounds, reads] = [Number(values.rounds), Number(values.reads)];
const warmUp = 30;

async function measure(points: readonly Point[]): Promise<MeasuredPoint[]> {
  const measured = points.map(({ curve, at }) => ({
    curve,
    at,
    events: 0,
    micros: [] as number[],
    clockMicros: [] as number[],
    lawMicros: curve === 'events' ? ([] as number[]) : null,
  }));
  for (const point of points) await ask(point, warmUp, pickerOf(99));
  for (let round = 0; round <= rounds; round++)
    for (const [place, point] of points.entries()) {
      const asked = await ask(point, reads, pickerOf(round));
      const lawMicros = point.curve === 'events' ? await law(point, reads, pickerOf(round)) : null;
      const one = measured[place];
      // The first round warms up.
      if (round === 0 || one === undefined) continue;
      one.events += asked.events / rounds;
      one.micros.push(asked.micros);
      one.clockMicros.push(asked.clockMicros);
      if (lawMicros !== null) one.lawMicros?.push(lawMicros);
    }
  return measured;
}

const { points, close } = await makePoints({
  stored: { plain: numbers(values.stored), france: numbers(values['stored-of-france']) },
  made: numbers(values.made),
  events: numbers(values.events),
  worlds: numbers(values.worlds),
  database: values.database,
  isOnPostgres: values.postgres,
  isKeeping: values.keeping,
});
try {
  const before = loadavg()[0] ?? 0;
  const lines = linesOf(await measure(points));
  const after = loadavg()[0] ?? 0;
  const store = values.postgres ? 'PostgreSQL' : 'SQLite';
  const on = new Date().toISOString().slice(0, 10);
  const said = `${store}, ${on}, Node.js ${process.versions.node}, ${rounds} rounds of ${reads} requests, load average ${before.toFixed(1)} before and ${after.toFixed(1)} after:`;
  console.log(values.json ? JSON.stringify({ said, lines }, null, 2) : `${said}\n\n${tableOf(lines)}`);
  if (values.record) {
    const page = path.join(packageRoot, 'docs/performance.md');
    const block = `growth on ${store}`;
    writeFileSync(page, withBlock(readFileSync(page, 'utf8'), block, `${said}\n\n${tableOf(lines)}\n`));
  }
} finally {
  await close();
}
