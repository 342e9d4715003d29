import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { loadModuleSource } from '../../src/snpc/moduleSource.js';
import { isoInstant } from '../../src/time/index.js';
import { everyConcern } from './index.js';
import { driver } from './story.js';
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
      writeFileSync(file, JSON.stringify(moved));
    },
    close: async () => {
      await source.close();
      rmSync(folder, { recursive: true });
    },
  };
};

describe('the source that the documentation writes', () => everyConcern(mySource, it));

describe('a gateway over that source', () => {
  it('answers from it, and has no commands', async () => {
    const config = readConfig({
      SNPC_SOURCE: 'module:./docs/examples/my-source/source.js',
      ID_KEY: 'a key of ids that is long enough!',
      LOG_LEVEL: 'silent',
    });
    const app = await createApp(config);
    const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance view { source } } } }`;
    const ask = (payload: object) => app.fastify.inject({ method: 'POST', url: '/graphql', payload });
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
    const config = readConfig({ SNPC_SOURCE: 'module:./docs/examples/my-source/source.js' });
    await expect(createApp(config)).rejects.toThrow(/^ID_KEY is not set: over a source without worlds/);
  });
});
