import { readFileSync } from 'node:fs';
import path from 'node:path';
import Fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { errorCodes } from '../../simulator/franceconnect/errorPage.js';
import {
  createFranceConnect,
  developmentClient,
  mountFranceConnect,
  signInAs,
} from '../../simulator/franceconnect/index.js';
import { openSimulator } from '../../simulator/index.js';
import { franceConnectFailures } from '../../simulator/world/franceConnectFailures.js';
import { packageRoot } from '../../src/packageRoot.js';
import { authorizeUrl, servedFranceConnect } from '../support/franceConnect.js';
import { repositorySeeds } from '../support/simulator.js';
import { blocksOf } from '../support/snippets/blocks.js';

const paper = readFileSync(path.join(packageRoot, 'docs', 'franceconnect.md'), 'utf8');

describe('docs/franceconnect.md', () => {
  it('has every failure, in the order of the menu', () => {
    const [, failures = ''] = paper.split('## Failures');
    const rows = [...failures.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual([...franceConnectFailures]);
  });

  it('has every code of a page or an answer', () => {
    const told = [...paper.matchAll(/`(Y[0-9A-F]{6,7})`/g)].map(([, code]) => code);
    expect([...new Set(told)].sort()).toEqual(Object.values(errorCodes).sort());
  });

  it('names the service of developers', () => {
    expect(paper).toContain(`\`${developmentClient.clientId}\``);
    expect(paper).toContain(`\`${developmentClient.clientSecret}\``);
  });

  const [signingIn, mounting] = blocksOf('docs/franceconnect.md').filter(({ language }) => language === 'ts');
  const run = (code: string, known: Readonly<Record<string, unknown>>) =>
    new Function(...Object.keys(known), `return (async () => { ${code} })()`)(...Object.values(known));

  it('signs in, gives up and fails without a browser, as it shows', async () => {
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    const { issuer } = await servedFranceConnect(simulator);
    const code = `${signingIn?.text}return [callback, anybody, refused, spoilt];`;
    const known = { signInAs, authorizationUrl: authorizeUrl(issuer('default')) };
    const [callback, anybody, refused, spoilt] = (await run(code, known)) as URL[];
    expect(callback?.searchParams.get('code')).toBeTruthy();
    expect(anybody?.searchParams.get('code')).toBeTruthy();
    expect(refused?.searchParams.get('error')).toBe('access_denied');
    expect(spoilt?.searchParams.get('code')).toBeTruthy();
    await expect(run(code.replace('everyday', 'nobody-of-that-name'), known)).rejects.toThrow();
  });

  it('stands in a server of one’s own, as it shows', async () => {
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    const app = Fastify({ forceCloseConnections: true });
    onTestFinished(() => app.close());
    await run(mounting?.text ?? '', { mountFranceConnect, createFranceConnect, app, simulator });
    const discovery = await app.inject('/franceconnect/default/api/v2/.well-known/openid-configuration');
    expect(discovery.json().issuer).toBe('http://127.0.0.1:4000/franceconnect/default/api/v2');
  });
});
