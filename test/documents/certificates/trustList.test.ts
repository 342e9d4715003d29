import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  printTrustList,
  readTrustList,
  type TrustList,
  type TrustListFault,
  TrustListUnreadable,
  trustListXml,
} from '../../../src/documents/certificates/index.js';
import { makeCertificate } from '../../../src/documents/certificates/makeCertificate.js';
import { signList } from '../../../src/documents/certificates/signedForm.js';
import { type Instant, isoInstant } from '../../../src/time/index.js';
import { storeAt } from '../../support/stores.js';
import { referenceCertificate } from '../twoDDoc/vectors.js';
import { certificatesOver, ed25519Certificate, start } from './support.js';

type Json = { [name: string]: unknown; certificates: { [name: string]: unknown }[] };

async function someList(): Promise<TrustList> {
  const certificates = certificatesOver(await storeAt({ memory: true }));
  await certificates.renew();
  await certificates.renew();
  await certificates.revoke('SIM1', 'a <drill> & "more"');
  return certificates.trustList();
}

async function faultOf(text: string): Promise<{ code: TrustListFault; message: string }> {
  const fault = await readTrustList(text).then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(TrustListUnreadable);
  const { code, message } = fault as TrustListUnreadable;
  expect(message.split('\n')).toHaveLength(1);
  return { code, message };
}

/** The text of a list with something changed. */
async function changed(change: (json: Json) => object): Promise<string> {
  return JSON.stringify(change(JSON.parse(printTrustList(await someList())) as Json));
}

/** A list with members of one of its certificates changed. */
function at(json: Json, place: number, members: object): Json {
  const certificates = json.certificates.map((one, index) =>
    index === place ? { ...one, ...members } : one,
  );
  return { ...json, certificates };
}

describe('a trust list', () => {
  it('is read as it was printed', async () => {
    const list = await someList();
    expect(list).toMatchObject({ authority: 'FR00', sequence: 3 });
    expect(await readTrustList(printTrustList(list))).toEqual(list);
  });

  it('is a JSON document that says what it is', async () => {
    const json = JSON.parse(printTrustList(await someList())) as Json;
    expect(json).toMatchObject({
      format: 'snpc-gateway/trust-list/1',
      notice: 'SPÉCIMEN — liste simulée, sans valeur',
      authority: 'FR00',
      certificates: [
        { id: 'SIM1', revocationReason: 'a <drill> & "more"' },
        { id: 'SIM2', revokedAt: null, revocationReason: null },
      ],
    });
  });

  it('is verified by whoever knows JWS and the canonical JSON of RFC 8785', async () => {
    const { signature, ...document } = JSON.parse(printTrustList(await someList())) as Json;
    const [header = '', , seal = ''] = String(signature).split('.');
    const payload = Buffer.from(sorted(document)).toString('base64url');
    const { verify } = await import('node:crypto');
    const key = new X509Certificate(String(document.authorityCertificate)).publicKey;
    const holds = verify(
      'sha256',
      Buffer.from(`${header}.${payload}`),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(seal, 'base64url'),
    );
    expect(holds).toBe(true);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'ES256',
      kid: 'FR00',
      typ: 'trust-list+jws',
    });
  });

  it.each(['P-384', 'P-521'] as const)('is signed by an authority on %s too', async curve => {
    const { pem, key } = await makeCertificate('FR0A', curve, null);
    const list = { authority: 'FR0A', authorityPem: pem, sequence: 0, issuedAt: start, certificates: [] };
    const signed = await signList(list, key);
    expect(await readTrustList(printTrustList(signed))).toEqual(signed);
  });

  it('may hold the reference certificate of the specification', async () => {
    const { pem, key } = await makeCertificate('FR00', 'P-256', null);
    const certificates = [{ id: '0001', pem: referenceCertificate, revokedAt: null, revocationReason: null }];
    const list = { authority: 'FR00', authorityPem: pem, sequence: 1, issuedAt: start, certificates };
    const signed = await signList(list, key);
    expect(await readTrustList(printTrustList(signed))).toEqual(signed);
  });
});

describe('a trust list is refused', () => {
  const changes: readonly (readonly [string, TrustListFault, string, (json: Json) => object])[] = [
    ['without its signature', 'WRONG_FORM', 'signature', ({ signature: _gone, ...json }) => json],
    ['with a member more', 'WRONG_FORM', 'the document', json => ({ ...json, more: 1 })],
    ['of another format', 'WRONG_FORM', 'format', json => ({ ...json, format: 'another' })],
    [
      'with an authority of five letters',
      'WRONG_FORM',
      'authority',
      json => ({ ...json, authority: 'FR000' }),
    ],
    ['with a sequence that is no number', 'WRONG_FORM', 'sequence', json => ({ ...json, sequence: '3' })],
    [
      'dated without an offset',
      'WRONG_FORM',
      'issuedAt',
      json => ({ ...json, issuedAt: '2026-01-15T09:00:00' }),
    ],
    [
      'dated in another way than it is signed',
      'WRONG_FORM',
      'issuedAt',
      json => ({ ...json, issuedAt: '2026-01-15T09:00:00+01:00' }),
    ],
    ['with an id of a wrong form', 'WRONG_FORM', 'certificates.1.id', json => at(json, 1, { id: 'sim2' })],
    [
      'with a certificate of another name',
      'WRONG_CERTIFICATE',
      'certificates.1.certificate',
      json => at(json, 1, { id: 'SIM9' }),
    ],
    [
      'with a certificate that is none',
      'WRONG_CERTIFICATE',
      'certificates.0.certificate',
      json => at(json, 0, { certificate: 'a certificate' }),
    ],
    [
      'with a certificate twice',
      'WRONG_CERTIFICATE',
      'certificates.2.id',
      json => ({ ...json, certificates: [...json.certificates, json.certificates[0] ?? {}] }),
    ],
    [
      'with another authority’s certificate',
      'WRONG_CERTIFICATE',
      'authorityCertificate',
      json => ({ ...json, authorityCertificate: json.certificates[0]?.certificate }),
    ],
    [
      'that takes a revocation back',
      'WRONG_SIGNATURE',
      'signature',
      json => at(json, 0, { revokedAt: null }),
    ],
    [
      'that leaves a certificate out',
      'WRONG_SIGNATURE',
      'signature',
      json => ({ ...json, certificates: json.certificates.slice(0, 1) }),
    ],
    ['of another sequence', 'WRONG_SIGNATURE', 'signature', json => ({ ...json, sequence: 4 })],
    [
      'whose signature is of another algorithm',
      'WRONG_SIGNATURE',
      'signature',
      json => ({ ...json, signature: `${Buffer.from('{"alg":"none"}').toString('base64url')}..` }),
    ],
    ['whose signature is a text', 'WRONG_SIGNATURE', 'signature', json => ({ ...json, signature: 'signed' })],
  ];

  it.each(changes)('%s: %s', async (_what, code, place, change) => {
    const fault = await faultOf(await changed(change));
    expect(fault.code).toBe(code);
    expect(fault.message.startsWith(`${place}: `), fault.message).toBe(true);
  });

  it('that is no JSON, or too long', async () => {
    expect((await faultOf('<xml/>')).code).toBe('NOT_JSON');
    expect((await faultOf('[]')).code).toBe('WRONG_FORM');
    expect((await faultOf(`"${'x'.repeat(5_000_000)}"`)).code).toBe('TOO_LARGE');
  });

  it('with two certificates in one place, or a key that 2D-Doc does not know', async () => {
    const two = await changed(json =>
      at(json, 0, { certificate: `${json.certificates[0]?.certificate}${referenceCertificate}` }),
    );
    expect((await faultOf(two)).code).toBe('WRONG_CERTIFICATE');
    const unfit = await changed(json => at(json, 0, { certificate: ed25519Certificate }));
    expect((await faultOf(unfit)).code).toBe('WRONG_CERTIFICATE');
  });

  it('that a stranger signed under the name of the authority', async () => {
    const [{ pem }, { key }] = await Promise.all([
      makeCertificate('FR00', 'P-256', null),
      makeCertificate('FR00', 'P-256', null),
    ]);
    const list = { authority: 'FR00', authorityPem: pem, sequence: 0, issuedAt: start, certificates: [] };
    expect((await faultOf(printTrustList(await signList(list, key)))).code).toBe('WRONG_SIGNATURE');
  });
});

describe('the same list in XML', () => {
  it('tells the authority, where its certificates are, and the status of each', async () => {
    const list = await someList();
    const xml = trustListXml(list, 'https://points.example');
    expect(xml).toContain('<TSPTradeName>\n');
    expect(xml.match(/<Name>FR00<\/Name>/g)).toHaveLength(2);
    expect(xml).toContain('<URI>https://points.example/2d-doc/trust-list.json</URI>');
    expect(xml).toContain(`<TSLSequenceNumber>${list.sequence}</TSLSequenceNumber>`);
    const statuses = [...xml.matchAll(/Svcstatus\/(\w+)</g)].map(([, status]) => status);
    expect(statuses).toEqual(['inaccord', 'revoked', 'inaccord']);
    const since = [...xml.matchAll(/<StatusStartingTime>(.*)<\/StatusStartingTime>/g)].map(
      ([, text]) => text,
    );
    const inForce = '2000-01-01T00:00:00.000Z';
    expect(since).toEqual([inForce, isoInstant(list.certificates[0]?.revokedAt as Instant), inForce]);
    const bodies = [...xml.matchAll(/<X509Certificate>(.*)<\/X509Certificate>/g)].map(([, body]) =>
      new X509Certificate(Buffer.from(body ?? '', 'base64')).toString().trim(),
    );
    expect(bodies).toEqual(
      [list.authorityPem, ...list.certificates.map(({ pem }) => pem)].map(pem => pem.trim()),
    );
  });

  it('escapes what would be markup, and closes what it opens', async () => {
    const xml = trustListXml(await someList(), 'https://points.example/?a=1&b=<2>');
    expect(xml).toContain('<URI>https://points.example/?a=1&amp;b=&lt;2&gt;/2d-doc');
    const open: string[] = [];
    for (const [, slash, name] of xml.replace(/^<\?xml .*\?>\n/, '').matchAll(/<(\/?)(\w+)[^>]*>/g))
      if (slash === '') open.push(String(name));
      else expect(open.pop()).toBe(name);
    expect(open).toEqual([]);
    expect(xml.match(/TrustServiceStatusList/g)).toHaveLength(2);
  });
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => one.localeCompare(other)))
      : member,
  );
}
