import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarLinkLimits } from '../../src/access/index.js';
import { uncountedLabels } from '../../src/licence/index.js';
import { packageRoot } from '../../src/packageRoot.js';
import { articleNumbers, legalReference } from '../../src/points/index.js';
import { type LegalDay, legalDay } from '../../src/time/index.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { asPersona, testerToken } from '../support/tester.js';

const gateway = everybodysGateway();
const holder = asPersona('everyday');
const fileOf = (page: string): string => path.join(packageRoot, 'docs', page);
const read = (page: string): string => readFileSync(fileOf(page), 'utf8');
const mayWrite = process.env.UPDATE_DOCS === '1';

/** Compares a generated part of a page with what it should be, or writes it when that is asked. */
function keeps(page: string, before: string, part: string): void {
  const [, found] =
    new RegExp(
      `${before.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}([\\s\\S]*?)(?=\`\`\`\\n|\\n\\n)`,
    ).exec(read(page)) ?? [];
  if (mayWrite && found !== undefined)
    writeFileSync(
      fileOf(page),
      read(page).replace(`${before}${found}`, () => `${before}${part}`),
    );
  else expect(found).toBe(part);
}

describe.each([
  ['explanations.md', 3],
  ['calendar.md', 1],
])('docs/%s', (page, count) => {
  const queries = [...read(page).matchAll(/```graphql\n([\s\S]*?)```\n\n```json\n/g)].map(
    ([, query = '']) => query,
  );

  it('has its examples', () => expect(queries).toHaveLength(count));

  it.each(queries)('gives the answer to %s', async query => {
    const { data, errors } = await gateway.ask(holder, query);
    expect(errors).toBeUndefined();
    keeps(page, `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n`, `${JSON.stringify({ data }, null, 2)}\n`);
  });
});

describe('docs/explanations.md', () => {
  const page = read('explanations.md');

  it('tells every reason for which something is not counted', () => {
    const told = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, reason]) => reason);
    expect(told).toEqual(Object.keys(uncountedLabels));
  });

  it('says of each article where its address leads', () => {
    const opens = (number: string, day?: LegalDay) => `\`${legalReference(number, day).opens}\``;
    const rows = articleNumbers.map(
      number => `| ${number} | ${opens(number, legalDay('2026-01-15'))} | ${opens(number)} |`,
    );
    keeps(
      'explanations.md',
      '| article | opens, under a day | opens, without one |\n|---|---|---|',
      `\n${rows.join('\n')}`,
    );
  });
});

describe('docs/calendar.md', () => {
  it('shows the file as it is served', async () => {
    const [, line = ''] = /```sh\n(curl -s .*)\n```/.exec(read('calendar.md')) ?? [];
    const [, asked = ''] = /"\$GATEWAY([^"]*)"/.exec(line) ?? [];
    const headers = [...line.matchAll(/-H ["']([^:]+): ([^"']*)["']/g)].map(([, name = '', value = '']) => [
      name,
      value.replace('$TOKEN', testerToken),
    ]);
    expect(headers).toHaveLength(2);
    const response = await fetch(new URL(asked, gateway.address), { headers: Object.fromEntries(headers) });
    expect(response.status).toBe(200);
    const text = (await response.text()).replaceAll('\r\n', '\n');
    // Names of entries depend on the key of the gateway and on the making of its world.
    const shown = text.replace(/^UID:.*$/gm, 'UID:…@snpc-gateway');
    keeps('calendar.md', '```ics\n', shown);
  });

  it('tells the bounds of links', () => {
    const { most, unreadDays } = calendarLinkLimits;
    expect(read('calendar.md')).toContain(`| links of one holder at once | ${most};`);
    expect(read('calendar.md')).toContain(`| ${unreadDays} days |`);
  });
});
