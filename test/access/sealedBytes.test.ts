import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../src/access/index.js';

const secrets = createSecrets('a key of a test, of 32 characters');
const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 256);
const sealed = secrets.sealBytes('file of d1', bytes);

describe('sealed bytes', () => {
  it.each([0, 1, 15, 16, 1_000])('are opened as they were, %i of them', length => {
    const some = bytes.subarray(0, length);
    const opened = secrets.openBytes('file', secrets.sealBytes('file', some));
    expect([...(opened ?? [])]).toEqual([...some]);
  });

  it('are sealed under another nonce each time', () => {
    expect(Buffer.from(sealed).equals(secrets.sealBytes('file of d1', bytes))).toBe(false);
  });

  it('hold nothing that can be read', () => {
    const text = 'LESTRADE HELENE';
    expect(Buffer.from(secrets.sealBytes('use', Buffer.from(text))).includes('LESTRADE')).toBe(false);
  });

  it('are opened for their use alone, by their key alone', () => {
    expect(secrets.openBytes('file of d2', sealed)).toBeNull();
    expect(createSecrets('another key of a test, of 32 chars').openBytes('file of d1', sealed)).toBeNull();
  });

  it('are refused when any byte was altered, or some are missing', () => {
    for (let place = 0; place < sealed.length; place += 7) {
      const altered = Uint8Array.from(sealed);
      altered[place] = (altered[place] as number) ^ 1;
      expect(secrets.openBytes('file of d1', altered), `byte ${place}`).toBeNull();
    }
    for (const length of [0, 11, 12, 27, 28, sealed.length - 1])
      expect(secrets.openBytes('file of d1', sealed.subarray(0, length)), `${length} bytes`).toBeNull();
  });
});
