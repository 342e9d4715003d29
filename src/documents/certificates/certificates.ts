import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Secrets } from '../../access/index.js';
import type { GatewayStore, SigningCertificateRow } from '../../store/index.js';
import type { Clock, Instant } from '../../time/index.js';
import { certificateId, testAuthority } from './certificateId.js';
import type { Curve } from './curves.js';
import { everyDay, makeCertificate, type Signer } from './makeCertificate.js';
import type { TrustList } from './model.js';
import { CertificateKeySealed, CertificateRefused } from './problems.js';
import { signList } from './signedForm.js';

/** What certificates are kept with. */
export interface CertificatesParts {
  readonly rows: GatewayStore['certificates'];
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Curve of the certificates that are made; P-256 by default. */
  readonly curve?: Curve['name'];
}

/** A certificate ready to sign. */
export interface SigningCertificate {
  readonly authority: string;
  readonly id: string;
  readonly key: KeyObject;
}

/** A certificate as it is told, without its key. */
export type KnownCertificate = Omit<SigningCertificateRow, 'sealedKey'>;

/**
 * The certificates that this gateway signs documents under: those of an authority of tests, made when first needed, and
 * kept. Processes over one store have the same.
 */
export interface Certificates {
  /** The one that signs: the last made, or a new one where that is revoked. @throws CertificateKeySealed */
  current(): Promise<SigningCertificate>;
  /** What this gateway publishes, signed. @throws CertificateKeySealed */
  trustList(): Promise<TrustList>;
  /** Makes the next one, which signs from then on; those before stay valid. Gives its id. @throws CertificateKeySealed */
  renew(): Promise<string>;
  /** Revokes one: nothing that it signed is trusted any more. @throws CertificateRefused */
  revoke(id: string, reason?: string | null): Promise<void>;
  /** Those that have been made, that of the authority first; none before the first was needed. */
  list(): Promise<readonly KnownCertificate[]>;
}

/** Opens the certificates that a store keeps. */
export function openCertificates(parts: CertificatesParts): Certificates {
  const { rows } = parts;
  const keys = keyRing(parts.secrets);
  const published = publishing(keys.of);
  return {
    async current() {
      const signing = lastOf(await signersOf(parts, keys.of));
      return { authority: signing.authority, id: signing.id, key: keys.of(signing) };
    },
    trustList: async () => published(await signersOf(parts, keys.of)),
    async renew() {
      const before = await rows.list(testAuthority);
      // Of two that renew at once, one makes it, and both are told of it.
      const after = await withNext(parts, keys.of, before);
      return lastOf(after).id;
    },
    async revoke(id, reason = null) {
      if (id === testAuthority)
        throw new CertificateRefused(`${id} is the authority itself: revoke those that it issued`);
      if (await rows.revoke(testAuthority, id, parts.clock.now(), reason)) return;
      throw new CertificateRefused(
        `there is no certificate ${id}: snpc certificate list tells those there are`,
      );
    },
    list: async () => (await rows.list(testAuthority)).map(({ sealedKey: _sealed, ...told }) => told),
  };
}

type KeyOf = (row: SigningCertificateRow) => KeyObject;

/** Every certificate, with one that may sign at the end. */
async function signersOf(parts: CertificatesParts, keyOf: KeyOf): Promise<readonly SigningCertificateRow[]> {
  const kept = await parts.rows.list(testAuthority);
  const last = kept.at(-1);
  return last && last.ordinal > 0 && last.revokedAt === null ? kept : withNext(parts, keyOf, kept);
}

/**
 * Makes the certificate that follows, and that of the authority where there is none yet. What another process made
 * meanwhile is kept instead.
 */
async function withNext(
  parts: CertificatesParts,
  keyOf: KeyOf,
  before: readonly SigningCertificateRow[],
): Promise<readonly SigningCertificateRow[]> {
  const { rows } = parts;
  if (before.length === 0) await rows.add(await newRow(parts, 0, null));
  const [authority] = before.length > 0 ? before : await rows.list(testAuthority);
  const root = authority as SigningCertificateRow;
  const ordinal = lastOf(before, root).ordinal + 1;
  await rows.add(await newRow(parts, ordinal, { authority: root.id, key: keyOf(root) }));
  return rows.list(testAuthority);
}

async function newRow(
  { secrets, clock, curve = 'P-256' }: CertificatesParts,
  ordinal: number,
  signer: Signer | null,
): Promise<SigningCertificateRow> {
  const id = ordinal === 0 ? testAuthority : certificateId(ordinal);
  const { pem, key } = await makeCertificate(id, curve, signer);
  const bytes = key.export({ format: 'der', type: 'pkcs8' });
  return {
    authority: testAuthority,
    id,
    ordinal,
    pem,
    sealedKey: Buffer.from(secrets.sealBytes(useOf(id), bytes)).toString('base64url'),
    ...everyDay,
    createdAt: clock.now(),
    revokedAt: null,
    revocationReason: null,
  };
}

function lastOf(
  all: readonly SigningCertificateRow[],
  otherwise?: SigningCertificateRow,
): SigningCertificateRow {
  return (all.at(-1) ?? otherwise) as SigningCertificateRow;
}

function useOf(id: string): string {
  return `private key of certificate ${id}`;
}

/** Private keys, unsealed once. */
function keyRing(secrets: Secrets): { readonly of: KeyOf } {
  const open = new Map<string, KeyObject>();
  return {
    of({ id, pem, sealedKey }) {
      const known = open.get(pem);
      if (known) return known;
      const bytes = secrets.openBytes(useOf(id), Buffer.from(sealedKey, 'base64url'));
      if (bytes === null) throw new CertificateKeySealed(id);
      const key = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
      open.set(pem, key);
      return key;
    },
  };
}

/** Signs what is published once, as long as nothing changes: a signature is another each time. */
function publishing(keyOf: KeyOf): (all: readonly SigningCertificateRow[]) => Promise<TrustList> {
  let last: TrustList | null = null;
  return async ([root, ...all]) => {
    const authority = root as SigningCertificateRow;
    const revocations = all.filter(({ revokedAt }) => revokedAt !== null);
    const sequence = all.length + revocations.length;
    if (last?.sequence === sequence) return last;
    const moments = [authority, ...all].flatMap(({ createdAt, revokedAt }) => [
      createdAt,
      revokedAt ?? createdAt,
    ]);
    const list = {
      authority: authority.id,
      authorityPem: authority.pem,
      sequence,
      issuedAt: Math.max(...moments) as Instant,
      certificates: all.map(({ id, pem, revokedAt, revocationReason }) => ({
        id,
        pem,
        revokedAt,
        revocationReason,
      })),
    };
    last = await signList(list, keyOf(authority));
    return last;
  };
}
