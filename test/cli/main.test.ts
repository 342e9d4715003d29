import { describe, expect, it } from 'vitest';
import { terminalElsewhere } from '../support/terminal.js';

const snpc = terminalElsewhere({});
const everyCommand = [
  'points',
  'simulator',
  'world',
  'fact',
  'population',
  'journal',
  'authority',
  'document',
  'verify',
];

describe('snpc', () => {
  it('tells how each command is used', { timeout: 30_000 }, async () => {
    const { code, printed } = await snpc(['help']);
    expect(code).toBe(0);
    for (const command of everyCommand) expect(printed).toContain(`  snpc ${command} `);
  });

  it.each(['balance', 'toString'])('refuses %s, which is no command, and tells which are', async word => {
    const { code, printed, told } = await snpc([word]);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toContain('snpc points');
  });
});
