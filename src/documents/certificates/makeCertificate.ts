import 'reflect-metadata';
import { createPublicKey, KeyObject, randomBytes } from 'node:crypto';
import type { JsonName } from '@peculiar/x509';
import { addDays, endOfLegalDay, type Instant, legalDay, machineDate } from '../../time/index.js';
import { type Curve, curveOf } from './curves.js';

/** A new certificate with its private key. */
export interface MadeCertificate {
  readonly pem: string;
  readonly key: KeyObject;
}

/** Who signs a certificate: the key of an authority. */
export interface Signer {
  readonly authority: string;
  readonly key: KeyObject;
}

const firstDay = legalDay('2000-01-01');

/** The days that 2D-Doc counts in four hexadecimal digits: a world may be on any of them, so certificates are valid on all. */
export const everyDay = { notBefore: firstDay, notAfter: addDays(firstDay, 0xffff) } as const;

/** Makes the certificate of an authority, signed by itself, or one under an authority, which signs documents. */
export async function makeCertificate(
  id: string,
  curve: Curve['name'],
  signer: Signer | null,
): Promise<MadeCertificate> {
  // Loaded where a certificate is made alone: a gateway that has its own starts without it.
  const x509 = await import('@peculiar/x509');
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, [
    'sign',
    'verify',
  ]);
  const key = KeyObject.from(pair.privateKey);
  const signing = await signingKeyOf(signer?.key ?? key);
  const flags = x509.KeyUsageFlags;
  const usages = signer
    ? flags.digitalSignature | flags.nonRepudiation
    : flags.keyCertSign | flags.cRLSign | flags.digitalSignature;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject: nameOf(id),
      issuer: nameOf(signer?.authority ?? id),
      notBefore: machineDate((everyDay.notBefore * dayInMilliseconds) as Instant),
      notAfter: machineDate(endOfLegalDay(everyDay.notAfter)),
      publicKey: pair.publicKey,
      signingKey: signing.key,
      signingAlgorithm: signing.algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(signer === null, signer ? undefined : 0, true),
        new x509.KeyUsagesExtension(usages, true),
        await x509.SubjectKeyIdentifierExtension.create(pair.publicKey, false, crypto),
        await x509.AuthorityKeyIdentifierExtension.create(publicKeyOf(signer?.key ?? key), false, crypto),
      ],
    },
    crypto,
  );
  return { pem: `${certificate.toString('pem')}\n`, key };
}

const dayInMilliseconds = 86_400_000;

// 2D-Doc binds the hash to the curve of whoever signs.
async function signingKeyOf(key: KeyObject) {
  const curve = curveOf(key);
  if (curve === null) throw new TypeError('an authority signs with a key on P-256, P-384 or P-521');
  const algorithm = { name: 'ECDSA', namedCurve: curve.name, hash: curve.hash };
  const bytes = Uint8Array.from(key.export({ format: 'der', type: 'pkcs8' }));
  return { key: await crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']), algorithm };
}

/** The public key of a private one, as RFC 5280 names it. */
function publicKeyOf(key: KeyObject): ArrayBuffer {
  return Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' })).buffer;
}

/** Subject of a certificate as 2D-Doc asks for it: C, O, OU with a SIRET after `0002`, and the id as CN. */
function nameOf(id: string): JsonName {
  return [
    { C: ['FR'] },
    { O: ['SPECIMEN, SIMULATEUR SNPC-GATEWAY, SANS VALEUR'] },
    { OU: ['0002 00000000000000'] },
    { CN: [id] },
  ];
}

// Positive and of 16 bytes at most (RFC 5280, 4.1.2.2).
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x40;
  return bytes.toString('hex');
}
