import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformWithOxc } from 'vite';
import type { Ask } from './cases.js';

/** One change to the law: `find` must stand exactly once in the file, under src/points. */
export interface Mutation {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['src/time', 'src/points', 'src/cli/points'];

/** Compiles the law once, then gives engines that differ from it by one change each. */
export class MutantWorkshop {
  private readonly compiled = path.join(root, 'node_modules/.cache/snpc-mutants', String(process.pid));
  private made = 0;

  async open(): Promise<void> {
    rmSync(this.compiled, { recursive: true, force: true });
    const original = path.join(this.compiled, 'original');
    for (const room of rooms) await compileRoom(room, original);
    writeFileSync(path.join(original, 'package.json'), '{"type":"module"}');
  }

  /** The engine with one change, or as it is without. @throws when the text to change is absent or not unique */
  async engine(mutation?: Mutation): Promise<Ask> {
    const folder = path.join(this.compiled, String(this.made++));
    cpSync(path.join(this.compiled, 'original'), folder, { recursive: true });
    if (mutation) await mutate(folder, mutation);
    const load = (file: string): Promise<Record<string, (...args: unknown[]) => unknown>> =>
      import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'src/cli/points', file)).href);
    const [{ answer }, { readRequest }] = await Promise.all([load('answer.js'), load('request.js')]);
    return request => {
      try {
        return answer?.(readRequest?.(JSON.stringify(request))) as Record<string, unknown>;
      } catch (error) {
        const {
          code,
          path: at = '',
          error: given,
        } = error as { code: string; path?: string; error?: object };
        return { error: given ?? { code, path: at } };
      }
    };
  }

  close(): void {
    rmSync(this.compiled, { recursive: true, force: true });
  }
}

async function mutate(folder: string, { file, find, put }: Mutation): Promise<void> {
  const source = readFileSync(path.join(root, 'src/points', file), 'utf8');
  if (source.split(find).length !== 2)
    throw new Error(`${JSON.stringify(find)} does not stand exactly once in ${file}`);
  await compile(source.replace(find, put), path.join(folder, 'src/points', file));
}

async function compileRoom(room: string, into: string): Promise<void> {
  const from = path.join(root, room);
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const target = path.join(into, room, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (name.endsWith('.json')) cpSync(path.join(from, name), target);
    if (name.endsWith('.ts')) await compile(readFileSync(path.join(from, name), 'utf8'), target);
  }
}

async function compile(source: string, target: string): Promise<void> {
  const { code } = await transformWithOxc(source, target.replace(/\.js$/, '.ts'), { target: 'es2024' });
  writeFileSync(target.replace(/\.ts$/, '.js'), code);
}
