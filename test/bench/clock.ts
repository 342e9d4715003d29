import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSimulator, plainPopulation, type Simulator } from '../../simulator/index.js';
import { packageRoot } from '../../src/packageRoot.js';

// What it costs to move a clock, whatever the distance and the population: the command, and the first reads of a
// hundred random licences after it. Everybody in the population has an infraction ahead of the clock.

const sizes = [1_000, 100_000, 1_000_000];
const jumps = { 'a day': { days: 1 }, 'ten years': { years: 10 } } as const;
const rounds = 9;
const reads = 100;

const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-bench-'));
const simulator = await openSimulator({ dataDir, seedFolder: path.join(packageRoot, 'seed') });
const population = plainPopulation(simulator.delayProfile('slow'));

/** Milliseconds of making a world, moving its clock, and reading a hundred licences for the first time after it. */
async function round(
  { worlds, controlOf, source }: Simulator,
  template: string,
  size: number,
  by: (typeof jumps)[keyof typeof jumps],
  pick: (count: number) => number,
): Promise<{ create: number; command: number; read: number }> {
  const start = performance.now();
  const { name } = await worlds.create({ population: template });
  const created = performance.now();
  await controlOf(name).advanceClock(by);
  const moved = performance.now();
  const register = await source.open(name);
  for (let read = 0; read < reads; read++) {
    const { dossiers } = await register.dossiers([population.nephOf(pick(size))]);
    if (!dossiers[0]) throw new Error('a licence of the population is absent');
  }
  const done = performance.now();
  await worlds.remove(name);
  return { create: created - start, command: moved - created, read: done - moved };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** The same licences on every run: a linear congruence (Numerical Recipes), which needs no quality here. */
function picker(): (count: number) => number {
  let state = 1;
  return count => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state % count;
  };
}

try {
  const templates: (readonly [number, string])[] = [];
  for (const licences of sizes) {
    const start = performance.now();
    const template = await simulator.fillTemplate({ population, seed: 'bench', licences });
    const seconds = (performance.now() - start) / 1_000;
    console.log(`${licences.toLocaleString('en')} licences filled in ${seconds.toFixed(1)} s`);
    templates.push([licences, template]);
  }
  // Rounds are interleaved, so that what else the machine does weighs on all alike.
  const cells = templates.flatMap(([size, template]) =>
    Object.entries(jumps).map(([jump, by]) => ({
      size,
      template,
      jump,
      by,
      seen: [] as Awaited<ReturnType<typeof round>>[],
    })),
  );
  const pick = picker();
  for (let count = 0; count < rounds; count++) {
    for (const { size, template, by, seen } of cells)
      seen.push(await round(simulator, template, size, by, pick));
  }
  const first = cells[0]?.seen ?? [];
  const baseline = median(first.map(({ command, read }) => command + read));
  console.log('licences, jump: create, advance, first reads of 100 (median ms), both against the first line');
  for (const { size, jump, seen } of cells) {
    const [create, command, read] = (['create', 'command', 'read'] as const).map(part =>
      median(seen.map(one => one[part])),
    ) as [number, number, number];
    const ratio = median(seen.map(one => one.command + one.read)) / baseline;
    console.log(
      `${size.toLocaleString('en').padStart(9)}, ${jump.padEnd(9)}: ${create.toFixed(1)}, ${command.toFixed(1)}, ${read.toFixed(1)}; ${ratio.toFixed(2)}`,
    );
  }
} finally {
  await simulator.close();
  rmSync(dataDir, { recursive: true, force: true });
}
