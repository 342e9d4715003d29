import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { activationLifetime } from '../../src/access/account/create.js';
import { longestPassword, shortestPassword } from '../../src/access/account/index.js';
import { slowings } from '../../src/access/account/limits.js';
import { recommendedCost } from '../../src/access/account/passwordHash.js';
import { resetLifetime } from '../../src/access/account/reset.js';
import { doorErrors } from '../../src/graphql/signIn/errorCatalogue.js';
import { packageRoot } from '../../src/packageRoot.js';

const page = readFileSync(path.join(packageRoot, 'docs', 'accounts.md'), 'utf8');
const hour = 3_600_000;

describe('docs/accounts.md', () => {
  it('tells how fast one may guess', () => {
    const rows = page.matchAll(/^\| `(\w+)`: .* \| (\d+) \| (\d+) s \| (\d+) s \| (\d+) s \|$/gm);
    const told = [...rows].map(([, name, ...numbers]) => [name, ...numbers.map(Number)]);
    const inSeconds = Object.entries(slowings).map(
      ([name, { free, firstWait, longestWait, forgetAfter }]) =>
        [name, free, firstWait / 1000, longestWait / 1000, forgetAfter / 1000] as unknown[],
    );
    expect(told).toEqual(inSeconds);
  });

  it('tells how long links stand, how long passwords are, and what a hash costs', () => {
    expect([activationLifetime, resetLifetime]).toEqual([12 * hour, hour]);
    expect(page).toContain('The link stands twelve hours of the wall clock');
    expect(page).toContain('Its link stands one hour');
    expect(page).toContain(`fewer than ${shortestPassword} characters, more than ${longestPassword}`);
    expect(recommendedCost).toEqual({ memory: 19 * 1024, passes: 2, lanes: 1 });
    expect(page).toContain('19 MiB, two passes, one lane');
  });
});

it('docs/accounts.md names codes that doors answer', () => {
  const codes = [...page.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, code]) => code as string);
  expect(codes.length).toBeGreaterThan(8);
  const settings = ['SMTP_URL', 'MAIL_FROM', 'SHOW_OUTBOX', 'THREE_FOLD'];
  expect(codes.filter(code => !(code in doorErrors) && !settings.includes(code))).toEqual([]);
});

describe('a wait', () => {
  it.each(Object.entries(slowings))('of %s is over before it would be forgotten', (_, slowing) => {
    expect(slowing.longestWait).toBeLessThan(slowing.forgetAfter);
  });
});
