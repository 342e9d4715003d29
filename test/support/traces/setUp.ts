import { appendFileSync } from 'node:fs';
import { afterAll, expect, inject } from 'vitest';
import { createCollector } from './collector.js';
import { nephFinder } from './nephs.js';
import { sendTracesTo, watchThisProcess } from './watch.js';

// Set-up of every file of tests: what it leaves is looked into as it comes, and told at its end in one line.
const { file, nephs } = inject('traces');
const collector = createCollector(nephFinder(nephs));
sendTracesTo(collector);
watchThisProcess();

afterAll(() => {
  const path = expect.getState().testPath ?? '';
  appendFileSync(file, `${JSON.stringify({ path, ...collector.traces })}\n`);
});
