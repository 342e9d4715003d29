import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSimulatorServer } from '../../simulator/control/http/index.js';
import { exampleCountry, exampleNeph } from '../../simulator/population/countries/countryName.js';
import { populationNamed } from '../../simulator/population/registry.js';
import { packageRoot } from '../../src/packageRoot.js';
import { appOfTest } from '../support/servedApp.js';
import { driver, repositorySeeds, simulatorWith, temporaryFolder } from '../support/simulator.js';
import { blocksOf, textOf } from '../support/snippets/blocks.js';
import { shellWords, terminalHere } from '../support/terminal.js';
import { asPersona, asTester } from '../support/tester.js';

const page = textOf('docs/france.md');
const blocks = blocksOf('docs/france.md');
const inLanguage = (language: string): string[] =>
  blocks.filter(block => block.language === language).map(({ text }) => text);
const commands = inLanguage('sh').map(text => shellWords(text.trim().replace(/^npx snpc /, '')));

describe('docs/france.md', () => {
  it('shows what its commands print, and what GraphQL answers over the same disk', async () => {
    const folder = temporaryFolder();
    const terminal = terminalHere({ DATA_DIR: folder });
    let told = page;
    for (const [index, words] of commands.entries()) {
      const { code, printed, told: refused } = await terminal(words);
      expect([code, refused]).toEqual([0, '']);
      const shown = inLanguage('text')[index];
      if (shown === undefined) continue;
      told = told.replace(`\`\`\`text\n${shown}\`\`\``, `\`\`\`text\n${printed}\`\`\``);
    }
    if (process.env.UPDATE_DOCS) writeFileSync(path.join(packageRoot, 'docs', 'france.md'), told);
    else expect(told).toBe(page);

    const app = await appOfTest({ DATA_DIR: folder });
    const [query] = inLanguage('graphql');
    const request = { method: 'POST', url: '/graphql', headers: asTester } as const;
    const answer = await app.fastify.inject({ ...request, payload: { query } });
    expect(answer.json()).toEqual(JSON.parse(inLanguage('json')[0] as string));
    const licence = `{ licence(by: { neph: "${exampleNeph}" }) { ... on Licence { pendingPointEvents { kind } } } }`;
    const headers = { ...asTester, 'snpc-world': 'france' };
    const read = await app.fastify.inject({ ...request, headers, payload: { query: licence } });
    expect(read.json().data.licence.pendingPointEvents.length).toBeGreaterThan(0);
  });

  it('does the same to a simulator elsewhere', async () => {
    const simulator = await simulatorWith([driver()], {
      populations: name => populationNamed(name, repositorySeeds),
    });
    const server = await buildSimulatorServer(simulator, {});
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const terminal = terminalHere({ DATA_DIR: temporaryFolder() });
    try {
      for (const words of commands) {
        const { code, printed, told } = await terminal([...words, '--url', address]);
        expect([code, told, printed.length > 0]).toEqual([0, '', true]);
      }
      const refused = await terminal([...'world create x --population mars@1'.split(' '), '--url', address]);
      expect([refused.code, refused.told]).toEqual([1, expect.stringContaining('UNKNOWN_POPULATION')]);
      const app = await appOfTest({ SNPC_SOURCE: address });
      const query = '{ viewer { licence { ... on Licence { balance } } } }';
      const headers = { ...asPersona(exampleNeph), 'snpc-world': 'france' };
      const asked = { method: 'POST', url: '/graphql', payload: { query } } as const;
      const read = await app.fastify.inject({ ...asked, headers });
      expect(read.json()).toEqual({ data: { viewer: { licence: { balance: expect.any(Number) } } } });
      const nobody = await app.fastify.inject({ ...asked, headers: asPersona(exampleNeph) });
      expect(nobody.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    } finally {
      await server.close();
    }
  });

  it('names a licence and a country, those that the terminal gives as examples', async () => {
    const france = populationNamed('france', repositorySeeds);
    expect(page).toContain(`licence 7\n  is \`${exampleNeph}\``);
    expect(exampleNeph).toBe(france?.nephOf(7));
    expect(commands[0]).toContain(exampleCountry);
    const { printed } = await terminalHere({ DATA_DIR: temporaryFolder() })(['world', 'create', '--help']);
    expect(printed).toContain(exampleCountry);
    expect(printed).toContain(exampleNeph);
  });
});
