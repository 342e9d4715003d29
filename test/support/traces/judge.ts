import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import { packageRoot } from '../../../src/packageRoot.js';
import { type KindOfTrace, kindsOfTraces, type Traces } from './collector.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where files of tests tell what traces they left, and the NEPHs that none may hold. */
    traces: { readonly file: string; readonly nephs: readonly string[] };
  }
}

/** What one file of tests told. */
export type ToldTraces = Traces & { readonly path: string };

/** Files from which on a run is a whole one, which leaves traces of every kind. */
const wholeRun = 80;

/** Says what is wrong with the traces of a run; nothing, when all is well. */
export function judge(told: readonly ToldTraces[]): readonly string[] {
  const leaks = told.flatMap(({ path: at, leaks }) =>
    leaks.map(({ kind, text }) => `${path.relative(packageRoot, at)}: a NEPH in a trace (${kind}): ${text}`),
  );
  const total = (kind: KindOfTrace) => told.reduce((sum, { counts }) => sum + counts[kind], 0);
  const unseen = told.length < wholeRun ? [] : kindsOfTraces.filter(kind => total(kind) === 0);
  const blind = unseen.map(kind => `no trace of the kind "${kind}" was seen: nothing looks there any more`);
  return [...new Set(leaks), ...(told.length === 0 ? ['no file of tests told of its traces'] : []), ...blind];
}

const mostTold = 30;

/** Vitest's global set-up: says where traces are told, and judges them at the end of the run. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-traces-'));
  const file = path.join(folder, 'traces.jsonl');
  project.provide('traces', { file, nephs: nephsOfPersonas() });
  return () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    rmSync(folder, { recursive: true, force: true });
    const wrong = judge(lines.map(line => JSON.parse(line) as ToldTraces));
    if (wrong.length === 0) return;
    process.exitCode = 1;
    const shown = wrong.slice(0, mostTold).map(line => `  ${line}`);
    throw new Error(`${wrong.length} faults in the traces of this run:\n${shown.join('\n')}`);
  };
}

/** The NEPHs of every persona of the repository. */
export function nephsOfPersonas(): readonly string[] {
  const folder = path.join(packageRoot, 'seed', 'personas');
  return readdirSync(folder).map(name => String(parse(readFileSync(path.join(folder, name), 'utf8')).neph));
}
