import { type AuditResult, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';

let app: App;
let address = '';
beforeAll(async () => {
  app = await createApp(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), { memory: true });
  address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

/**
 * The audits that the gateway does not pass, with what each answers, to the letter. Explained in
 * docs/adr/2026-11-24-http-status-codes.md.
 */
const known: Readonly<Record<string, { status: string; reason: string; because: string }>> = {
  '572B': {
    status: 'warn',
    reason: 'Response status code is not 200',
    because:
      'it wants 200 for a document that cannot be parsed, under application/json: a section that the draft has dropped',
  },
  FDE2: {
    status: 'warn',
    reason: 'Response status code is not 200',
    because:
      'it wants 200 for a document that does not validate, under application/json: a section that the draft has dropped',
  },
  '7B9B': {
    status: 'warn',
    reason: 'Response status code is not 200',
    because:
      'it wants 200 for variables that do not fit, under application/json: a section that the draft has dropped',
  },
};

/** The audits that send a GET without the header that rules out forged requests: refused, as they should be. */
const withoutPreflight = ['D6D5', '5A70', '6A70'];

const withHeader =
  (headers: Record<string, string>) =>
  (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });

const auditsWith = (headers: Record<string, string>) =>
  serverAudits({ url: () => `${address}/graphql`, fetchFn: withHeader(headers) });

const outcome = (result: AuditResult) =>
  result.status === 'ok' ? 'ok' : { status: result.status, reason: result.reason };

describe('the audits of GraphQL over HTTP, with the header that rules out forged requests', () => {
  const audits = auditsWith({ 'apollo-require-preflight': '1' });

  it.each(audits)('$id: $name', async ({ id, fn }) => {
    const exception = known[id];
    expect(outcome(await fn())).toEqual(
      exception === undefined ? 'ok' : { status: exception.status, reason: exception.reason },
    );
  });

  it('are the 61 of the package, and each exception is one of them', () => {
    const ids = audits.map(({ id }) => id);
    expect(ids).toHaveLength(61);
    expect(ids).toEqual(expect.arrayContaining([...Object.keys(known), ...withoutPreflight]));
  });

  it('are only excused from what is recommended, never from what must be', () => {
    for (const { id, name } of audits) if (known[id]) expect(name).toMatch(/^(SHOULD|MAY) /);
  });
});

describe('without that header', () => {
  it('only what a form of another page could send is refused besides', async () => {
    const results = await Promise.all(auditsWith({}).map(({ fn }) => fn()));
    const refused = results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
    expect(refused.sort()).toEqual([...Object.keys(known), ...withoutPreflight].sort());
    for (const result of results) expect(result.status).not.toBe('error');
  });
});
