import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { faultCodes, type JournalFaultCode, meaningOf } from '../../src/access/journal/index.js';
import { usage } from '../../src/cli/journal/command.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';

const page = readFileSync(path.join(packageRoot, 'docs', 'journal.md'), 'utf8');

it('docs/journal.md has every fault, with the words of the command', () => {
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)].map(([, code, meaning]) => [
    code,
    meaning,
  ]);
  const told = faultCodes.map((code: JournalFaultCode) => [
    code,
    meaningOf({ code, writer: '', ordinal: 0 }),
  ]);
  expect(rows).toEqual(told);
});

it('docs/journal.md names the verbs of the command and the retention of the settings', () => {
  for (const [, verb] of page.matchAll(/npx snpc journal (\w+)/g)) {
    expect(usage).toContain(`snpc journal ${verb}`);
  }
  expect(page).toContain(`\`JOURNAL_RETENTION_DAYS\`, ${readConfig({}).journalRetentionDays} by default`);
});
