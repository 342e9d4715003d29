import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';

const expiring = ['session', 'mail_token', 'pending_sign_in', 'authority_token', 'calendar_link'] as const;

/** So long after it has expired, a code of a document is still told to the holder, with its uses: 30 days. */
const sharesStayListed = 30 * 86_400_000;

/** Removes the rows that are absent already, since their time has passed, and codes of documents long expired. */
export function sweepingIn(database: GatewayDatabase): (at: Instant) => Promise<void> {
  const removals = [
    ...expiring.map(table =>
      statement(database, (tables, { at }: { at: Instant }) =>
        tables.deleteFrom(table).where('expires_at', '<=', at),
      ),
    ),
    statement(database, (tables, { at }: { at: Instant }) =>
      tables.deleteFrom('attempt').where('forgotten_at', '<=', at),
    ),
  ];
  const removeShares = forgettingShares(database);
  return async at => {
    for (const remove of removals) await remove({ at });
    await removeShares((at - sharesStayListed) as Instant);
  };
}

function forgettingShares(database: GatewayDatabase): (before: Instant) => Promise<void> {
  const uses = statement(database, (tables, { before }: { before: Instant }) =>
    tables
      .deleteFrom('document_share_use')
      .where('share', 'in', of =>
        of.selectFrom('document_share').select('id').where('expires_at', '<=', before),
      ),
  );
  const shares = statement(database, (tables, { before }: { before: Instant }) =>
    tables.deleteFrom('document_share').where('expires_at', '<=', before),
  );
  return before =>
    database.transaction(async executor => {
      await uses({ before }, executor);
      await shares({ before }, executor);
    });
}
