import { expect, it, onTestFinished } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { blocksOf } from '../support/snippets/blocks.js';

it('docs/testing.md tells a test that goes as its comments say', async () => {
  const [example] = blocksOf('docs/testing.md');
  const body = (example?.text ?? '').replace(/^import .*$/m, '');
  const started: TestGateway[] = [];
  const start = async (): Promise<TestGateway> => {
    const gateway = await startTestGateway();
    started.push(gateway);
    return gateway;
  };
  onTestFinished(async () => {
    for (const gateway of started) await gateway.dispose();
  });
  let asked: Promise<unknown> | undefined;
  const myClient = (url: URL | string, { headers }: { headers: Record<string, string> }): void => {
    const query = '{ viewer { licence { ... on Licence { balance } } } }';
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
    asked = fetch(url, { ...init, body: JSON.stringify({ query }) }).then(answer => answer.json());
  };
  const withoutEnd = body.replace(/^await gateway\.dispose\(\);$/m, '');
  expect(withoutEnd).not.toBe(body);
  await new Function('startTestGateway', 'myClient', `return (async () => { ${withoutEnd} })()`)(
    start,
    myClient,
  );
  // Twelve points, and a telephone in hand takes three once it is recorded.
  expect(await asked).toEqual({ data: { viewer: { licence: { balance: 9 } } } });
});
