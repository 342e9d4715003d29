import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import type { Doorkeeper } from '../../src/access/index.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { holderOfSpecimen } from '../../src/warmUp/holder.js';
import { warmUp } from '../../src/warmUp/index.js';
import { specimenNeph } from '../../src/warmUp/specimen.js';
import { askAs } from '../support/askers.js';
import { temporaryFolder } from '../support/places.js';
import { asTester, testerToken } from '../support/tester.js';

const files = ['gateway.sqlite', 'gateway.sqlite-wal', 'simulator.sqlite', 'simulator.sqlite-wal'];

/** What the files of a folder hold, to the byte. */
function bytesOf(folder: string): readonly string[] {
  return files.map(file => readFileSync(path.join(folder, file)).toString('base64'));
}

/** Rows of each table of the gateway that tell of people. */
function rowsOf(folder: string): readonly number[] {
  const database = new Database(path.join(folder, 'gateway.sqlite'), { readonly: true });
  try {
    return ['session', 'journal_entry', 'checkpoint', 'attempt'].map(
      table => database.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    );
  } finally {
    database.close();
  }
}

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

  it('asks as a holder of the specimen, whose secret is another each time and opens nothing else', async () => {
    const [one, other] = [await holderOfSpecimen(), await holderOfSpecimen()];
    try {
      const said = { world: undefined, persona: null, purpose: null, caseReference: null };
      const whoIs = async ({ doorkeeper }: { doorkeeper: Doorkeeper }) =>
        (await doorkeeper.whoIs({ secret: one.secret, ...said })).principal;
      expect(await whoIs(one)).toMatchObject({ kind: 'HOLDER', neph: specimenNeph });
      expect(await whoIs(other)).toEqual({ kind: 'STRANGER', broughtSecret: true });
    } finally {
      await one.close();
      await other.close();
    }
  });

  it('writes nothing to the disk: no session, no note, no seal', async () => {
    const folder = temporaryFolder();
    const config = readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', DATA_DIR: folder });
    const app = await createApp(config);
    try {
      const before = bytesOf(folder);
      expect((await app.warmUp())?.last).toMatchObject({ data: { licence: { __typename: 'Licence' } } });
      expect(bytesOf(folder)).toEqual(before);
      expect(rowsOf(folder)).toEqual([0, 0, 0, 0]);
      // What is asked thereafter is noted, so that the count above tells of something.
      await askAs({ app, address: '' }, asTester, `{ licences(nephs: ["${app.firstNeph}"]) { __typename } }`);
      expect(rowsOf(folder)[1]).toBe(1);
    } finally {
      await app.close();
    }
  });

  it('stops no start where it fails, and tells the log', async () => {
    const config = readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'warn' });
    const app = await createApp(config, { memory: true });
    // Nothing can be read any more.
    await app.close();
    const warned = vi.spyOn(app.fastify.log, 'warn').mockReturnValue();
    expect(await app.warmUp()).toBeNull();
    expect(warned).toHaveBeenCalledExactlyOnceWith(expect.any(Error), 'warming up failed');
  });
});
