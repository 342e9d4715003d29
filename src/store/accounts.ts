import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { AccountRow, Accounts, WorldMark } from './store.js';
import type { TableRow } from './tables.js';

/** Accounts in a database. */
export function accountsIn(database: GatewayDatabase): Accounts {
  return { ...reading(database), ...changing(database), add: adding(database) };
}

function reading(database: GatewayDatabase): Pick<Accounts, 'byEmail' | 'byId'> {
  const byEmail = statement(database, (tables, of: WorldMark & { emailHash: string }) =>
    tables
      .selectFrom('account')
      .selectAll()
      .where('email_hash', '=', of.emailHash)
      .where('world', '=', of.world)
      .where('generation', '=', of.generation),
  );
  const byId = statement(database, (tables, { id }: { id: string }) =>
    tables.selectFrom('account').selectAll().where('id', '=', id),
  );
  return {
    byEmail: async (emailHash, mark) => accountOf((await byEmail({ ...mark, emailHash })).rows[0]),
    byId: async id => accountOf((await byId({ id })).rows[0]),
  };
}

function changing(database: GatewayDatabase): Pick<Accounts, 'activate' | 'setPassword'> {
  const activate = statement(database, (tables, { id, at }: { id: string; at: number }) =>
    tables
      .updateTable('account')
      .set({ activated_at: at })
      .where('id', '=', id)
      .where('activated_at', 'is', null),
  );
  const setPassword = statement(database, (tables, of: { id: string; passwordHash: string }) =>
    tables.updateTable('account').set({ password_hash: of.passwordHash }).where('id', '=', of.id),
  );
  const replacePassword = statement(
    database,
    (tables, of: { id: string; passwordHash: string; instead: string }) =>
      tables
        .updateTable('account')
        .set({ password_hash: of.passwordHash })
        .where('id', '=', of.id)
        .where('password_hash', '=', of.instead),
  );
  return {
    activate: async (id, at) => void (await activate({ id, at })),
    async setPassword(id, passwordHash, instead) {
      const set =
        instead === undefined
          ? setPassword({ id, passwordHash })
          : replacePassword({ id, passwordHash, instead });
      return (await set).changed > 0;
    },
  };
}

function adding(database: GatewayDatabase): Accounts['add'] {
  const dropTokens = dropTokensOfNeverActivated(database);
  const insert = insertOrReplaceNeverActivated(database);
  return account =>
    database.transaction(async executor => {
      // Whoever held a link to the account replaced must not activate, by it, a password of somebody else.
      await dropTokens(account, executor);
      return (await insert(account, executor)).changed > 0;
    });
}

function dropTokensOfNeverActivated(database: GatewayDatabase) {
  return statement(database, (tables, of: WorldMark & { emailHash: string }) =>
    tables
      .deleteFrom('mail_token')
      .where('mail_token.account', 'in', replaced =>
        replaced
          .selectFrom('account')
          .select('account.id')
          .where('account.email_hash', '=', of.emailHash)
          .where('account.world', '=', of.world)
          .where('account.generation', '=', of.generation)
          .where('account.activated_at', 'is', null),
      ),
  );
}

function insertOrReplaceNeverActivated(database: GatewayDatabase) {
  return statement(database, (tables, account: AccountRow) =>
    tables
      .insertInto('account')
      .values({
        id: account.id,
        world: account.world,
        generation: account.generation,
        email_hash: account.emailHash,
        email: account.email,
        password_hash: account.passwordHash,
        facts: account.facts,
        created_at: account.createdAt,
        terms_accepted_at: account.termsAcceptedAt,
        activated_at: account.activatedAt,
      })
      .onConflict(taken =>
        taken
          .columns(['email_hash', 'world', 'generation'])
          .doUpdateSet(({ ref }) => ({
            id: ref('excluded.id'),
            email: ref('excluded.email'),
            password_hash: ref('excluded.password_hash'),
            facts: ref('excluded.facts'),
            created_at: ref('excluded.created_at'),
            terms_accepted_at: ref('excluded.terms_accepted_at'),
            activated_at: ref('excluded.activated_at'),
          }))
          .where('account.activated_at', 'is', null),
      ),
  );
}

function accountOf(row: TableRow<'account'> | undefined): AccountRow | null {
  if (!row) return null;
  return {
    id: row.id,
    world: row.world,
    generation: row.generation,
    emailHash: row.email_hash,
    email: row.email,
    passwordHash: row.password_hash,
    facts: row.facts,
    createdAt: row.created_at as Instant,
    termsAcceptedAt: row.terms_accepted_at as Instant,
    activatedAt: row.activated_at as Instant | null,
  };
}
