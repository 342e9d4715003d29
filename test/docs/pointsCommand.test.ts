import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { runPoints } from '../../src/cli/points/command.js';
import { temporaryFolder } from '../support/simulator.js';
import { blocksOf } from '../support/snippets/blocks.js';

it('docs/points-command.md gives two commands that answer its request', async () => {
  const [commands, request] = blocksOf('docs/points-command.md');
  const [lines = '', explained = ''] = (commands?.text ?? '').trim().split('\n');
  expect(lines).toBe('npx snpc points < requests.jsonl');
  // Written on one line, as the page says.
  const line = `${(request?.text ?? '').replace(/\n\s*/g, '')}\n`;
  const file = path.join(temporaryFolder(), 'request.json');
  writeFileSync(file, line);

  const ask = async (words: readonly string[], given: string): Promise<string> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    expect(await runPoints(words, { stdin: Readable.from([given]), stdout, stderr })).toBe(0);
    stdout.end();
    return text(stdout);
  };
  // A point lost, recorded in April, whose six months run until August.
  expect(JSON.parse(await ask([], line))).toMatchObject({ balance: 11 });
  const words = explained.replace('npx snpc points ', '').replace('request.json', file).split(' ');
  expect(await ask(words, '')).toContain('20 August 2025');
});
