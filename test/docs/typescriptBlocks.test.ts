import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';
import { temporaryFolder } from '../support/simulator.js';
import { type Block, blocksOf } from '../support/snippets/blocks.js';

const inRoot = (name: string): string => JSON.stringify(path.join(packageRoot, name));

/** What each page says is at hand before its blocks of TypeScript; each block is a module of its own. */
const atHand: Readonly<Record<string, string>> = {
  'docs/franceconnect.md': `import type { FastifyInstance } from ${inRoot('node_modules/fastify/fastify.js')};
import { createFranceConnect, mountFranceConnect, signInAs } from ${inRoot('simulator/franceconnect/index.js')};
import type { Simulator } from ${inRoot('simulator/index.js')};
declare const [authorizationUrl, app, simulator]: [URL, FastifyInstance, Simulator];\n`,
  'docs/simulator-server.md': `import { createSimulatorClient } from ${inRoot('simulator/control/http/index.js')};
declare const neph: string;\n`,
  'docs/testing.md':
    'declare function myClient(url: URL | string, init: { headers: Record<string, string> }): void;\n',
};

const blocks = Object.keys(atHand).flatMap(page =>
  blocksOf(page).filter(({ language }) => language === 'ts'),
);

/** The blocks, by the names of their files, that the compiler of this project finds something wrong in. */
function faultyAmong(written: readonly Block[]): string[] {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const files = written.map(({ page, line, text }) => {
    const name = `${path.basename(page, '.md')}-${line}.ts`;
    writeFileSync(path.join(folder, name), `${atHand[page]}${text}export {};\n`);
    return name;
  });
  const compilerOptions = {
    rootDir: '/',
    noUnusedLocals: false,
    typeRoots: [path.join(packageRoot, 'node_modules/@types')],
    paths: { 'snpc-gateway/testing': [path.join(packageRoot, 'src/testing/index.ts')] },
  };
  const project = { extends: path.join(packageRoot, 'tsconfig.json'), compilerOptions, files, include: [] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(project));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  const tsc = path.join(packageRoot, 'node_modules/.bin/tsc');
  const { stdout, stderr } = spawnSync(tsc, ['-p', folder], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  const names = [...stdout.matchAll(/^([\w-]+\.ts)\(/gm)].map(([, name]) => name as string);
  return [...new Set(names)].sort();
}

it('blocks of TypeScript are right for the compiler, and those with a wrong name, word or type are not', {
  timeout: 120_000,
}, () => {
  expect(blocks).toHaveLength(4);
  const wrong = (page: string, from: string, to: string, line: number): Block => {
    const block = blocks.find(one => one.page === page && one.text.includes(from));
    if (block === undefined) throw new Error(`${page} has no ${from}`);
    return { ...block, line, text: block.text.replace(from, to) };
  };
  const faulty = faultyAmong([
    ...blocks,
    wrong('docs/franceconnect.md', "'OTHER_SUB'", "'OTHER_SUBJECT'", 1),
    wrong('docs/franceconnect.md', 'people:', 'persons:', 2),
    wrong('docs/simulator-server.md', 'commandsOn', 'commandOn', 3),
    wrong('docs/testing.md', 'startTestGateway', 'startTestGatewai', 4),
  ]);
  // One run of the compiler for both: what is right is not named.
  expect(faulty).toEqual([
    'franceconnect-1.ts',
    'franceconnect-2.ts',
    'simulator-server-3.ts',
    'testing-4.ts',
  ]);
});
