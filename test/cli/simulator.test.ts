import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createSimulatorClient } from '../../simulator/control/http/index.js';
import { runSimulator } from '../../src/cli/simulator/command.js';
import { temporaryFolder } from '../support/simulator.js';

const token = 'a-token-that-both-share';

/** Runs the command until `use` is done with its address. */
async function run(
  args: readonly string[],
  env: Record<string, string> = {},
  use: (address: string) => Promise<void> = async () => {},
) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const listening = Promise.withResolvers<string>();
  let printed = '';
  stdout.on('data', chunk => {
    printed += chunk;
    const [address] = /http:\/\/\S+:\d+/.exec(printed) ?? [];
    if (address) listening.resolve(address);
  });
  const code = await runSimulator(args, {
    stdout,
    stderr,
    env,
    stopped: async () => use(await listening.promise),
  });
  stderr.end();
  return { code, printed, told: await text(stderr) };
}

const words = () => ['--port', '0', '--data-dir', temporaryFolder()];

describe('snpc simulator', () => {
  it('serves until it is stopped, and prints how it is read', async () => {
    const { code, printed, told } = await run(words(), {}, async address => {
      expect((await createSimulatorClient({ url: address }).listPersonas()).length).toBeGreaterThan(10);
    });
    expect([code, told]).toEqual([0, '']);
    expect(printed).toMatch(/SNPC_SOURCE=http:\/\/127\.0\.0\.1:\d+ reads it\.\n$/);
  });

  it('keeps its facts where it is told', async () => {
    const kept = words();
    await run(
      kept,
      {},
      async url => void (await createSimulatorClient({ url }).worlds.create({ name: 'kept' })),
    );
    await run(kept, {}, async url => {
      expect(await createSimulatorClient({ url }).worlds.find('kept')).toMatchObject({ name: 'kept' });
    });
  });

  it('asks for the token of the environment', async () => {
    const { code } = await run(words(), { SNPC_SOURCE_TOKEN: token }, async url => {
      expect((await fetch(`${url}/v1/worlds`)).status).toBe(401);
      expect(await createSimulatorClient({ url, token }).worlds.list()).toHaveLength(1);
    });
    expect(code).toBe(0);
  });

  it.each<[string[], Record<string, string>, string]>([
    [['--port', 'many'], {}, '--port must be a whole number from 0 to 65535'],
    [['--port', '70000'], {}, '--port must be a whole number'],
    [['--data-dir', ''], {}, '--data-dir must be the path of a folder'],
    [['--prot', '1'], {}, 'choose among --port, --host, --data-dir'],
    [['now'], {}, 'choose among --port, --host, --data-dir'],
    [['--host', '0.0.0.0'], {}, 'SNPC_SOURCE_TOKEN is not set: --host 0.0.0.0 answers other machines'],
    [[], { SNPC_SOURCE_TOKEN: 'short' }, 'SNPC_SOURCE_TOKEN is (kept secret): it must be'],
    [[], { DATABASE_URL: 'mysql://short/x' }, 'DATABASE_URL is (kept secret): it must be the address of'],
  ])('refuses %j in one line that says what would be right', async (args, env, right) => {
    const { code, printed, told } = await run(args, env);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toContain(right);
    expect(told.trimEnd().split('\n')).toHaveLength(1);
    expect(told).not.toContain('short');
  });

  it('says that its port is taken', async () => {
    await run(words(), {}, async address => {
      const second = await run(['--port', new URL(address).port, '--data-dir', temporaryFolder()]);
      expect([second.code, second.told]).toEqual([1, expect.stringContaining('is already in use')]);
    });
  });

  it('tells how it is used', async () => {
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      printed: expect.stringContaining('snpc simulator [--port'),
    });
  });
});
