import { defineEntity, p } from '@mikro-orm/sql';
import { DocumentShare, DocumentShareUse, IssuedDocument, SigningCertificate } from './documentEntities.js';
import { Checkpoint, JournalEntry } from './journalEntities.js';

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

/** An address by which a phone reads a holder's calendar. */
export const CalendarLink = defineEntity({
  name: 'CalendarLink',
  tableName: 'calendar_link',
  indexes: [
    { name: 'calendar_link_subject_index', properties: ['subject', 'world', 'generation'] },
    { name: 'calendar_link_expires_at_index', properties: ['expiresAt'] },
  ],
  properties: {
    id: p.text().primary(),
    secretHash: p.text().unique(),
    world: p.text(),
    generation: p.text(),
    door: p.text().$type<'FRANCECONNECT' | 'ACCOUNT'>(),
    subject: p.text(),
    dossier: p.text(),
    isLinked: p.integer(),
    language: p.text().$type<'fr' | 'en'>(),
    createdAt: p.bigint('number'),
    lastReadAt: p.bigint('number').nullable(),
    expiresAt: p.bigint('number'),
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

export const entities = [
  Session,
  Link,
  Kinship,
  CalendarLink,
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
