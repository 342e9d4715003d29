import type {
  AccountRow,
  AuthorityRow,
  CalendarLinkRow,
  IssuedDocumentRow,
  JournalEntryRow,
  LinkRow,
  PendingSignInRow,
  SessionRow,
  ShareRow,
  SigningCertificateRow,
  WorldMark,
} from '../../src/store/index.js';
import { type Instant, instant, legalDay } from '../../src/time/index.js';

/** The instant around which the tests of the store happen. */
export const noon = instant('2026-01-15T12:00:00+01:00');

export function later(minutes: number): Instant {
  return (noon + minutes * 60_000) as Instant;
}

export const mark: WorldMark = { world: 'default', generation: 'first' };
/** The same world, made anew. */
export const madeAnew: WorldMark = { world: 'default', generation: 'second' };

export function sessionRow(id: string, changes: Partial<SessionRow> = {}): SessionRow {
  return {
    ...mark,
    id,
    tokenHash: `hash of ${id}`,
    door: 'FRANCECONNECT',
    subject: 'somebody',
    dossier: null,
    startedAt: noon,
    lastSeenAt: noon,
    expiresAt: later(30),
    device: 'Firefox on Linux',
    idToken: 'sealed',
    ...changes,
  };
}

export function linkRow(subject: string, changes: Partial<LinkRow> = {}): LinkRow {
  return {
    ...mark,
    door: 'FRANCECONNECT',
    subject,
    dossier: 'sealed dossier',
    linkedAt: noon,
    kinship: [],
    ...changes,
  };
}

export function accountRow(id: string, changes: Partial<AccountRow> = {}): AccountRow {
  return {
    ...mark,
    id,
    emailHash: 'hash of an address',
    email: 'sealed address',
    passwordHash: `password of ${id}`,
    facts: 'sealed facts',
    createdAt: noon,
    termsAcceptedAt: noon,
    activatedAt: null,
    ...changes,
  };
}

export function authorityRow(clientId: string, changes: Partial<AuthorityRow> = {}): AuthorityRow {
  return {
    clientId,
    secretHash: 'hash of a secret',
    office: 'JUDGE',
    name: 'Tribunal judiciaire fictif',
    scopes: ['dossier:read', 'dossier:full'],
    createdAt: noon,
    revokedAt: null,
    ...changes,
  };
}

export function pendingRow(stateHash: string, changes: Partial<PendingSignInRow> = {}): PendingSignInRow {
  return {
    ...mark,
    stateHash,
    browserHash: 'hash of a cookie',
    proof: 'sealed nonce',
    returnTo: '/graphiql',
    expiresAt: later(10),
    ...changes,
  };
}

export function entryRow(
  writer: string,
  ordinal: number,
  changes: Partial<JournalEntryRow> = {},
): JournalEntryRow {
  return {
    ...mark,
    at: later(ordinal),
    request: `request ${ordinal}`,
    actor: { kind: 'AUTHORITY', id: 'court', name: 'Tribunal judiciaire fictif', door: null },
    dossier: 'sealed dossier',
    actions: ['READ_LICENCE', 'READ_POINTS'],
    purpose: 'APPEAL',
    caseReference: '26/00001',
    writer,
    ordinal,
    previousHash: `hash ${ordinal - 1}`,
    hash: `hash ${ordinal}`,
    ...changes,
  };
}

export function certificateRow(
  ordinal: number,
  changes: Partial<SigningCertificateRow> = {},
): SigningCertificateRow {
  return {
    authority: 'FR00',
    id: ordinal === 0 ? 'FR00' : `SIM${ordinal}`,
    ordinal,
    pem: `certificate ${ordinal}`,
    sealedKey: 'sealed key',
    notBefore: legalDay('2000-01-01'),
    notAfter: legalDay('2179-06-06'),
    createdAt: noon,
    revokedAt: null,
    revocationReason: null,
    ...changes,
  };
}

export function documentRow(id: string, changes: Partial<IssuedDocumentRow> = {}): IssuedDocumentRow {
  return {
    ...mark,
    id,
    dossier: 'sealed dossier',
    kind: 'ADCS',
    language: 'fr',
    number: `number of ${id}`,
    issuedAt: noon,
    issuedOnWall: noon,
    validUntil: legalDay('2026-05-15'),
    pages: 2,
    size: 40_000,
    sha256: 'digest of a file',
    mediaType: 'application/pdf',
    certificate: 'SIM1',
    twoDDoc: 'sealed code',
    factsDigest: 'digest of facts',
    snapshot: Uint8Array.of(0, 1, 254, 255),
    pdf: Uint8Array.of(37, 80, 68, 70, 0, 255),
    ...changes,
  };
}

export function shareRow(id: string, changes: Partial<ShareRow> = {}): ShareRow {
  return {
    ...mark,
    id,
    document: 'd1',
    codeHash: `hash of ${id}`,
    createdAt: noon,
    expiresAt: later(60),
    usesAllowed: 2,
    usesLeft: 2,
    revokedAt: null,
    ...changes,
  };
}

export function calendarLinkRow(id: string, changes: Partial<CalendarLinkRow> = {}): CalendarLinkRow {
  return {
    ...mark,
    id,
    secretHash: `hash of ${id}`,
    door: 'ACCOUNT',
    subject: 'somebody',
    dossier: 'sealed dossier',
    isLinked: true,
    language: 'fr',
    createdAt: noon,
    lastReadAt: null,
    expiresAt: later(60),
    ...changes,
  };
}
