import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultMenu } from '../../simulator/world/faults.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { asTester, testerToken } from '../support/tester.js';

const paper = readFileSync(path.join(packageRoot, 'docs', 'faults.md'), 'utf8');
const sections = new Map(
  paper
    .split(/^## /m)
    .slice(1)
    .map(text => [text.slice(0, text.indexOf('\n')), text] as const),
);

function block(section: string, language: 'graphql' | 'json'): string {
  const text = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(sections.get(section) ?? '')?.[1];
  if (text === undefined) throw new Error(`docs/faults.md has no ${language} under ${section}`);
  return text;
}

describe('docs/faults.md', () => {
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
    expect(response.statusCode).toBe(200);
    const { data, errors } = response.json();
    expect(errors).toBeUndefined();
    return data;
  }

  const kinds = Object.keys(faultMenu);

  it('has the whole menu, in its table and in its sections', () => {
    expect([...sections.keys()].filter(name => /^[A-Z_]+$/.test(name))).toEqual(kinds);
    const inTable = [...paper.matchAll(/^\| \[`([A-Z_]+)`\]\(#([a-z_]+)\)/gm)];
    expect(inTable.map(([, kind]) => kind)).toEqual(kinds);
    for (const [, kind, anchor] of inTable) expect(anchor).toBe(kind?.toLowerCase());
  });

  it('tells what is answered without a fault', async () => {
    const { licences } = await ask(block('The question', 'graphql'));
    expect(licences).toEqual(JSON.parse(block('The question', 'json')));
  });

  it.each(kinds)('tells what %s makes of it, and that it is gone once cleared', async kind => {
    await ask('mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }');
    expect(await ask(block(kind, 'graphql'))).toEqual({ setFault: { userErrors: [] } });
    const question = block('The question', 'graphql');
    expect((await ask(question)).licences).toEqual(JSON.parse(block(kind, 'json')));
    expect(await ask(block('Taking faults away', 'graphql'))).toEqual({
      clearFaults: { faults: [], userErrors: [] },
    });
    expect((await ask(question)).licences).toEqual(JSON.parse(block('The question', 'json')));
  });
});
