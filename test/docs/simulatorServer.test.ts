import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSimulatorClient } from '../../simulator/control/http/index.js';
import { openSimulator } from '../../simulator/index.js';
import { packageRoot } from '../../src/packageRoot.js';
import { wireRefusals } from '../../src/snpc/http/refusal.js';
import { allRead } from '../../src/snpc/index.js';
import { repositorySeeds } from '../support/simulator.js';
import { type Answered, type Method, servedSimulator } from '../support/simulatorServer.js';

const file = path.join(packageRoot, 'docs', 'simulator-server.md');
const page = readFileSync(file, 'utf8');
const wirePage = readFileSync(path.join(packageRoot, 'docs', 'writing-a-source.md'), 'utf8');

const served = () => servedSimulator(openSimulator({ memory: true, seedFolder: repositorySeeds }));

/** Methods and paths that a page names between backticks. */
function routesOf(text: string): string[] {
  return [...text.matchAll(/`((?:GET|POST|DELETE) \/v1[^`]*)`/g)].map(match => match[1] as string);
}

describe('docs/simulator-server.md', () => {
  it('tells a story by curl that goes as it says', async () => {
    const { call, simulator } = await served();
    const commands = [...page.matchAll(/^curl (?:.*\\\n)*.*$/gm)].map(([text]) => text);
    expect(commands).toHaveLength(3);
    const answers: Answered[] = [];
    for (const command of commands) {
      const [, method, url] = /-X (\w+) http:\/\/127\.0\.0\.1:4700(\S+)/.exec(command) ?? [];
      const [, body = ''] = /-d '([^']+)'/.exec(command) ?? [];
      answers.push(await call(method as Method, url as string, JSON.parse(body)));
    }
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
    const [, receipt = ''] = /```json\n(.*"fact".*)\n```/.exec(page) ?? [];
    const { fact, now } = answers[1]?.body ?? {};
    const shown = JSON.stringify({ fact, now }, null, 1).replaceAll(/\s*\n\s*/g, ' ');
    if (process.env.UPDATE_DOCS) writeFileSync(file, page.replace(receipt, shown));
    else expect({ fact, now }).toEqual(JSON.parse(receipt));
    const register = await simulator.source.open('checkout-42');
    const batch = await register.dossiers(['020699010032' as never]);
    expect(allRead(batch)[0]?.infractions.map(({ id }) => id)).toContain(fact);
  });

  it('shows a list of commands that is carried out', async () => {
    const { call } = await served();
    const [, list = ''] = /```json\n(\{ "commands"[\s\S]*?)\n```/.exec(page) ?? [];
    const { status, body } = await call('POST', '/v1/worlds/default/bulk', JSON.parse(list));
    expect([status, body.receipts.length]).toEqual([200, 2]);
  });

  it('shows a client in TypeScript that makes a world and commands it', async () => {
    const { app, call, simulator } = await served();
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const body = `return (async () => { ${code.replace('http://127.0.0.1:4700', url)} return fact; })()`;
    const known = { createSimulatorClient, neph: '020699010032' };
    const fact = await new Function(...Object.keys(known), body)(...Object.values(known));
    await call('POST', '/v1/worlds/checkout-42/commands/advanceClock', { months: 8 });
    const register = await simulator.source.open('checkout-42');
    const [dossier] = allRead(await register.dossiers([known.neph as never]));
    expect(dossier?.infractions.map(({ id }) => id)).toContain(fact);
  });

  it('names every route, those of the wire on their own page', async () => {
    const { openapi } = await served();
    const told = [...routesOf(page), ...routesOf(wirePage)];
    const held = Object.entries(openapi.paths).flatMap(([route, operations]) =>
      Object.keys(operations as object).map(
        method => `${method.toUpperCase()} ${route.replace(/commands\/\w+$/, 'commands/{name}')}`,
      ),
    );
    expect([...new Set(told)].sort()).toEqual([...new Set(held)].sort());
  });

  it('lists every code of the server, with its status and its meaning', () => {
    const told = [...page.matchAll(/^\| `([A-Z_]+)` \| (\d+) \| (.+) \|$/gm)].map(match => match.slice(1));
    const held = Object.entries(wireRefusals).map(([code, { status, meaning }]) => [
      code,
      String(status),
      meaning,
    ]);
    expect(told).toEqual(held);
  });
});
