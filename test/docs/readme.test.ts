import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { asTester, testerToken } from '../support/tester.js';

const file = path.join(packageRoot, 'README.md');
const text = readFileSync(file, 'utf8');

/** The first block of a language in the README. */
function block(language: string): string {
  const [, content = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
  return content;
}

describe('the README', () => {
  let app: App;
  beforeAll(async () => {
    app = await createApp(readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), {
      memory: true,
    });
  });
  afterAll(() => app.close());

  async function ask(query: string) {
    const response = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: asTester,
      payload: { query },
    });
    return response.json();
  }

  it('shows a query with the very answer it has', async () => {
    const answer = `${JSON.stringify(await ask(block('graphql')), null, 2)}\n`;
    if (process.env.UPDATE_DOCS) writeFileSync(file, text.replace(block('json'), answer));
    else expect(block('json')).toBe(answer);
  });

  it('tells the truth about its two times', async () => {
    const [, asOf] = /asOf: "([^"]+)"/.exec(text) ?? [];
    const [, knownAt] = /knownAt: "([^"]+)"/.exec(text) ?? [];
    const [, balance] = /the balance is (\d+)/.exec(text) ?? [];
    const { data } = await ask(
      `{ licence(by: { neph: "${app.firstNeph}" }, asOf: "${asOf}", knownAt: "${knownAt}") { ... on Licence { balance } } }`,
    );
    expect(data.licence.balance).toBe(Number(balance));
  });

  it('counts the personas, and names every setting with its default', () => {
    expect(text).toContain(`${app.personas.length} fictitious drivers`);
    const source = readFileSync(path.join(packageRoot, 'src', 'config.ts'), 'utf8');
    const settings = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(match => match[1]);
    expect(settings).toContain('SNPC_SOURCE_TOKEN');
    for (const name of settings) expect(text).toContain(`\`${name}\``);
  });

  it('gives the test command that CI runs', () => {
    const ci = readFileSync(path.join(packageRoot, '.ci', 'run'), 'utf8');
    expect(ci).toMatch(/^npm ci\b/m);
    expect(ci).toMatch(/^npm test$/m);
    expect(text).toContain('npm ci && npm test');
  });
});
