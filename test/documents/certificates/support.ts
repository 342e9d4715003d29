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

/** The sealed parts of a 2D-Doc as the specification prints it, read by nothing of ours. */
export function codeOf(printed: string): SealedCode {
  const text = printed.replaceAll('<GS>', '\u{1d}').replaceAll('<US>', '\u{1f}');
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

/** The reference certificate of the specification of 2D-Doc (16.1): FR00, 0001, of 2012-11-01 to 2015-11-01. */
export const referenceCertificate = `-----BEGIN CERTIFICATE-----
MIICVzCCAT8CCQCpMEvcR9M4RTANBgkqhkiG9w0BAQUFADBPMQswCQYDVQQGEwJG
UjETMBEGA1UECgwKQUMgREUgVEVTVDEcMBoGA1UECwwTMDAwMiAwMDAwMDAwMDAw
MDAwMDENMAsGA1UEAwwERlIwMDAeFw0xMjExMDExMzQ3NDZaFw0xNTExMDExMzQ3
NDZaMFcxCzAJBgNVBAYTAkZSMRswGQYDVQQKDBJDRVJUSUZJQ0FUIERFIFRFU1Qx
HDAaBgNVBAsMEzAwMDIgMDAwMDAwMDAwMDAwMDAxDTALBgNVBAMMBDAwMDEwWTAT
BgcqhkjOPQIBBggqhkjOPQMBBwNCAASpjw18zWKAiJO+xNQ2550YNKHW4AHXDxxM
3M2dni/iKfckBRTo3cDKmNDHRAycxJKEmg+9pz/DkvTaCuB/hMI8MA0GCSqGSIb3
DQEBBQUAA4IBAQA6HN+w/bzIdg0ZQF+ELrocplehP7r5JuRJNBAgmoqoER7IonCv
KSNUgUVbJ/MB4UKQ6CgzK7AOlCpiViAnBv+i6fg8Dh9evoUcHBiDvbl19+4iREaO
oyVZ8RAlkp7VJKrC3s6dJEmI8/19obLbTvdHfY+TZfduqpVl63RSxwLG0Fjl0SAQ
z9a+KJSKZnEvT9I0iUUgCSnqFt77RSppziQTZ+rkWcfd+BSorWr8BHqOkLtj7EiV
amIh+g3A8JtwV7nm+NUbBlhh2UPSI0eevsRjQRghtTiEn0wflVBX7xFP9zXpViHq
Ij+R9WiXzWGFYyKuAFK1pQ2QH8BxCbvdNdff
-----END CERTIFICATE-----
`;

/** Codes of the specification, signed by its reference certificate. */
export const referenceCodes = {
  /** Signed on 2021-03-22, after the certificate's end. */
  licence:
    'DC04FR0000011E471E47AB01FR6HM<GS>6GDUMONT DURVILLE<GS>60JULES/SEBASTIEN/CESAR<GS>69080519426ACONDE SUR NOIREAU<GS>AC121201200001<GS>E4APCE550E8020220211522090003AG8E6A B C D B1 AL AT CL A1 A2 A3 A4 C1 BE CE DE A2 C1 D1 C1E D1E AM<GS>E7123456789<US>ZJMDY3LOHQMI7RON2L3CSRHLY3Z7H42T4DXFGCG2TAQG7AALYLEW4E74EGYZEPNG4EMYBVFURCZ5Q2HL4KIGJFCR7POVBDJKDRWLUWQ',
  /** Signed on 2012-11-15. */
  suspension:
    'DC04FR000001125E125BAA01FR60JEAN FRANCOIS<GS>69150619756ASAINTE COMMUNE DES TESTS<GS>6GDU PONT<GS>6HMONSIEUR<GS>AC0123456789ABCDEF<GS>AD1259AE1337E01FE1125EE2130DE31300<US>MBP4LQQ4MXDWJ5VED62H5EELQ7HEUFFTNLARIF6ADUXBY2AKQGX3DDJHS5GO2YPX7CGII7MBKJY4LVNOSV47BVPTT6M3BOZXNOD65SA',
  /** Signed on 2016-05-26, after the certificate's end. */
  letter:
    'DC03FR00000117491766A101AB48M<GS>AC156985632<GS>6HMME<GS>6GSPECIMEN<GS>60NATACHA<GS>69251119736ATOULON<GS>AD16D4AE0132AF4AG8<US>5EYSLG4NKU5EFORGEHGGSKCRRD3JQDFLIQYWYQB3J4JHE5JGGB2E5LBJKNWGOMHSCFZI7OZ6CLRF3ZHCPB73ZJD2GBS75GOCYZYRIKI',
} as const;

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
