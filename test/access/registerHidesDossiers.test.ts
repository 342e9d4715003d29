import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createAccess, tester } from '../../src/access/index.js';
import { neph } from '../../src/snpc/index.js';
import { instant } from '../../src/time/index.js';
import { fixedSource } from '../support/fixedSource.js';
import { closedTexts, wholeDossier } from '../support/wholeDossier.js';

const number = neph('980599000001');
const unasked = { asOf: null, knownAt: null };

describe('a register opened for somebody', () => {
  it('holds the dossiers that it read where no code reaches them, and no log prints them', async () => {
    const now = { clock: instant('2026-01-15T08:00:00Z'), revision: 1 };
    const source = fixedSource([wholeDossier()], { now });
    const register = createAccess({ source }).openRegister(tester, undefined);
    await register.licence(number, unasked);
    const fields = Reflect.ownKeys(register).map(
      name => (register as unknown as Record<PropertyKey, unknown>)[name],
    );
    for (const text of [inspect(register, { showHidden: true, depth: 20 }), JSON.stringify(fields)])
      expect([number, ...closedTexts].filter(hidden => text.includes(hidden))).toEqual([]);
    expect(Object.keys(register).sort()).toEqual(['capabilities', 'sourceName']);
  });
});
