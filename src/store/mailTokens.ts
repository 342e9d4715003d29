import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { MailTokenRow, MailTokens } from './store.js';
import type { TableRow } from './tables.js';

interface Asked {
  readonly hash: string;
  readonly kind: MailTokenRow['kind'];
  readonly at: Instant;
}

/** Secrets sent by mail, in a database. */
export function mailTokensIn(database: GatewayDatabase): MailTokens {
  // The key is the account and the kind: a later one takes the place of the one before.
  const insert = statement(database, (tables, { account, kind, hash, expiresAt }: MailTokenRow) =>
    tables
      .insertInto('mail_token')
      .values({ account, kind, hash, expires_at: expiresAt })
      .onConflict(before =>
        before.columns(['account', 'kind']).doUpdateSet(({ ref }) => ({
          hash: ref('excluded.hash'),
          expires_at: ref('excluded.expires_at'),
        })),
      ),
  );
  const take = statement(database, (tables, { hash, kind, at }: Asked) =>
    tables
      .deleteFrom('mail_token')
      .where('hash', '=', hash)
      .where('kind', '=', kind)
      .where('expires_at', '>', at)
      .returningAll(),
  );
  const find = statement(database, (tables, { hash, kind, at }: Asked) =>
    tables
      .selectFrom('mail_token')
      .selectAll()
      .where('hash', '=', hash)
      .where('kind', '=', kind)
      .where('expires_at', '>', at),
  );
  return {
    add: async token => void (await insert(token)),
    take: async (hash, kind, at) => tokenOf((await take({ hash, kind, at })).rows[0]),
    find: async (hash, kind, at) => tokenOf((await find({ hash, kind, at })).rows[0]),
  };
}

function tokenOf(row: TableRow<'mail_token'> | undefined): MailTokenRow | null {
  if (!row) return null;
  const { hash, kind, account, expires_at } = row;
  return { hash, kind, account, expiresAt: expires_at as Instant };
}
