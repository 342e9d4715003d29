import { accountsIn } from './accounts.js';
import { attemptsIn } from './attempts.js';
import { authoritiesIn } from './authorities.js';
import { calendarLinksIn } from './calendarLinks.js';
import { certificatesIn } from './certificates.js';
import { openDatabase, type Place } from './database.js';
import { documentsIn } from './documents.js';
import { journalRowsIn } from './journalRows.js';
import { linksIn } from './links.js';
import { mailTokensIn } from './mailTokens.js';
import { pendingSignInsIn } from './pendingSignIns.js';
import { sessionsIn } from './sessions.js';
import { sharesIn } from './shares.js';
import type { GatewayStore } from './store.js';
import { sweepingIn } from './sweep.js';

/**
 * Opens what the gateway keeps, makes it where there is nothing yet, and brings its tables up to date.
 * @throws StorageFault
 */
export async function openStore(place: Place): Promise<GatewayStore> {
  const database = await openDatabase(place);
  return {
    sessions: sessionsIn(database),
    links: linksIn(database),
    accounts: accountsIn(database),
    mailTokens: mailTokensIn(database),
    pendingSignIns: pendingSignInsIn(database),
    authorities: authoritiesIn(database),
    attempts: attemptsIn(database),
    journal: journalRowsIn(database),
    certificates: certificatesIn(database),
    documents: documentsIn(database),
    shares: sharesIn(database),
    calendarLinks: calendarLinksIn(database),
    sweep: sweepingIn(database),
    close: database.close,
  };
}
