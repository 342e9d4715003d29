import { z } from 'zod';
import { type Instant, instant, isoInstant, tryInstant } from '../../time/index.js';
import type { TrustList } from './model.js';
import { TrustListUnreadable } from './problems.js';
import { readCertificate } from './readCertificate.js';
import { isSignedList, trustListFormat, trustListNotice, unsignedDocument } from './signedForm.js';

/** Longest list that is read, in characters. */
const longestList = 4 * 1024 * 1024;
const mostCertificates = 1_000;

/** Writes a list as the JSON document that is published: everything, and the signature last. */
export function printTrustList(list: TrustList): string {
  return `${JSON.stringify({ ...unsignedDocument(list), signature: list.signature }, null, 2)}\n`;
}

// Written in one way alone, so that what was read is, printed again, what was signed.
const instantText = z.string().refine(text => {
  const at = tryInstant(text);
  return at !== undefined && isoInstant(at) === text;
}, 'expected an instant such as 2026-01-15T08:00:00.000Z');
const pem = z.string().max(10_000);

const form = z.strictObject({
  format: z.literal(trustListFormat),
  notice: z.literal(trustListNotice),
  authority: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9]{2}$/, 'expected a country and two of A-Z, 0-9, such as FR00'),
  authorityCertificate: pem,
  sequence: z.int().min(0),
  issuedAt: instantText,
  certificates: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Z0-9]{4}$/, 'expected four of A-Z, 0-9'),
        certificate: pem,
        revokedAt: instantText.nullable(),
        revocationReason: z.string().max(1_000).nullable(),
      }),
    )
    .max(mostCertificates),
  signature: z.string().max(1_000),
});

/**
 * Reads a list, whole or not at all: its form, each certificate, and the signature by the key of the authority that it
 * names. That this is the authority one means is for whoever chose the list.
 * @throws TrustListUnreadable
 */
export async function readTrustList(text: string): Promise<TrustList> {
  const list = listOf(formOf(text));
  const authority = readCertificate(list.authorityPem);
  if (authority?.commonName !== list.authority)
    throw wrongCertificate('authorityCertificate', list.authority);
  checkCertificates(list);
  if (await isSignedList(list, authority.key)) return list;
  throw new TrustListUnreadable(
    'WRONG_SIGNATURE',
    `signature: it does not hold by the key of ${list.authority}: the list was altered; get it again from who publishes it`,
  );
}

function formOf(text: string): z.infer<typeof form> {
  if (text.length > longestList)
    throw new TrustListUnreadable('TOO_LARGE', `the list must have ${longestList} characters at most`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new TrustListUnreadable('NOT_JSON', 'the list must be a JSON document');
  }
  const read = form.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') || 'the document';
  throw new TrustListUnreadable('WRONG_FORM', `${place}: ${issue?.message}`);
}

function listOf(read: z.infer<typeof form>): TrustList {
  return {
    authority: read.authority,
    authorityPem: read.authorityCertificate,
    sequence: read.sequence,
    issuedAt: instant(read.issuedAt),
    certificates: read.certificates.map(({ id, certificate, revokedAt, revocationReason }) => ({
      id,
      pem: certificate,
      revokedAt: revokedAt === null ? null : (instant(revokedAt) as Instant),
      revocationReason,
    })),
    signature: read.signature,
  };
}

function checkCertificates({ certificates }: TrustList): void {
  const met = new Set<string>();
  certificates.forEach(({ id, pem: text }, index) => {
    const place = `certificates.${index}`;
    if (readCertificate(text)?.commonName !== id) throw wrongCertificate(`${place}.certificate`, id);
    if (met.has(id))
      throw new TrustListUnreadable(
        'WRONG_CERTIFICATE',
        `${place}.id: ${id} is there twice; expected it once`,
      );
    met.add(id);
  });
}

function wrongCertificate(place: string, commonName: string): TrustListUnreadable {
  return new TrustListUnreadable(
    'WRONG_CERTIFICATE',
    `${place}: expected one certificate in PEM whose subject has the CN ${commonName}, and a key on P-256, P-384 or P-521`,
  );
}
