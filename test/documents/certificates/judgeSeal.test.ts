import { describe, expect, it } from 'vitest';
import {
  createTrust,
  judgeSeal,
  readCertificate,
  type SealedCode,
} from '../../../src/documents/certificates/index.js';
import { makeCertificate } from '../../../src/documents/certificates/makeCertificate.js';
import { addDays, type Instant, isoDay, legalDay } from '../../../src/time/index.js';
import { storeAt } from '../../support/stores.js';
import { referenceCertificate, v1, v2, v3 } from '../twoDDoc/vectors.js';
import { certificatesOver, codeOf, signedCode, start, strangeKey, today } from './support.js';

const listed = (id: string, pem: string, revokedAt: Instant | null = null) => ({
  authority: 'FR00',
  certificates: [{ id, pem, revokedAt, revocationReason: null }],
});
const reference = createTrust([listed('0001', referenceCertificate)]);
const suspension = v2.text;

/** The same code as if it said another day of signature, which the signature does not cover here. */
function signedOn(code: SealedCode, day: string): SealedCode {
  return { ...code, header: { ...code.header, signedOn: legalDay(day) } };
}

describe('the reference certificate of the specification', () => {
  it('is read as the specification tells it', () => {
    const read = readCertificate(referenceCertificate);
    expect(read).toMatchObject({ commonName: '0001', curve: { name: 'P-256' } });
    expect(read && [read.validFrom, read.validUntil].map(isoDay)).toEqual(['2012-11-01', '2015-11-01']);
    expect(read?.fingerprint).toMatch(/^70:9D:DD:2D:.*:C5:19$/);
  });

  it('has signed its codes, the one of the days of its validity authentically', () => {
    expect(judgeSeal(codeOf(suspension), reference, today)).toBe('AUTHENTIC');
  });

  it.each([
    ['V1', v1.text, '2021-03-22'],
    ['V3', v3.text, '2016-05-26'],
  ])('was not valid on the day that %s is signed', (_name, text, day) => {
    const code = codeOf(text);
    expect(isoDay(code.header.signedOn)).toBe(day);
    expect(judgeSeal(code, reference, today)).toBe('CERTIFICATE_NOT_VALID_THAT_DAY');
    // Nothing else is wrong with it: on a day of the validity, the same signature holds.
    expect(judgeSeal(signedOn(code, '2015-11-01'), reference, today)).toBe('AUTHENTIC');
  });
});

describe('a seal', () => {
  const code = codeOf(suspension);

  it.each(['2012-10-31', '2015-11-02'])('signed on %s, outside the validity, is told', day => {
    expect(judgeSeal(signedOn(code, day), reference, today)).toBe('CERTIFICATE_NOT_VALID_THAT_DAY');
  });

  it.each(['2012-11-01', '2015-11-01'])('signed on %s, within it, holds though it has expired since', day => {
    expect(judgeSeal(signedOn(code, day), reference, today)).toBe('AUTHENTIC');
  });

  it('of a revoked certificate is refused, whatever the day of its signature', () => {
    const revoked = createTrust([listed('0001', referenceCertificate, start)]);
    expect(judgeSeal(code, revoked, today)).toBe('CERTIFICATE_REVOKED');
    expect(judgeSeal(codeOf(v1.text), revoked, today)).toBe('CERTIFICATE_REVOKED');
    const alsoListedBefore = createTrust([
      listed('0001', referenceCertificate),
      listed('0001', referenceCertificate, start),
    ]);
    expect(judgeSeal(code, alsoListedBefore, today)).toBe('CERTIFICATE_REVOKED');
  });

  it('of nobody known is told for what it is', () => {
    const of = (authority: string, certificate: string) =>
      judgeSeal({ ...code, header: { ...code.header, authority, certificate } }, reference, today);
    expect(of('FR03', '0001')).toBe('UNKNOWN_AUTHORITY');
    expect(of('FR00', '0002')).toBe('UNKNOWN_CERTIFICATE');
    expect(of('__pr', 'oto_')).toBe('UNKNOWN_AUTHORITY');
  });

  it('does not hold over one character more, less or other', () => {
    const of = (signed: string) => judgeSeal({ ...code, signed }, reference, today);
    expect(of(code.signed)).toBe('AUTHENTIC');
    for (const signed of [
      code.signed.replace('PONT', 'PORT'),
      `${code.signed}\u{1d}`,
      code.signed.slice(0, -1),
      code.signed.replace('\u{1d}', ''),
    ])
      expect(of(signed)).toBe('ALTERED');
  });

  it('does not hold with another signature, nor one of another length', () => {
    const of = (signature: Uint8Array) => judgeSeal({ ...code, signature }, reference, today);
    const flipped = Uint8Array.from(code.signature, (byte, place) => (place === 40 ? byte ^ 1 : byte));
    for (const signature of [
      flipped,
      code.signature.subarray(0, 63),
      Uint8Array.of(...code.signature, 0),
      new Uint8Array(64),
      new Uint8Array(0),
    ])
      expect(of(signature)).toBe('ALTERED');
  });

  it('that holds and is dated after today is told', () => {
    const at = (day: string) => judgeSeal(code, reference, legalDay(day));
    expect(at('2012-11-11')).toBe('SIGNED_IN_THE_FUTURE');
    expect(at('2012-11-12')).toBe('AUTHENTIC');
    const altered = { ...code, signed: `${code.signed} ` };
    expect(judgeSeal(altered, reference, legalDay('2012-11-11'))).toBe('ALTERED');
  });

  it.each([
    ['P-256', 'sha256', 'sha384'],
    ['P-384', 'sha384', 'sha256'],
    ['P-521', 'sha512', 'sha256'],
  ] as const)('on %s holds with the hash of its curve alone', async (curve, right, wrong) => {
    const { pem, key } = await makeCertificate('SIM1', curve, null);
    const trust = createTrust([listed('SIM1', pem)]);
    expect(judgeSeal(signedCode({ key, id: 'SIM1' }, { hash: right }), trust, today)).toBe('AUTHENTIC');
    expect(judgeSeal(signedCode({ key, id: 'SIM1' }, { hash: wrong }), trust, today)).toBe('ALTERED');
  });

  it('of a stranger who takes the name of a certificate is refused', async () => {
    const certificates = certificatesOver(await storeAt({ memory: true }));
    const trust = createTrust([await certificates.trustList()]);
    const current = await certificates.current();
    expect(judgeSeal(signedCode(current), trust, today)).toBe('AUTHENTIC');
    expect(judgeSeal(signedCode({ key: strangeKey(), id: current.id }), trust, today)).toBe('ALTERED');
  });
});

describe('two gateways, whose first certificates have one name', () => {
  it('are each judged by their own, whichever list comes first', async () => {
    const [one, other] = [await storeAt({ memory: true }), await storeAt({ memory: true })];
    const [ours, theirs] = [certificatesOver(one), certificatesOver(other)];
    const lists = [await ours.trustList(), await theirs.trustList()];
    expect((await ours.current()).id).toBe((await theirs.current()).id);
    for (const trust of [createTrust(lists), createTrust([...lists].reverse())])
      for (const { current } of [ours, theirs])
        expect(judgeSeal(signedCode(await current()), trust, today)).toBe('AUTHENTIC');
    const theirFirst = await theirs.current();
    await theirs.revoke('SIM1');
    const after = createTrust([lists[0], await theirs.trustList()].flatMap(list => list ?? []));
    expect(judgeSeal(signedCode(await ours.current()), after, today)).toBe('AUTHENTIC');
    expect(judgeSeal(signedCode(theirFirst), after, today)).toBe('CERTIFICATE_REVOKED');
  });

  it('are judged by the days of the one that signed', async () => {
    const certificates = certificatesOver(await storeAt({ memory: true }));
    const { id, key } = await certificates.current();
    const own = await certificates.trustList();
    const first = listed(id, referenceCertificate);
    const late = addDays(legalDay('2000-01-01'), 0xffff);
    const code = signedCode({ key, id }, { signedOn: late });
    expect(judgeSeal(code, createTrust([first, own]), late)).toBe('AUTHENTIC');
  });
});
