import { defineEntity, p } from '@mikro-orm/sql';

/**
 * The tables of the gateway. Instants are milliseconds since 1970; what is only read whole is JSON in a text; nothing
 * here can be read by whoever has no key: secrets are hashed, people are pseudonyms, NEPHs and addresses are sealed.
 * `world` and `generation` say to which making of which world a row belongs.
 */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  indexes: [
    { name: 'session_subject_index', properties: ['subject', 'world', 'generation'] },
    { name: 'session_expires_at_index', properties: ['expiresAt'] },
  ],
  properties: {
    id: p.text().primary(),
    tokenHash: p.text().unique(),
    world: p.text(),
    generation: p.text(),
    door: p.text().$type<'FRANCECONNECT' | 'ACCOUNT'>(),
    subject: p.text(),
    dossier: p.text().nullable(),
    startedAt: p.bigint('number'),
    lastSeenAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    device: p.text().nullable(),
    idToken: p.text().nullable(),
  },
});

/** The link of a subject to a dossier. */
export const Link = defineEntity({
  name: 'Link',
  tableName: 'link',
  indexes: [{ name: 'link_dossier_index', properties: ['dossier', 'world', 'generation'] }],
  properties: {
    world: p.text().primary(),
    generation: p.text().primary(),
    subject: p.text().primary(),
    door: p.text().$type<'FRANCECONNECT' | 'ACCOUNT'>(),
    dossier: p.text(),
    linkedAt: p.bigint('number'),
    kinship: p.text(),
  },
});

/** A pseudonym under which a link is found again, when its subject has become another. */
export const Kinship = defineEntity({
  name: 'Kinship',
  tableName: 'kinship',
  properties: {
    world: p.text().primary(),
    generation: p.text().primary(),
    pseudonym: p.text().primary(),
    subject: p.text().primary(),
  },
});

/** An account « Permis de Conduire ». */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  uniques: [{ name: 'account_email_unique', properties: ['emailHash', 'world', 'generation'] }],
  properties: {
    id: p.text().primary(),
    world: p.text(),
    generation: p.text(),
    emailHash: p.text(),
    email: p.text(),
    passwordHash: p.text(),
    facts: p.text(),
    createdAt: p.bigint('number'),
    termsAcceptedAt: p.bigint('number'),
    activatedAt: p.bigint('number').nullable(),
  },
});

/** The last secret of its kind that was sent to an account. */
export const MailToken = defineEntity({
  name: 'MailToken',
  tableName: 'mail_token',
  properties: {
    account: p.text().primary(),
    kind: p.text().$type<'ACTIVATION' | 'RESET'>().primary(),
    hash: p.text().unique(),
    expiresAt: p.bigint('number'),
  },
});

/** A sign-in by FranceConnect that has not come back. */
export const PendingSignIn = defineEntity({
  name: 'PendingSignIn',
  tableName: 'pending_sign_in',
  properties: {
    stateHash: p.text().primary(),
    world: p.text(),
    generation: p.text(),
    browserHash: p.text(),
    proof: p.text(),
    returnTo: p.text(),
    expiresAt: p.bigint('number'),
  },
});

/** An authority that reads dossiers for a purpose. */
export const Authority = defineEntity({
  name: 'Authority',
  tableName: 'authority',
  properties: {
    clientId: p.text().primary(),
    secretHash: p.text(),
    office: p.text().$type<'JUDGE' | 'PREFECTURE'>(),
    name: p.text(),
    scopes: p.text(),
    createdAt: p.bigint('number'),
    revokedAt: p.bigint('number').nullable(),
  },
});

/** An access token of an authority. */
export const AuthorityToken = defineEntity({
  name: 'AuthorityToken',
  tableName: 'authority_token',
  properties: {
    hash: p.text().primary(),
    clientId: p.text(),
    scopes: p.text(),
    expiresAt: p.bigint('number'),
  },
});

/** Failures counted under a key, until they are forgotten. */
export const Attempt = defineEntity({
  name: 'Attempt',
  tableName: 'attempt',
  properties: {
    key: p.text().primary(),
    failures: p.integer(),
    lastAt: p.bigint('number'),
    forgottenAt: p.bigint('number'),
  },
});

/** An entry of the access journal. */
export const JournalEntry = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal_entry',
  indexes: [{ name: 'journal_entry_dossier_index', properties: ['dossier', 'world', 'generation', 'at'] }],
  properties: {
    writer: p.text().primary(),
    ordinal: p.bigint('number').primary().autoincrement(false),
    world: p.text(),
    generation: p.text(),
    at: p.bigint('number'),
    request: p.text(),
    actorKind: p.text().$type<'HOLDER' | 'AUTHORITY' | 'TESTER' | 'VERIFIER'>(),
    actorId: p.text(),
    actorName: p.text().nullable(),
    actorDoor: p.text().$type<'FRANCECONNECT' | 'ACCOUNT'>().nullable(),
    dossier: p.text(),
    actions: p.text(),
    purpose: p.text().nullable(),
    caseReference: p.text().nullable(),
    previousHash: p.text(),
    hash: p.text(),
  },
});

/** A sealed place of a chain of the journal. */
export const Checkpoint = defineEntity({
  name: 'Checkpoint',
  tableName: 'checkpoint',
  properties: {
    writer: p.text().primary(),
    ordinal: p.bigint('number').primary().autoincrement(false),
    seal: p.text().primary(),
    hash: p.text(),
    removedBefore: p.bigint('number').nullable(),
    sealedAt: p.bigint('number'),
    joins: p.text(),
  },
});

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

export const entities = [
  Session,
  Link,
  Kinship,
  Account,
  MailToken,
  PendingSignIn,
  Authority,
  AuthorityToken,
  Attempt,
  JournalEntry,
  Checkpoint,
  SigningCertificate,
  IssuedDocument,
  DocumentShare,
  DocumentShareUse,
] as const;
