import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/packageRoot.js';

const list = path.join(packageRoot, 'node_modules', '.cache', 'snpc-missing-tools.txt');

/**
 * Notes that something could not run for want of a tool, to be told when the tests end. Where CI is set a missing tool
 * is a failure. @throws Error in CI
 */
export function missing(tool: string, what: string): null {
  if (process.env.CI) throw new Error(`${tool} is missing, and CI runs everything: ${what}`);
  mkdirSync(path.dirname(list), { recursive: true });
  appendFileSync(list, `${what}: no ${tool} on this machine\n`);
  return null;
}

/** Vitest's global set-up: forgets the last list, and tells this one at the end. */
export function setup(): () => void {
  rmSync(list, { force: true });
  return () => {
    if (!existsSync(list)) return;
    const lines = [...new Set(readFileSync(list, 'utf8').trimEnd().split('\n'))];
    console.log(`\nNot run, for want of a tool:\n${lines.map(line => `  ${line}`).join('\n')}`);
  };
}
