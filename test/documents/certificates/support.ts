import { generateKeyPairSync, sign } from 'node:crypto';
import { createSecrets } from '../../../src/access/index.js';
import { openCertificates, type SealedCode } from '../../../src/documents/certificates/index.js';
import type { GatewayStore } from '../../../src/store/index.js';
import { addDays, type Instant, instant, type LegalDay, legalDay } from '../../../src/time/index.js';

export const start = instant('2026-01-15T09:00:00+01:00');
export const today = legalDay('2026-01-15');
export const secrets = createSecrets('a key of a test, of 32 characters');

type Parts = Parameters<typeof openCertificates>[0];

/** Certificates over a store, whose clock goes on by a minute each time it is asked. */
export function certificatesOver(store: GatewayStore, parts: Partial<Parts> = {}) {
  let now = start;
  const clock = { now: () => (now = (now + 60_000) as Instant) };
  return openCertificates({ rows: store.certificates, secrets, clock, ...parts });
}

/** A code of its own, signed by a key as 2D-Doc asks. */
export function signedCode(
  { key, id }: { readonly key: Parameters<typeof sign>[2] & object; readonly id: string },
  { hash = 'sha256', signedOn = today }: { readonly hash?: string; readonly signedOn?: LegalDay } = {},
): SealedCode {
  const signed = `DC04FR00${id}....AB01FR6HM\u{1d}`;
  const signature = sign(hash, Buffer.from(signed, 'latin1'), {
    key: key as never,
    dsaEncoding: 'ieee-p1363',
  });
  return { header: { authority: 'FR00', certificate: id, signedOn }, signed, signature };
}

/** A private key that no authority knows. */
export function strangeKey() {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The sealed parts of the text of a 2D-Doc, read by nothing of ours. */
export function codeOf(text: string): SealedCode {
  const [signed = '', seal = ''] = text.split('\u{1f}');
  const bits = [...seal].map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const signature = Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2));
  return {
    header: {
      authority: signed.slice(4, 8),
      certificate: signed.slice(8, 12),
      signedOn: addDays(legalDay('2000-01-01'), Number.parseInt(signed.slice(16, 20), 16)),
    },
    signed,
    signature,
  };
}

/** A certificate of the name `SIM1` whose key is on no curve of 2D-Doc. */
export const ed25519Certificate = `-----BEGIN CERTIFICATE-----
MIIBNDCB56ADAgECAhQjFALd9YrBvU+0LBBcFivzSVuWIDAFBgMrZXAwDzENMAsG
A1UEAwwEU0lNMTAgFw0yNjExMjUwNDQwMzVaGA8yMTI2MTEwMTA0NDAzNVowDzEN
MAsGA1UEAwwEU0lNMTAqMAUGAytlcAMhACXk2DvTIldJb7Fn8CGyclxjMQmg3CMo
xu5l/OwvbXBqo1MwUTAdBgNVHQ4EFgQUTUgVNsel6RDwapQU39/oKDg5yfkwHwYD
VR0jBBgwFoAUTUgVNsel6RDwapQU39/oKDg5yfkwDwYDVR0TAQH/BAUwAwEB/zAF
BgMrZXADQQC6CyInV18sK/9u80zyUa0t4ioLTKemW+r3jNj1zk7liekNiKnr5nGo
71hIDMHU+1At6ZfK9wGzGg/1SGZSxioO
-----END CERTIFICATE-----
`;
