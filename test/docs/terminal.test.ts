import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';
import { temporaryFolder } from '../support/simulator.js';
import { shellWords, terminalHere } from '../support/terminal.js';

const file = path.join(packageRoot, 'docs', 'terminal.md');
const page = readFileSync(file, 'utf8');

describe('docs/terminal.md', () => {
  it('tells a story whose commands print what it shows', async () => {
    const terminal = terminalHere({ DATA_DIR: temporaryFolder() });
    const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)];
    expect(blocks).toHaveLength(4);
    let told = page;
    for (const [whole, commands = '', shown] of blocks) {
      let last = '';
      for (const line of commands.trim().split('\n')) {
        const { code, printed, told: refused } = await terminal(shellWords(line.replace(/^npx snpc /, '')));
        expect([code, refused], line).toEqual([0, '']);
        last = printed;
      }
      if (shown === undefined) expect(JSON.parse(last)).toMatchObject({ isRecorded: true });
      else if (process.env.UPDATE_DOCS)
        told = told.replace(whole, () => `${whole.slice(0, whole.length - shown.length - 3)}${last}\`\`\``);
      else expect(last).toBe(shown);
    }
    if (process.env.UPDATE_DOCS) writeFileSync(file, told);
  });
});
