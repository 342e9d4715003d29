import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { Attempts, AttemptsRow } from './store.js';

interface Failure {
  readonly key: string;
  readonly at: Instant;
  /** Failures at or before it are forgotten. */
  readonly since: number;
  /** When nobody needs the row any more. */
  readonly forgottenAt: number;
}

/** Failures counted in a database. */
export function attemptsIn(database: GatewayDatabase): Attempts {
  const read = statement(database, (tables, { key, since }: { key: string; since: number }) =>
    tables
      .selectFrom('attempt')
      .select(['failures', 'last_at'])
      .where('key', '=', key)
      .where('last_at', '>', since),
  );
  const fail = countingOneMore(database);
  const remove = statement(database, (tables, { key }: { key: string }) =>
    tables.deleteFrom('attempt').where('key', '=', key),
  );
  return {
    async read(key, at, forgetAfter) {
      const [row] = (await read({ key, since: at - forgetAfter })).rows;
      return row ? attemptsOf(row) : null;
    },
    async fail(key, at, forgetAfter) {
      const { rows } = await fail({ key, at, since: at - forgetAfter, forgottenAt: at + forgetAfter });
      return attemptsOf(rows[0] as NonNullable<(typeof rows)[0]>);
    },
    clear: async key => void (await remove({ key })),
  };
}

// One statement: the database counts, so that two at once are two.
function countingOneMore(database: GatewayDatabase) {
  return statement(database, (tables, { key, at, since, forgottenAt }: Failure) =>
    tables
      .insertInto('attempt')
      .values({ key, failures: 1, last_at: at, forgotten_at: forgottenAt })
      .onConflict(before =>
        before.column('key').doUpdateSet(({ eb, ref }) => ({
          failures: eb
            .case()
            .when('attempt.last_at', '<=', since)
            .then(1)
            .else(eb('attempt.failures', '+', 1))
            .end(),
          last_at: ref('excluded.last_at'),
          forgotten_at: ref('excluded.forgotten_at'),
        })),
      )
      .returning(['failures', 'last_at']),
  );
}

function attemptsOf(row: { readonly failures: number; readonly last_at: number }): AttemptsRow {
  return { failures: row.failures, lastAt: row.last_at as Instant };
}
