import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openSource } from '../../src/openSource.js';
import { temporaryFolder } from '../support/simulator.js';

/** Opens a source that a module with this text makes. */
async function openText(text: string) {
  const file = path.join(temporaryFolder(), 'source.mjs');
  writeFileSync(file, text);
  return openSource(readConfig({ SNPC_SOURCE: `module:${file}` }));
}

const law = `{ latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' }`;
const capabilities = `{ historyByKnownAt: true, worlds: false, pendingFacts: false, identitySearch: false, watching: false, law: ${law} }`;
const sound = `{ name: 'mine', capabilities: ${capabilities}, open: async () => ({ world: 'default', now: async () => ({ clock: 0, revision: 1 }) }), health: async () => {}, close: async () => {} }`;

describe('a module that makes a source', () => {
  it('is loaded, given the kit, and read with a time-out and retries', async () => {
    const failsOnce = `let calls = 0; export const createSource = async kit => ({ ...${sound}, open: async () => {
      if (calls++ === 0) throw new kit.SourceError('UNAVAILABLE', 'mine', 'not yet');
      return { world: 'default', now: async () => new Promise(() => {}) };
    } });`;
    const { source, tester } = await openText(failsOnce);
    expect(tester).toBeUndefined();
    expect(source.name).toBe('mine');
    expect((await source.open()).world).toBe('default');
  });

  it('is read with the time-out of the settings', async () => {
    const file = path.join(temporaryFolder(), 'source.mjs');
    const silent = `export const createSource = () => ({ ...${sound}, open: () => new Promise(() => {}) });`;
    writeFileSync(file, silent);
    const config = readConfig({ SNPC_SOURCE: `module:${file}`, SNPC_TIMEOUT_MS: '30', SNPC_RETRIES: '1' });
    const { source } = await openSource(config);
    await expect(source.open()).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  it.each([
    ['does not export it', 'export const source = 1;', 'the module must export createSource'],
    ['cannot be read', 'export const = 1;', 'the module cannot be loaded: '],
    [
      'fails',
      'export const createSource = () => { throw new Error("no file\\nat line 3"); };',
      'createSource failed: no file',
    ],
    [
      'makes nothing',
      'export const createSource = () => undefined;',
      'what createSource returns is no SnpcSource: the whole: ',
    ],
    [
      'forgets a method',
      `export const createSource = () => ({ ...${sound}, health: undefined });`,
      'no SnpcSource: health: expected a function',
    ],
    [
      'forgets a capability',
      `export const createSource = () => ({ ...${sound}, capabilities: {} });`,
      'no SnpcSource: capabilities.historyByKnownAt: ',
    ],
  ])('that %s stops the start in one line', async (_name, text, told) => {
    const failure = await openText(text).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ name: 'WrongSetting' });
    const { message } = failure as Error;
    expect(message).toMatch(/^SNPC_SOURCE is "module:.*": /);
    expect(message).toContain(told);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('that is not there, or an address where nobody listens, too', async () => {
    const opening = (text: string) => openSource(readConfig({ SNPC_SOURCE: text, SNPC_RETRIES: '0' }));
    await expect(opening('module:./no-such.js')).rejects.toThrow(
      'SNPC_SOURCE is "module:./no-such.js": there is no such file',
    );
    await expect(opening('http://127.0.0.1:1')).rejects.toThrow(
      'SNPC_SOURCE is "http://127.0.0.1:1": The source does not answer',
    );
  });
});
