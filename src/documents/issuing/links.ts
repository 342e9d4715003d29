import type { Secrets } from '../../access/index.js';
import type { Clock, Instant } from '../../time/index.js';

/** A link that downloads one document for whoever has it, for some minutes. */
export interface DownloadLink {
  /** Path on the gateway. */
  readonly path: string;
  /** By the wall clock. */
  readonly expiresAt: Instant;
}

const minutes = 5;
const use = 'document link';

/** Makes and reads links. They are stored nowhere: the key alone makes them. */
export function createLinks(secrets: Secrets, clock: Clock) {
  return {
    to(document: string): DownloadLink {
      const expiresAt = (clock.now() + minutes * 60_000) as Instant;
      const ticket = secrets.seal(use, JSON.stringify([document, expiresAt]));
      return { path: `/documents/links/${ticket}`, expiresAt };
    },
    /** Id of the document of a ticket; null once it has expired, and for what this gateway did not make. */
    documentOf(ticket: string): string | null {
      const text = secrets.open(use, ticket);
      if (text === null) return null;
      const [document, expiresAt] = JSON.parse(text) as [string, Instant];
      return expiresAt > clock.now() ? document : null;
    },
  };
}
