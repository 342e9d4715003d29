import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { asTester, testerToken } from '../support/tester.js';

const page = readFileSync(path.join(packageRoot, 'docs', 'signing-in.md'), 'utf8');
const examples = [
  ...page.matchAll(/^ *```graphql\n *# ([^\n]+)\n([\s\S]*?)```\n *```json\n([\s\S]*?)```/gm),
].map(([, who, query, answer]) => [who, query, answer] as [string, string, string]);

describe('docs/signing-in.md', () => {
  let app: App;
  beforeAll(async () => {
    app = await createApp(readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), {
      memory: true,
    });
  });
  afterAll(() => app.close());

  const ask = async (query: string, headers: Record<string, string>) =>
    (await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })).json();

  async function headersOf(who: string): Promise<Record<string, string>> {
    if (who === 'as a stranger') return {};
    if (who === 'with the tester’s token') return asTester;
    const [, persona] = /^as (\w+), by account$/.exec(who) ?? [];
    const signedIn = await ask(
      `mutation { signInAsPersona(input: { persona: "${persona}", door: ACCOUNT, delivery: BEARER }) { token } }`,
      asTester,
    );
    return { authorization: `Bearer ${signedIn.data.signInAsPersona.token}` };
  }

  it('has its examples', () => expect(examples).toHaveLength(4));

  it.each(examples)('gives, %s, the answer to %s', async (who, query, answer) => {
    expect(await ask(query, await headersOf(who))).toEqual(JSON.parse(answer));
  });

  it('names every page, and no other', async () => {
    const named = [...page.matchAll(/`(\/[a-z][a-z/-]*)`/g)].map(([, name]) => name as string);
    const pages = new Set(named.filter(name => !name.startsWith('/sign-out')));
    expect(pages.size).toBe(8);
    for (const name of pages)
      expect((await app.fastify.inject(name)).headers['content-type']).toMatch(/^text\/html/);
  });
});
