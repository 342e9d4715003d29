import type { Instant, LegalDay } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { SigningCertificateRow, SigningCertificates } from './store.js';
import type { TableRow } from './tables.js';

interface Revocation {
  readonly authority: string;
  readonly id: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** Certificates of documents, in a database. */
export function certificatesIn(database: GatewayDatabase): SigningCertificates {
  const insert = statement(database, (tables, of: SigningCertificateRow) =>
    tables
      .insertInto('signing_certificate')
      .values({
        authority: of.authority,
        id: of.id,
        ordinal: of.ordinal,
        pem: of.pem,
        sealed_key: of.sealedKey,
        not_before: of.notBefore,
        not_after: of.notAfter,
        created_at: of.createdAt,
        revoked_at: of.revokedAt,
        revocation_reason: of.revocationReason,
      })
      .onConflict(taken => taken.doNothing()),
  );
  const all = statement(database, (tables, { authority }: { authority: string }) =>
    tables
      .selectFrom('signing_certificate')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('ordinal'),
  );
  const revoke = revoking(database);
  return {
    add: async certificate => (await insert(certificate)).changed > 0,
    list: async authority => (await all({ authority })).rows.map(certificateOf),
    revoke: async (authority, id, at, reason) => (await revoke({ authority, id, at, reason })).changed > 0,
  };
}

function revoking(database: GatewayDatabase) {
  return statement(database, (tables, { authority, id, at, reason }: Revocation) =>
    tables
      .updateTable('signing_certificate')
      .set(({ eb, fn, ref, val }) => ({
        revoked_at: fn.coalesce(ref('revoked_at'), val(at)),
        revocation_reason: eb
          .case()
          .when('revoked_at', 'is', null)
          .then(val(reason))
          .else(ref('revocation_reason'))
          .end(),
      }))
      .where('authority', '=', authority)
      .where('id', '=', id),
  );
}

function certificateOf(row: TableRow<'signing_certificate'>): SigningCertificateRow {
  return {
    authority: row.authority,
    id: row.id,
    ordinal: row.ordinal,
    pem: row.pem,
    sealedKey: row.sealed_key,
    notBefore: row.not_before as LegalDay,
    notAfter: row.not_after as LegalDay,
    createdAt: row.created_at as Instant,
    revokedAt: row.revoked_at as Instant | null,
    revocationReason: row.revocation_reason,
  };
}
