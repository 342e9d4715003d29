import { readFileSync } from 'node:fs';
import path from 'node:path';
import Fastify from 'fastify';
import { allowInsecureRequests, ClientSecretPost, clientCredentialsGrant, discovery } from 'openid-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAuthorities } from '../../src/access/authority/index.js';
import { purposes, scopes } from '../../src/access/purposes.js';
import { createSecrets } from '../../src/access/secrets.js';
import { serveOauth } from '../../src/http/oauth.js';
import { packageRoot } from '../../src/packageRoot.js';
import { wallClock } from '../../src/time/index.js';
import { temporaryFolder } from '../support/simulator.js';
import { storeAt } from '../support/stores.js';
import { shellWords, terminalHere } from '../support/terminal.js';

const page = readFileSync(path.join(packageRoot, 'docs', 'authorities.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

/** The same text whatever was drawn. */
const undrawn = (text: string): string =>
  text.replace(/judge-[0-9a-f]{16}/, 'judge-…').replace(/snpc_(client|authority)_[\w-]{43}/, 'snpc_$1_…');

describe('docs/authorities.md', () => {
  it('tells a story that happens: a client is made, and gets tokens in both ways', async () => {
    const dataDir = temporaryFolder();
    const words = shellWords(
      block('sh')
        .trim()
        .replace(/^npx snpc /, ''),
    );
    const { printed } = await terminalHere({ DATA_DIR: dataDir })(words);
    expect(undrawn(printed)).toBe(undrawn(block('text')));
    const [clientId = '', clientSecret = ''] = printed.match(/judge-\S+|snpc_client_\S+/g) ?? [];

    const store = await storeAt({ dataDir });
    const secrets = createSecrets('a key of these tests, of 32 letters');
    const app = Fastify();
    let issuer = '';
    const authorities = createAuthorities({ store, secrets, clock: wallClock });
    await serveOauth(app, { authorities, issuer: () => issuer });
    onTestFinished(() => app.close());
    issuer = await app.listen({ port: 0, host: '127.0.0.1' });

    const [head = '', form = ''] = block('http').split('\n\n');
    const [, url = '', type = ''] = /^POST (\S+)\nContent-Type: (\S+)$/.exec(head) ?? [];
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const headers = { 'content-type': type, authorization };
    const byHand = await app.inject({ method: 'POST', url, headers, payload: form.trim() });
    expect(undrawn(`${JSON.stringify(byHand.json(), null, 2)}\n`)).toBe(block('json'));

    const plain = block('js')
      .replace(/^import .*$/m, '')
      .replace(/^const gateway = .*$/m, '');
    const gateway = new URL(issuer);
    const library = { discovery, ClientSecretPost, clientCredentialsGrant, allowInsecureRequests };
    const known = { ...library, gateway, clientId, clientSecret };
    const body = `return (async () => { ${plain} return access_token; })()`;
    const token = await new Function(...Object.keys(known), body)(...Object.values(known));
    expect(
      await authorities.principalOf(token, { purpose: 'APPEAL', caseReference: 'RG 26/00123' }),
    ).toMatchObject({
      principal: { scopes: ['licence'], caseReference: 'RG 26/00123' },
    });
  });

  it('tells every purpose under its offices, and every scope', () => {
    for (const [purpose, { offices }] of Object.entries(purposes))
      for (const office of ['JUDGE', 'PREFECTURE'] as const) {
        const row = page.split('\n').find(line => line.startsWith(`| \`${office}\``)) ?? '';
        expect(row.includes(`\`${purpose}\``), `${office} ${purpose}`).toBe(offices.includes(office));
      }
    for (const scope of scopes) expect(page).toContain(`| \`${scope}\` |`);
  });
});
