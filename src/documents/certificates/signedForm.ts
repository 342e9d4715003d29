import type { KeyObject } from 'node:crypto';
import { isoInstant } from '../../time/index.js';
import { curveOf } from './curves.js';
import type { TrustList } from './model.js';

/** What the document says that it is. */
export const trustListFormat = 'snpc-gateway/trust-list/1';

/** What every list tells whoever opens it. */
export const trustListNotice = 'SPÉCIMEN — liste simulée, sans valeur';

/** The document of a list, without its signature. */
export function unsignedDocument(list: Omit<TrustList, 'signature'>) {
  return {
    format: trustListFormat,
    notice: trustListNotice,
    authority: list.authority,
    authorityCertificate: list.authorityPem,
    sequence: list.sequence,
    issuedAt: isoInstant(list.issuedAt),
    certificates: list.certificates.map(({ id, pem, revokedAt, revocationReason }) => ({
      id,
      certificate: pem,
      revokedAt: revokedAt === null ? null : isoInstant(revokedAt),
      revocationReason,
    })),
  };
}

/** Signs a list with the key of its authority: a JWS whose payload is left out, since the document is beside it. */
export async function signList(list: Omit<TrustList, 'signature'>, key: KeyObject): Promise<TrustList> {
  const alg = curveOf(key)?.algorithm;
  if (alg === undefined) throw new TypeError('an authority signs with a key on P-256, P-384 or P-521');
  const { CompactSign } = await jose();
  const whole = await new CompactSign(signedBytes(list))
    .setProtectedHeader({ alg, kid: list.authority, typ: 'trust-list+jws' })
    .sign(key);
  const [header, , signature] = whole.split('.');
  return { ...list, signature: `${header}..${signature}` };
}

/** True where the signature of a list holds by the key of its authority. */
export async function isSignedList(list: TrustList, key: KeyObject): Promise<boolean> {
  const [header, payload, signature, more] = list.signature.split('.');
  const algorithm = curveOf(key)?.algorithm;
  if (payload !== '' || signature === undefined || more !== undefined || algorithm === undefined)
    return false;
  const whole = `${header}.${Buffer.from(signedBytes(list)).toString('base64url')}.${signature}`;
  const { compactVerify } = await jose();
  return compactVerify(whole, key, { algorithms: [algorithm] }).then(
    () => true,
    () => false,
  );
}

/** Loaded when it is first needed: a start does without it. */
const jose = () => import('jose');

function signedBytes(list: Omit<TrustList, 'signature'>): Uint8Array {
  return new TextEncoder().encode(canonical(unsignedDocument(list)));
}

/**
 * JSON in its one canonical form (RFC 8785): members sorted, no space. JavaScript writes texts and whole numbers as it
 * asks, and a list holds nothing else.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
