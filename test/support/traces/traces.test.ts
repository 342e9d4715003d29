import { PassThrough } from 'node:stream';
import Fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Collector, createCollector, kindsOfTraces } from './collector.js';
import { judge, nephsOfPersonas } from './judge.js';
import { nephFinder } from './nephs.js';
import { traceOutput, traceTold } from './output.js';
import { sendTracesTo } from './watch.js';

const neph = '971099010001';
const finder = nephFinder(nephsOfPersonas());

describe('a finder of NEPHs', () => {
  it.each([
    ['in plain', `a line with ${neph} in it`],
    ['with blanks', '97 10 99 010001'],
    ['with hyphens and dots', '97-10.99-010001'],
    ['in lower case', 'sim0000000000000019'],
    ['escaped in an address', '/graphql?neph=%39%371099010001'],
    ['with escaped blanks', '/graphql?variables=%7B%22neph%22%3A%2297%2010%2099%20010001%22%7D'],
    ['in a base64url token', Buffer.from(`["licence","${neph}"]`).toString('base64url')],
    [
      'in a part of a JWT',
      `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(`{"neph":"${neph}"}`).toString('base64url')}.c2ln`,
    ],
    ['in a short one', 'the dossier SIM75 was read'],
  ])('finds one %s', (_how, text) => expect(finder.in(text)).not.toBeNull());

  it.each(['971099010', 'SIM00001', 'SIM755', '2026-01-15T08:00:00Z', `x${neph}7`, 'snpc_session_AAAAAAAA'])(
    'takes %s for none',
    text => expect(finder.in(text)).toBeNull(),
  );

  it('knows every persona', () => {
    expect(nephsOfPersonas().length).toBeGreaterThan(40);
    for (const one of nephsOfPersonas()) expect(finder.in(one)).toBe(one);
  });
});

describe('the traces of a gateway', () => {
  let own: Collector;
  let before: Collector | null;
  beforeEach(() => {
    own = createCollector(finder);
    before = sendTracesTo(own);
  });
  afterEach(() => void sendTracesTo(before));

  /** A server that leaks in its log, its headers, its ids, its cursors and its errors. */
  function leakingServer(logger: object) {
    const app = Fastify({ logger });
    onTestFinished(() => app.close());
    app.get('/*', async (request, reply) => {
      request.log.debug(`reads ${neph}`);
      reply.header('location', `/licence/${neph}`);
      return {
        data: { licence: { Licence_id: neph, endCursor: Buffer.from(neph).toString('base64url') } },
        errors: [{ message: `There is no ${neph}` }],
      };
    });
    return app;
  }

  it('are seen where a server leaks, each for what it is', async () => {
    const app = leakingServer({ level: 'silent' });
    await app.inject(`/somebody/${neph}`);
    expect(own.traces.leaks.map(({ kind }) => kind).sort()).toEqual([
      'error',
      'header',
      'id',
      'id',
      // Fastify’s own line of a request holds the address, where no serializer keeps it out.
      'log',
      'log',
      'url',
    ]);
  });

  it('are seen over sockets, on both sides', async () => {
    const app = leakingServer({ level: 'silent' });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    await fetch(`${address}/${neph}`);
    // The client’s address, the server’s, and the route’s.
    expect(own.traces.leaks.filter(({ kind }) => kind === 'url')).toHaveLength(3);
  });

  it('leave a log that a test looks at as it was', async () => {
    const lines: string[] = [];
    const app = leakingServer({ level: 'debug', stream: { write: (line: string) => lines.push(line) } });
    await app.inject('/');
    expect(lines.filter(line => line.includes(neph))).toHaveLength(1);
    expect(own.traces.leaks.map(({ kind }) => kind)).toContain('log');
  });

  it('are seen in what another process prints, its banner apart', async () => {
    const printed = new PassThrough();
    const handed: string[] = [];
    traceOutput(printed, line => handed.push(line));
    printed.end(
      `  ${neph}  A clean licence\nPaste this query, with the variables {"neph": "${neph}"}:\n{"neph":"${neph}"}\n`,
    );
    await new Promise(resolve => printed.on('close', resolve));
    traceTold(`snpc: there is no ${neph}\n`);
    expect(handed).toHaveLength(3);
    expect(own.traces.leaks.map(({ kind }) => kind)).toEqual(['process', 'process']);
  });
});

describe('the judgement of a run', () => {
  const all = Object.fromEntries(kindsOfTraces.map(kind => [kind, 1])) as Record<
    (typeof kindsOfTraces)[number],
    number
  >;
  const clean = { path: '/x.test.ts', counts: all, leaks: [] };

  it('fails on a leak, and names the file', () => {
    const leak = { kind: 'log', text: neph } as const;
    expect(judge([clean, { ...clean, leaks: [leak] }])).toEqual([expect.stringContaining('x.test.ts')]);
  });

  it('fails when nobody told of anything, and when a whole run left none of a kind', () => {
    expect(judge([])).toHaveLength(1);
    const without = { ...clean, counts: { ...all, url: 0 } };
    expect(judge(Array.from({ length: 200 }, () => without))).toEqual([expect.stringContaining('"url"')]);
    expect(judge([without])).toEqual([]);
    expect(judge(Array.from({ length: 200 }, () => clean))).toEqual([]);
  });
});
