import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { DocumentShares, ShareRow, ShareUse } from './store.js';
import type { TableRow } from './tables.js';

/** Codes of documents in a database. */
export function sharesIn(database: GatewayDatabase): DocumentShares {
  return { ...changing(database), ofDocuments: ofDocumentsIn(database), use: usingUp(database) };
}

function changing(database: GatewayDatabase): Pick<DocumentShares, 'add' | 'find' | 'revoke'> {
  const insert = statement(database, (tables, of: ShareRow) =>
    tables.insertInto('document_share').values({
      id: of.id,
      document: of.document,
      world: of.world,
      generation: of.generation,
      code_hash: of.codeHash,
      created_at: of.createdAt,
      expires_at: of.expiresAt,
      uses_allowed: of.usesAllowed,
      uses_left: of.usesLeft,
      revoked_at: of.revokedAt,
    }),
  );
  const byId = statement(database, (tables, { id }: { id: string }) =>
    tables.selectFrom('document_share').selectAll().where('id', '=', id),
  );
  const revoke = statement(database, (tables, { id, at }: { id: string; at: Instant }) =>
    tables
      .updateTable('document_share')
      .set(({ fn, ref, val }) => ({ revoked_at: fn.coalesce(ref('revoked_at'), val(at)) }))
      .where('id', '=', id),
  );
  return {
    add: async share => void (await insert(share)),
    find: async id => (await byId({ id })).rows.map(shareOf)[0] ?? null,
    revoke: async (id, at) => (await revoke({ id, at })).changed > 0,
  };
}

interface Asked {
  readonly codeHash: string;
  readonly number: string;
  readonly at: Instant;
}

// The statement that counts is the first of its transaction: two at once wait for each other there.
function usingUp(database: GatewayDatabase): DocumentShares['use'] {
  const take = statement(database, (tables, { codeHash, number, at }: Asked) =>
    tables
      .updateTable('document_share')
      .set(({ eb }) => ({ uses_left: eb('uses_left', '-', 1) }))
      .where('code_hash', '=', codeHash)
      .where('document', '=', of =>
        of.selectFrom('issued_document').select('id').where('number', '=', number),
      )
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', at)
      .where('uses_left', '>', 0)
      .returningAll(),
  );
  const note = statement(database, (tables, use: { share: string; ordinal: number; at: Instant }) =>
    tables.insertInto('document_share_use').values({ share: use.share, ordinal: use.ordinal, at: use.at }),
  );
  const look = statement(database, (tables, { codeHash, number }: Asked) =>
    tables
      .selectFrom('document_share as share')
      .innerJoin('issued_document as document', 'document.id', 'share.document')
      .selectAll('share')
      .where('share.code_hash', '=', codeHash)
      .where('document.number', '=', number),
  );
  return (codeHash, number, at) =>
    database.transaction(async executor => {
      const asked = { codeHash, number, at };
      const [taken] = (await take(asked, executor)).rows.map(shareOf);
      if (!taken) return refusalOf((await look(asked, executor)).rows[0], at);
      await note({ share: taken.id, ordinal: taken.usesAllowed - taken.usesLeft, at }, executor);
      return { kind: 'USED', share: taken };
    });
}

function refusalOf(row: TableRow<'document_share'> | undefined, at: Instant): ShareUse {
  if (!row) return { kind: 'UNKNOWN' };
  if (row.revoked_at !== null) return { kind: 'REVOKED' };
  return { kind: row.expires_at <= at ? 'EXPIRED' : 'USED_UP' };
}

// As many documents as a request shows: not always as many.
function ofDocumentsIn({ kysely, alone }: GatewayDatabase): DocumentShares['ofDocuments'] {
  return async documents => {
    if (documents.length === 0) return [];
    const { rows } = await alone.executeQuery(
      kysely
        .selectFrom('document_share as share')
        .leftJoin('document_share_use as use', 'use.share', 'share.id')
        .selectAll('share')
        .select('use.at as used_at')
        .where('share.document', 'in', [...documents])
        .orderBy('share.created_at', 'desc')
        .orderBy('share.id')
        .orderBy('use.ordinal')
        .compile(),
    );
    const listed = new Map<string, ShareRow & { readonly uses: Instant[] }>();
    for (const row of rows) {
      const share = listed.get(row.id) ?? { ...shareOf(row), uses: [] };
      listed.set(row.id, share);
      if (row.used_at !== null) share.uses.push(row.used_at as Instant);
    }
    return [...listed.values()];
  };
}

function shareOf(row: TableRow<'document_share'>): ShareRow {
  return {
    id: row.id,
    document: row.document,
    world: row.world,
    generation: row.generation,
    codeHash: row.code_hash,
    createdAt: row.created_at as Instant,
    expiresAt: row.expires_at as Instant,
    usesAllowed: row.uses_allowed,
    usesLeft: row.uses_left,
    revokedAt: row.revoked_at as Instant | null,
  };
}
