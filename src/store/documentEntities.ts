import { defineEntity, p } from '@mikro-orm/sql';

/** A certificate that documents are signed under, with its sealed key. */
export const SigningCertificate = defineEntity({
  name: 'SigningCertificate',
  tableName: 'signing_certificate',
  properties: {
    authority: p.text().primary(),
    id: p.text().primary(),
    ordinal: p.integer(),
    pem: p.text(),
    sealedKey: p.text(),
    notBefore: p.integer(),
    notAfter: p.integer(),
    createdAt: p.bigint('number'),
    revokedAt: p.bigint('number').nullable(),
    revocationReason: p.text().nullable(),
  },
});

/** A document that has been issued, with its sealed bytes. */
export const IssuedDocument = defineEntity({
  name: 'IssuedDocument',
  tableName: 'issued_document',
  // By it the issues of a dossier are listed, and the one that came next is found.
  indexes: [
    {
      name: 'issued_document_dossier_index',
      properties: ['dossier', 'world', 'generation', 'kind', 'issuedAt', 'issuedOnWall', 'id'],
    },
  ],
  properties: {
    id: p.text().primary(),
    world: p.text(),
    generation: p.text(),
    dossier: p.text(),
    kind: p.text().$type<'RII' | 'ADCS'>(),
    language: p.text().$type<'fr' | 'en'>(),
    number: p.text().unique(),
    issuedAt: p.bigint('number'),
    issuedOnWall: p.bigint('number'),
    validUntil: p.integer().nullable(),
    pages: p.integer(),
    size: p.integer(),
    sha256: p.text(),
    mediaType: p.text(),
    certificate: p.text(),
    codeText: p.text(),
    factsDigest: p.text(),
    snapshot: p.blob(),
    pdf: p.blob(),
  },
});

/** A code by which a third party checks one document. */
export const DocumentShare = defineEntity({
  name: 'DocumentShare',
  tableName: 'document_share',
  indexes: [
    { name: 'document_share_document_index', properties: ['document'] },
    { name: 'document_share_expires_at_index', properties: ['expiresAt'] },
  ],
  properties: {
    id: p.text().primary(),
    document: p.text(),
    world: p.text(),
    generation: p.text(),
    codeHash: p.text().unique(),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    usesAllowed: p.integer(),
    usesLeft: p.integer(),
    revokedAt: p.bigint('number').nullable(),
  },
});

/** One use of such a code. */
export const DocumentShareUse = defineEntity({
  name: 'DocumentShareUse',
  tableName: 'document_share_use',
  properties: {
    share: p.text().primary(),
    ordinal: p.integer().primary().autoincrement(false),
    at: p.bigint('number'),
  },
});
