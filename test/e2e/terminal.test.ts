import { describe, expect, it } from 'vitest';
import { gatewayProcess } from '../support/gatewayProcess.js';
import { startElsewhere } from '../support/processes.js';
import { temporaryFolder } from '../support/simulator.js';
import { type Terminal, terminalElsewhere } from '../support/terminal.js';
import { asTester } from '../support/tester.js';

const neph = '020699010032';
const bounded = { timeout: 120_000 };
const world = ['--world', 'checkout-42'];
const question = `{ licence(by: { neph: "${neph}" }) { ... on Licence { balance pointEvents(first: 20) { totalCount } }
  ... on Problem { code } } }`;

type Licence = () => Promise<string>;

/** The licence as a gateway shows it in the world of the story. */
const askerAt = (address: string) => async (): Promise<string> => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { ...asTester, 'content-type': 'application/json', 'snpc-world': 'checkout-42' },
    body: JSON.stringify({ query: question }),
  });
  return response.text();
};

/** A tester's story, each command in a process of its own while a gateway answers; what was printed. */
async function story(terminal: Terminal, licence: Licence): Promise<string[]> {
  const printed: string[] = [];
  const run = async (...words: string[]): Promise<string> => {
    const ran = await terminal(words);
    expect([ran.code, ran.told]).toEqual([0, '']);
    printed.push(ran.printed);
    return ran.printed;
  };
  await run('world', 'create', 'checkout-42', '--delays', 'slow');
  const before = await licence();
  const report = ['report-infraction', '--neph', neph, '--offence', 'TELEPHONE'];
  const said = await run('fact', ...report, '--committed-at', '2026-01-10T08:00:00Z', ...world);
  const [, fact = ''] = /^fact (\S+): INFRACTION PAID/.exec(said) ?? [];
  expect(said).toMatch(/RECORDED +2026-\d\d-\d\d +ahead/);
  expect(before).toContain('balance');
  expect(await licence()).toBe(before);
  await run('world', 'advance', 'P8M', ...world);
  expect(await licence()).toMatch(/"balance":(?!12)\d+/);
  expect(await licence()).not.toBe(before);
  const path = await run('fact', 'path', '--neph', neph, '--fact', fact, ...world);
  expect(path).toMatch(/RECORDED +2026-\d\d-\d\d +happened/);
  expect(await run('world', 'list')).toMatch(/^checkout-42 +2026-09-15T07:00:00.000Z +frozen +3 /m);
  await run('world', 'delete', 'checkout-42');
  expect(await licence()).toContain('UNKNOWN_WORLD');
  const again = await terminal(['world', 'delete', 'checkout-42']);
  expect([again.code, again.told]).toEqual([1, expect.stringContaining('UNKNOWN_WORLD')]);
  return printed;
}

describe('a tester at a terminal', () => {
  it(
    'has the same story on disk, under a running gateway, and on a standalone simulator',
    bounded,
    async () => {
      const DATA_DIR = temporaryFolder();
      const atHand = await gatewayProcess(DATA_DIR);
      const onDisk = await story(terminalElsewhere({ DATA_DIR }), askerAt(atHand.address));
      await atHand.stop();

      const { address: SNPC_SOURCE } = await startElsewhere([
        'src/cli/main.ts',
        'simulator',
        '--port',
        '0',
        '--data-dir',
        temporaryFolder(),
      ]);
      const gateway = await startElsewhere(['src/main.ts'], { PORT: '0', SNPC_SOURCE });
      const overHttp = await story(
        terminalElsewhere({ SNPC_SOURCE, DATA_DIR: temporaryFolder() }),
        askerAt(gateway.address),
      );
      expect(overHttp).toEqual(onDisk);
    },
  );
});
