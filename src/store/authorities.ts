import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { textsOf } from './json.js';
import { statement } from './statement.js';
import type { Authorities, AuthorityRow, AuthorityTokenRow } from './store.js';
import type { TableRow } from './tables.js';

/** Authorities and their access tokens, in a database. */
export function authoritiesIn(database: GatewayDatabase): Authorities {
  return { ...knowing(database), ...changing(database), ...tokens(database) };
}

function knowing(database: GatewayDatabase): Pick<Authorities, 'find' | 'list'> {
  const byId = statement(database, (tables, { clientId }: { clientId: string }) =>
    tables.selectFrom('authority').selectAll().where('client_id', '=', clientId),
  );
  const all = statement(database, tables =>
    tables.selectFrom('authority').selectAll().orderBy('created_at').orderBy('client_id'),
  );
  return {
    async find(clientId) {
      const [row] = (await byId({ clientId })).rows;
      return row ? authorityOf(row) : null;
    },
    list: async () => (await all({})).rows.map(authorityOf),
  };
}

function changing(database: GatewayDatabase): Pick<Authorities, 'add' | 'revoke'> {
  const insert = statement(database, (tables, of: Omit<AuthorityRow, 'scopes'> & { scopes: string }) =>
    tables
      .insertInto('authority')
      .values({
        client_id: of.clientId,
        secret_hash: of.secretHash,
        office: of.office,
        name: of.name,
        scopes: of.scopes,
        created_at: of.createdAt,
        revoked_at: of.revokedAt,
      })
      .onConflict(taken => taken.doNothing()),
  );
  // Revoked again, it keeps the first instant.
  const revoke = statement(database, (tables, { clientId, at }: { clientId: string; at: number }) =>
    tables
      .updateTable('authority')
      .set(({ fn, ref, val }) => ({ revoked_at: fn.coalesce(ref('revoked_at'), val(at)) }))
      .where('client_id', '=', clientId),
  );
  return {
    add: async authority =>
      (await insert({ ...authority, scopes: JSON.stringify(authority.scopes) })).changed > 0,
    revoke: async (clientId, at) => (await revoke({ clientId, at })).changed > 0,
  };
}

function tokens(database: GatewayDatabase): Pick<Authorities, 'addToken' | 'endToken' | 'findToken'> {
  const insert = statement(database, (tables, of: Omit<AuthorityTokenRow, 'scopes'> & { scopes: string }) =>
    tables.insertInto('authority_token').values({
      hash: of.hash,
      client_id: of.clientId,
      scopes: of.scopes,
      expires_at: of.expiresAt,
    }),
  );
  const remove = statement(database, (tables, of: { hash: string; clientId: string }) =>
    tables.deleteFrom('authority_token').where('hash', '=', of.hash).where('client_id', '=', of.clientId),
  );
  const byHash = statement(database, (tables, { hash, at }: { hash: string; at: number }) =>
    tables
      .selectFrom('authority_token as token')
      .innerJoin('authority', 'authority.client_id', 'token.client_id')
      .selectAll('authority')
      .select(['token.hash', 'token.scopes as token_scopes', 'token.expires_at'])
      .where('token.hash', '=', hash)
      .where('token.expires_at', '>', at)
      .where('authority.revoked_at', 'is', null),
  );
  return {
    addToken: async token => void (await insert({ ...token, scopes: JSON.stringify(token.scopes) })),
    endToken: async (hash, clientId) => void (await remove({ hash, clientId })),
    async findToken(hash, at) {
      const [row] = (await byHash({ hash, at })).rows;
      if (!row) return null;
      const token = {
        hash: row.hash,
        clientId: row.client_id,
        scopes: textsOf(row.token_scopes),
        expiresAt: row.expires_at as Instant,
      };
      return { token, authority: authorityOf(row) };
    },
  };
}

function authorityOf(row: TableRow<'authority'>): AuthorityRow {
  return {
    clientId: row.client_id,
    secretHash: row.secret_hash,
    office: row.office,
    name: row.name,
    scopes: textsOf(row.scopes),
    createdAt: row.created_at as Instant,
    revokedAt: row.revoked_at as Instant | null,
  };
}
