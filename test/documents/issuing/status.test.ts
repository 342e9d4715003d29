import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/documents/issuing/status.js';
import { legalDay } from '../../../src/time/index.js';

const adcs = {
  kind: 'ADCS' as const,
  validUntil: legalDay('2026-05-15'),
  replacedBy: null,
  agrees: true,
  isSealed: true,
  today: legalDay('2026-05-15'),
};

describe('what a document is worth', () => {
  it.each([
    ['on its last day', {}, 'IN_FORCE'],
    ['the day after', { today: legalDay('2026-05-16') }, 'EXPIRED'],
    ['once another was issued', { replacedBy: 'ADCS-0000-0000-0000' }, 'REPLACED'],
    ['once its certificate was revoked', { isSealed: false, agrees: false }, 'SEAL_REVOKED'],
    ['once the register says otherwise', { agrees: false }, 'CONTRADICTED'],
    [
      'once all of that came',
      { agrees: false, replacedBy: 'ADCS-0000-0000-0000', today: legalDay('2027-01-01') },
      'CONTRADICTED',
    ],
    ['as an RII, for ever', { kind: 'RII', validUntil: null, today: legalDay('2036-01-01') }, 'IN_FORCE'],
    ['as an RII, beside a later one', { kind: 'RII', validUntil: null, replacedBy: 'RII-0' }, 'IN_FORCE'],
  ] as const)('is, %s: %s', (_when, change, status) => {
    expect(statusOf({ ...adcs, ...change })).toBe(status);
  });
});
