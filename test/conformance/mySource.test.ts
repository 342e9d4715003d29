import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { z } from 'zod';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { dossierForm } from '../../src/snpc/http/dossierForm.js';
import { loadModuleSource } from '../../src/snpc/moduleSource.js';
import { isoDay, isoInstant } from '../../src/time/index.js';
import { activeAccount, linked, signedIn } from '../support/accountHolder.js';
import { missing } from '../support/missing.js';
import { personAt } from '../support/person.js';
import { temporaryFolder } from '../support/simulator.js';
import { asTester, testerToken } from '../support/tester.js';
import { storyDossiers } from './dossiers.js';
import { everyConcern } from './index.js';
import { candidate, driver, driverIdentity } from './story.js';
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

const page = readFileSync(path.join(packageRoot, 'docs', 'writing-a-source.md'), 'utf8');

const hasCurl =
  spawnSync('curl', ['--version']).status === 0 || missing('curl', 'what docs/writing-a-source.md pastes');

/** A block of the section of the page that reads the source. */
function block(language: string): string {
  const [, section = ''] = page.split('## Reading it');
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? '';
}

/** A gateway over the example, with whatever it keeps in a folder of its own. */
async function gatewayOverMySource(dataDir: string, departures = {}): Promise<App> {
  const app = await createApp(
    readConfig({
      DATA_DIR: dataDir,
      TESTER_TOKEN: testerToken,
      SNPC_SOURCE: 'module:./docs/examples/my-source/source.js',
      ID_KEY: 'a key of ids that is long enough!',
      LOG_LEVEL: 'silent',
      ...departures,
    }),
  );
  onTestFinished(() => app.close());
  return app;
}

/** The title that a driver shows at the creation of an account. */
const title = {
  ...{ id: 'T', recordedFrom: '2003-03-12T05:00:00+01:00', recordedTo: null },
  ...{ number: 'TEST00001', issuedOn: '2003-03-12', issuedBy: 'Préfecture fictive', expiresOn: null },
};

const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance } ... on Problem { code } } }`;

describe('a gateway over that source', () => {
  it.runIf(hasCurl)('answers an authority that comes as the page says, command by command', async () => {
    const dataDir = temporaryFolder();
    const app = await gatewayOverMySource(dataDir);
    const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
    const script = block('sh')
      .replace('.data/my-source', dataDir)
      .replaceAll('http://127.0.0.1:4000', address)
      .replace('npx snpc', `'${process.execPath}' --import tsx src/cli/main.ts`);
    const run = promisify(execFile);
    const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: '' };
    const { stdout, stderr } = await run('sh', ['-ec', script], { cwd: packageRoot, env, timeout: 30_000 });
    expect([stdout.trim(), stderr]).toEqual([block('json').trim(), '']);
  });

  it('lets in its holder by an account, and links their NEPH', async () => {
    const folder = temporaryFolder();
    process.env[setting] = path.join(folder, 'dossiers.json');
    const register = JSON.parse(readFileSync(path.join(example, 'dossiers.json'), 'utf8'));
    register.dossiers[0].titles = [title];
    writeFileSync(process.env[setting], JSON.stringify(register));
    const app = await gatewayOverMySource(folder, { SHOW_OUTBOX: 'yes' });
    const person = personAt(await app.fastify.listen({ port: 0, host: '127.0.0.1' }));
    const email = 'driver@example.org';
    const { birthName, firstNames, bornOn } = driverIdentity;
    const facts = { birthName, firstNames, bornOn: isoDay(bornOn), licenceNumber: title.number };
    await activeAccount(person, email, facts);
    await signedIn(person, email);
    expect((await person.ask(query, { neph: driver })).licence).toEqual({ code: 'NEPH_NOT_LINKED' });
    expect((await linked(person, driver)).userErrors).toEqual([]);
    expect((await person.ask(query, { neph: driver })).licence).toEqual({ balance: 12 });
    expect((await person.visit('/sign-in/franceconnect')).headers.get('location')).toBe(
      '/sign-in?problem=NO_PROVIDER',
    );
  });

  it('shows nobody anything, knows no testers, and has no commands', async () => {
    const app = await gatewayOverMySource(temporaryFolder());
    const ask = (payload: object, headers = {}) =>
      app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
    const asked = { query, variables: { neph: driver } };
    expect((await ask(asked)).json()).toEqual({ data: { licence: { code: 'SIGN_IN_REQUIRED' } } });
    expect((await ask(asked, asTester)).json()).toEqual({ data: { licence: { code: 'SESSION_ENDED' } } });
    const asPersona = { ...asTester, 'snpc-persona': 'clean' };
    expect((await ask(asked, asPersona)).json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    for (const command of ['runClock { clock }', 'signInAsPersona(input: { persona: "clean" }) { token }']) {
      const refused = await ask({ query: `mutation { ${command} }` }, asTester);
      expect(refused.json().errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect([app.isSimulated, app.testerToken, app.personas, app.firstNeph]).toEqual([false, null, [], '']);
    // Whoever reads its letters has every account.
    expect((await app.fastify.inject('/outbox')).statusCode).toBe(404);
    expect((await app.fastify.inject('/graphiql')).body).toContain('between the quotes');
    expect((await app.fastify.inject('/')).body).not.toContain('simulated');
    expect((await app.fastify.inject('/franceconnect/default/api/v2')).statusCode).toBe(404);
  });

  it('is not started with the published key of ids', async () => {
    const config = readConfig({
      TESTER_TOKEN: testerToken,
      SNPC_SOURCE: 'module:./docs/examples/my-source/source.js',
    });
    await expect(createApp(config)).rejects.toThrow(/^ID_KEY is not set: over a source without worlds/);
  });
});
