import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { warmUp } from '../../src/warmUp/index.js';
import { askAs } from '../support/askers.js';
import { asTester, testerToken } from '../support/tester.js';

describe('warming up', () => {
  it('answers a question whole: losses, credits, a stage, what is to come', async () => {
    const { answers, last } = await warmUp(await buildSchema());
    expect(answers).toBeGreaterThan(0);
    expect(last.errors).toBeUndefined();
    const { licence } = last.data as { licence: Record<string, never> };
    expect(licence).toMatchObject({ __typename: 'Licence', state: 'VALIDE', view: { asOf: '2026-01-15' } });
    const { nodes } = licence.pointEvents as unknown as {
      nodes: { __typename: string; explanation: string }[];
    };
    const kinds = new Set(nodes.map(({ __typename }) => __typename));
    for (const kind of ['PointLoss', 'AutomaticRestitution', 'StageCredit']) expect(kinds).toContain(kind);
    expect((licence.restitutionForecast as unknown as { items: unknown[] }).items).not.toEqual([]);
  });

  it('leaves no trace in the gateway: nothing read, noted, counted or logged', async () => {
    const config = readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'info' });
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const app = await createApp(config, { memory: true });
    try {
      const lines = written.mock.calls.length;
      await app.warmUp();
      expect(written.mock.calls.length).toBe(lines);
      written.mockRestore();
      const { data } = await askAs(
        { app, address: '' },
        asTester,
        '{ licences(nephs: ["SPECIMEN01"]) { __typename } }',
      );
      expect(data.licences).toEqual([{ __typename: 'LicenceNotFound' }]);
      const asked = await app.fastify.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: '{ __typename }' },
      });
      const [, quota] = /q=(\d+)/.exec(String(asked.headers['ratelimit-policy'])) ?? [];
      const [, left] = /r=(\d+)/.exec(String(asked.headers.ratelimit)) ?? [];
      expect(Number(left)).toBe(Number(quota) - 1);
    } finally {
      written.mockRestore();
      await app.close();
    }
  });
});
