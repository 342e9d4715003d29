import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { dossierForm } from '../../src/snpc/http/dossierForm.js';
import { loadModuleSource } from '../../src/snpc/moduleSource.js';
import { isoInstant } from '../../src/time/index.js';
import { asTester, testerToken } from '../support/tester.js';
import { storyDossiers } from './dossiers.js';
import { everyConcern } from './index.js';
import { candidate, driver } from './story.js';
import type { SubjectFactory } from './subject.js';

const example = path.join(packageRoot, 'docs', 'examples', 'my-source');
const setting = 'MY_SOURCE_FILE';
afterEach(() => void delete process.env[setting]);

/** The example of docs/writing-a-source.md, loaded as the gateway loads it; its clock moves as its file does. */
const mySource: SubjectFactory = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-source-'));
  const file = path.join(folder, 'dossiers.json');
  copyFileSync(path.join(example, 'dossiers.json'), file);
  process.env[setting] = file;
  const source = await loadModuleSource(path.join(example, 'source.js'));
  return {
    source,
    moveClock: async to => {
      const register = JSON.parse(readFileSync(file, 'utf8'));
      const moved = { ...register, clock: isoInstant(to), revision: register.revision + 1 };
      // A reader meets the file before or after, never half written.
      writeFileSync(`${file}.next`, JSON.stringify(moved));
      renameSync(`${file}.next`, file);
    },
    close: async () => {
      await source.close();
      rmSync(folder, { recursive: true });
    },
  };
};

describe('the source that the documentation writes', () => {
  it('holds the story that the suite tells', () => {
    const file = path.join(example, 'dossiers.json');
    const register = JSON.parse(readFileSync(file, 'utf8'));
    const dossiers = storyDossiers.map(dossier =>
      dossierForm.encode(dossier as z.output<typeof dossierForm>),
    );
    if (process.env.UPDATE_DOCS)
      writeFileSync(file, `${JSON.stringify({ ...register, dossiers }, null, 2)}\n`);
    else expect(register.dossiers).toEqual(JSON.parse(JSON.stringify(dossiers)));
  });

  everyConcern(mySource, it);
});

describe('a register in which one dossier cannot be read', () => {
  it('answers the others', async () => {
    const subject = await mySource();
    const file = process.env[setting] as string;
    writeFileSync(file, readFileSync(file, 'utf8').replace('"2025-01-02"', '"2025-02-30"'));
    const { dossiers } = await (await subject.source.open()).dossiers([driver, candidate]);
    expect(dossiers[0]).toMatchObject({ name: 'SourceError', code: 'MALFORMED_RECORD', source: 'my-source' });
    expect(dossiers[1]).toMatchObject({ neph: candidate });
    await subject.close();
  });
});

describe('a gateway over that source', () => {
  it('answers from it, and has no commands', async () => {
    const config = readConfig({
      TESTER_TOKEN: testerToken,
      SNPC_SOURCE: 'module:./docs/examples/my-source/source.js',
      ID_KEY: 'a key of ids that is long enough!',
      LOG_LEVEL: 'silent',
    });
    const app = await createApp(config);
    const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance view { source } } } }`;
    const ask = (payload: object) =>
      app.fastify.inject({ method: 'POST', url: '/graphql', headers: asTester, payload });
    expect((await ask({ query, variables: { neph: driver } })).json()).toEqual({
      data: { licence: { balance: 12, view: { source: 'my-source' } } },
    });
    const command = await ask({ query: 'mutation { runClock { clock } }' });
    expect(command.json().errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect([app.isSimulated, app.personas, app.firstNeph]).toEqual([false, [], '']);
    expect((await app.fastify.inject('/graphiql')).body).toContain('between the quotes');
    expect((await app.fastify.inject('/')).body).not.toContain('simulated');
    await app.close();
  });

  it('is not started with the published key of ids', async () => {
    const config = readConfig({
      TESTER_TOKEN: testerToken,
      SNPC_SOURCE: 'module:./docs/examples/my-source/source.js',
    });
    await expect(createApp(config)).rejects.toThrow(/^ID_KEY is not set: over a source without worlds/);
  });
});
