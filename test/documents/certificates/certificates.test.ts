import { X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../../src/access/index.js';
import { certificateId } from '../../../src/documents/certificates/certificateId.js';
import {
  CertificateKeySealed,
  CertificateRefused,
  createTrust,
  judgeSeal,
  trustNow,
} from '../../../src/documents/certificates/index.js';
import { addDays, isoDay, legalDay, legalDayOf } from '../../../src/time/index.js';
import { kindsOfPlace, storeAt } from '../../support/stores.js';
import { certificatesOver, signedCode, start, today } from './support.js';

const memory = () => storeAt({ memory: true });

describe('certificates', () => {
  it('are made when the first is needed, and kept', async () => {
    const store = await memory();
    const certificates = certificatesOver(store);
    expect(await certificates.list()).toEqual([]);
    const first = await certificates.current();
    expect(first).toMatchObject({ authority: 'FR00', id: 'SIM1' });
    expect((await certificatesOver(store).current()).key.equals(first.key)).toBe(true);
    expect((await certificates.list()).map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ['FR00', 0],
      ['SIM1', 1],
    ]);
  });

  it('are those that a 2D-Doc asks for, and say that nothing is real', async () => {
    const certificates = certificatesOver(await memory());
    await certificates.current();
    const [authority, issuer] = (await certificates.list()).map(({ pem }) => new X509Certificate(pem));
    if (!authority || !issuer) throw new Error('there are two');
    const words = 'O=SPECIMEN\\, SIMULATEUR SNPC-GATEWAY\\, SANS VALEUR\nOU=0002 00000000000000';
    expect(issuer.subject).toBe(`C=FR\n${words}\nCN=SIM1`);
    expect(authority.subject).toBe(`C=FR\n${words}\nCN=FR00`);
    expect(issuer.issuer).toBe(authority.subject);
    expect([authority.ca, issuer.ca]).toEqual([true, false]);
    expect(authority.verify(authority.publicKey)).toBe(true);
    expect(issuer.verify(authority.publicKey)).toBe(true);
    expect(issuer.checkIssued(authority)).toBe(true);
    expect(issuer.publicKey.equals(authority.publicKey)).toBe(false);
    expect(issuer.serialNumber).not.toBe(authority.serialNumber);
  });

  it('are valid on every day that 2D-Doc counts', async () => {
    const certificates = certificatesOver(await memory());
    const current = await certificates.current();
    const trust = createTrust([await certificates.trustList()]);
    const found = trust.find('FR00', 'SIM1');
    if (found.kind !== 'FOUND') throw new Error('it is listed');
    expect([found.validFrom, found.validUntil].map(isoDay)).toEqual(['2000-01-01', '2179-06-06']);
    const lastDay = addDays(legalDay('2000-01-01'), 0xffff);
    for (const signedOn of [legalDay('2000-01-01'), today, lastDay])
      expect(judgeSeal(signedCode(current, { signedOn }), trust, lastDay)).toBe('AUTHENTIC');
    const [, row] = await certificates.list();
    expect([row?.notBefore, row?.notAfter]).toEqual([found.validFrom, found.validUntil]);
  });

  it.each(['P-384', 'P-521'] as const)('are on %s where that is asked for', async curve => {
    const certificates = certificatesOver(await memory(), { curve });
    const current = await certificates.current();
    const trust = createTrust([await certificates.trustList()]);
    const hash = curve === 'P-384' ? 'sha384' : 'sha512';
    expect(judgeSeal(signedCode(current, { hash }), trust, today)).toBe('AUTHENTIC');
  });

  it('under an authority on another curve are signed by the curve of the authority', async () => {
    const store = await memory();
    await certificatesOver(store).current();
    const certificates = certificatesOver(store, { curve: 'P-384' });
    await certificates.renew();
    const [authority, , issuer] = (await certificates.list()).map(({ pem }) => new X509Certificate(pem));
    expect(issuer?.verify(authority?.publicKey as never)).toBe(true);
    expect(issuer?.publicKey.asymmetricKeyDetails?.namedCurve).toBe('secp384r1');
  });

  it('are renewed one after another, and those before stay valid', async () => {
    const certificates = certificatesOver(await memory());
    const first = await certificates.current();
    expect(await certificates.renew()).toBe('SIM2');
    expect(await certificates.renew()).toBe('SIM3');
    const current = await certificates.current();
    expect(current.id).toBe('SIM3');
    expect(current.key.equals(first.key)).toBe(false);
    const trust = createTrust([await certificates.trustList()]);
    expect(judgeSeal(signedCode(first), trust, today)).toBe('AUTHENTIC');
    expect(judgeSeal(signedCode(current), trust, today)).toBe('AUTHENTIC');
  });

  it('are renewed before the first was needed', async () => {
    const certificates = certificatesOver(await memory());
    expect(await certificates.renew()).toBe('SIM1');
    expect((await certificates.current()).id).toBe('SIM1');
  });

  it('that are revoked sign no more: another is made in their place', async () => {
    const certificates = certificatesOver(await memory());
    const first = await certificates.current();
    await certificates.renew();
    await certificates.revoke('SIM2', 'a drill');
    expect((await certificates.current()).id).toBe('SIM3');
    await certificates.revoke('SIM1');
    const list = await certificates.trustList();
    expect(list.certificates.map(({ id, revocationReason }) => [id, revocationReason])).toEqual([
      ['SIM1', null],
      ['SIM2', 'a drill'],
      ['SIM3', null],
    ]);
    expect(judgeSeal(signedCode(first), createTrust([list]), today)).toBe('CERTIFICATE_REVOKED');
  });

  it('are revoked by a name that there is, and never the authority itself', async () => {
    const certificates = certificatesOver(await memory());
    await certificates.current();
    await expect(certificates.revoke('SIM2')).rejects.toThrow(CertificateRefused);
    await expect(certificates.revoke('FR00')).rejects.toThrow(/authority itself/);
    expect((await certificates.list()).every(({ revokedAt }) => revokedAt === null)).toBe(true);
  });

  it('of a store are opened by the key that sealed them alone, and the fault names no secret', async () => {
    const store = await memory();
    await certificatesOver(store).current();
    const key = 'another key of a test, of 32 chars';
    const others = certificatesOver(store, { secrets: createSecrets(key) });
    for (const doing of [others.current, others.trustList, others.renew]) {
      const fault = await doing().then(
        () => null,
        (error: unknown) => error,
      );
      expect(fault).toBeInstanceOf(CertificateKeySealed);
      expect(String(fault)).toMatch(/sealed under another ID_KEY: set that one again/);
      expect(String(fault)).not.toContain(key);
    }
    expect((await store.certificates.list('FR00')).map(({ id }) => id)).toEqual(['FR00', 'SIM1']);
  });

  it('show their private key in no JSON, no log and no row', async () => {
    const store = await memory();
    const certificates = certificatesOver(store);
    const current = await certificates.current();
    const { d = '' } = current.key.export({ format: 'jwk' });
    const secret = Buffer.from(d, 'base64url');
    const list = await certificates.trustList();
    const texts = [
      current,
      certificates,
      list,
      await certificates.list(),
      await store.certificates.list('FR00'),
    ];
    expect(secret).toHaveLength(32);
    for (const shown of texts.flatMap(value => [
      JSON.stringify(value),
      inspect(value, { depth: 9, showHidden: true }),
    ]))
      for (const form of ['hex', 'base64', 'base64url'] as const)
        expect(shown.includes(secret.toString(form).slice(0, 40))).toBe(false);
    expect(JSON.stringify(await certificates.list())).not.toContain('sealedKey');
    const [, row] = await store.certificates.list('FR00');
    expect(Buffer.from(row?.sealedKey ?? '', 'base64url').includes(secret)).toBe(false);
  });

  it('have ids that follow each other, of four characters, and no reserved one', () => {
    const some = [1, 2, 9, 10, 35, 36, 22_535].map(certificateId);
    expect(some).toEqual(['SIM1', 'SIM2', 'SIM9', 'SIMA', 'SIMZ', 'SIN0', 'SZZZ']);
    const all = Array.from({ length: 22_535 }, (_, index) => certificateId(index + 1));
    expect(new Set(all).size).toBe(all.length);
    expect(all.every(id => /^S[A-Z0-9]{3}$/.test(id))).toBe(true);
    expect(() => certificateId(22_536)).toThrow(RangeError);
    expect(() => certificateId(0)).toThrow(RangeError);
  });
});

describe.each(kindsOfPlace.filter(({ shared }) => shared))('two processes over $name', ({ fresh }) => {
  it('that start at once have one certificate, and one again when both renew', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const stores = await Promise.all([storeAt(place), storeAt(place)]);
    const both = stores.map(store => certificatesOver(store));
    const [one, other] = await Promise.all(both.map(certificates => certificates.current()));
    expect(one?.id).toBe('SIM1');
    expect(one?.key.equals(other?.key as never)).toBe(true);
    const lists = await Promise.all(both.map(certificates => certificates.trustList()));
    expect(lists[0]?.certificates).toEqual(lists[1]?.certificates);
    expect(lists[0]?.certificates).toHaveLength(1);
    expect(judgeSeal(signedCode(one as never), createTrust([lists[1] as never]), today)).toBe('AUTHENTIC');
    expect(await Promise.all(both.map(certificates => certificates.renew()))).toEqual(['SIM2', 'SIM2']);
    expect((await both[0]?.list())?.map(({ id }) => id)).toEqual(['FR00', 'SIM1', 'SIM2']);
  });

  it('see what the other renews and revokes, at once', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const [one, other] = [certificatesOver(await storeAt(place)), certificatesOver(await storeAt(place))];
    const trust = trustNow(one, []);
    const first = await one.current();
    expect(judgeSeal(signedCode(first), await trust(), today)).toBe('AUTHENTIC');
    await other.renew();
    expect((await one.current()).id).toBe('SIM2');
    await other.revoke('SIM1');
    expect(judgeSeal(signedCode(first), await trust(), today)).toBe('CERTIFICATE_REVOKED');
  });
});

describe('what a gateway trusts now', () => {
  it('is its own certificates and those of the lists that it was given', async () => {
    const [own, others] = [certificatesOver(await memory()), certificatesOver(await memory())];
    const theirs = await others.current();
    const code = signedCode(theirs);
    expect(judgeSeal(code, await trustNow(own, [])(), today)).toBe('ALTERED');
    const trust = trustNow(own, [await others.trustList()]);
    expect(judgeSeal(code, await trust(), today)).toBe('AUTHENTIC');
    expect(judgeSeal(signedCode(await own.current()), await trust(), today)).toBe('AUTHENTIC');
    expect(await trust()).toBe(await trust());
  });

  it('knows when it was issued', async () => {
    const own = certificatesOver(await memory());
    const before = await own.trustList();
    expect(legalDayOf(before.issuedAt)).toBe(legalDayOf(start));
    expect(await own.trustList()).toBe(before);
    await own.revoke('SIM1');
    const after = await own.trustList();
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.issuedAt).toBeGreaterThan(before.issuedAt);
  });
});
