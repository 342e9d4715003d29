import { describe, expect, it } from 'vitest';
import { createSimulatorClient } from '../../simulator/control/http/index.js';
import { freshDatabase } from '../support/postgres.js';
import { startElsewhere } from '../support/processes.js';
import { asTester, testerToken } from '../support/tester.js';

const databaseUrl = await freshDatabase('a gateway and a simulator over one PostgreSQL');
const neph = '971099010001';
const question = `{ licence(by: { neph: "${neph}" }) { ... on Licence { balance } ... on Problem { code } } }`;

async function balanceAt(address: string, world: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { ...asTester, 'content-type': 'application/json', 'snpc-world': world },
    body: JSON.stringify({ query: question }),
  });
  return ((await response.json()) as { data: { licence: unknown } }).data.licence;
}

describe.skipIf(!databaseUrl)('one PostgreSQL', () => {
  it('serves a gateway and a simulator at once, and keeps their worlds', { timeout: 120_000 }, async () => {
    const environment = { DATABASE_URL: databaseUrl as string };
    const startGateway = () =>
      startElsewhere(['src/main.ts'], { ...environment, PORT: '0', TESTER_TOKEN: testerToken });
    // Both come first to an empty database.
    const [simulator, gateway] = await Promise.all([
      startElsewhere(['src/cli/main.ts', 'simulator', '--port', '0'], environment),
      startGateway(),
    ]);
    const client = createSimulatorClient({ url: simulator.address });
    await client.worlds.create({ name: 'shared', delays: 'instant' });
    const before = await balanceAt(gateway.address, 'shared');
    expect(before).toEqual({ balance: 12 });
    await client.commandsOn('shared').reportInfraction({ neph, offence: 'TELEPHONE' });
    const after = await balanceAt(gateway.address, 'shared');
    expect(after).toEqual({ balance: 9 });
    expect([await gateway.stop(), await simulator.stop()]).toEqual([0, 0]);
    expect(await balanceAt((await startGateway()).address, 'shared')).toEqual(after);
  });
});
