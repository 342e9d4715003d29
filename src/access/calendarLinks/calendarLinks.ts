import { randomBytes } from 'node:crypto';
import type { Neph } from '../../snpc/index.js';
import type { CalendarLinkRow, GatewayStore, Links, WorldMark } from '../../store/store.js';
import type { Clock, Instant } from '../../time/index.js';
import type { Holder } from '../principal.js';
import type { Secrets } from '../secrets.js';
import { createThrottle, secondsOf } from '../throttle.js';

/** How many links a holder may have, and how long one lives that nothing reads. */
export const calendarLinkLimits = { most: 5, unreadDays: 400 } as const;

/** A link with its secret, which is told this once; or why none was made. */
export type NewCalendarLink =
  | { readonly kind: 'MADE'; readonly link: CalendarLinkRow; readonly url: string }
  | { readonly kind: 'FULL' }
  /** Seconds. */
  | { readonly kind: 'TOO_MANY'; readonly retryAfter: number };

/** Whom a secret speaks for, and how the calendar is to be written; or that it is read too often. */
export type OpenedCalendarLink =
  | { readonly kind: 'OPENED'; readonly holder: Holder; readonly language: 'fr' | 'en' }
  /** Seconds. */
  | { readonly kind: 'TOO_MANY'; readonly retryAfter: number };

/** Addresses by which phones read the calendar of a holder, without a session. */
export interface CalendarLinks {
  /** Makes one for the holder who asks in a making of a world; it shows what the door shows by which they came. */
  make(holder: Holder, mark: WorldMark, language: 'fr' | 'en'): Promise<NewCalendarLink>;
  /** Those of a holder, the latest made first. */
  list(holder: Holder, mark: WorldMark): Promise<readonly CalendarLinkRow[]>;
  /** Ends one, at once; false when the holder has none of that name. */
  end(holder: Holder, mark: WorldMark, id: string): Promise<boolean>;
  /**
   * Whom the secret of an address speaks for; null when it opens nothing: unknown, ended, expired, or made through a link
   * to the dossier that stands no more.
   */
  open(secret: string): Promise<OpenedCalendarLink | null>;
}

/** What the addresses are made of. */
export interface CalendarLinkParts {
  readonly store: Pick<GatewayStore, 'calendarLinks' | 'links' | 'attempts'>;
  readonly secrets: Secrets;
  /** Lives of links follow the wall clock. */
  readonly clock: Clock;
  /** Address under which this gateway is reached, without a path. */
  readonly publicUrl: () => string;
}

/** Links made by one holder, reads of one link: so many in a row are free, then they become slow. */
const making = { free: 10, firstWait: 10_000, longestWait: 3_600_000, forgetAfter: 3_600_000 };
const reading = { free: 30, firstWait: 2_000, longestWait: 600_000, forgetAfter: 3_600_000 };

const day = 86_400_000;
/** A read is noted at most so often: most of them need not cost a write. */
const touchEvery = 3_600_000;

export function createCalendarLinks(parts: CalendarLinkParts): CalendarLinks {
  const { store, secrets, clock, publicUrl } = parts;
  const { calendarLinks: rows, links } = store;
  const made = createThrottle(store.attempts, clock, making);
  const read = createThrottle(store.attempts, clock, reading);
  const endOf = (from: Instant): Instant => (from + calendarLinkLimits.unreadDays * day) as Instant;
  return {
    async make({ subject, door, neph }, mark, language) {
      const wait = await made.admit(secrets.pseudonym('calendar links made', subject));
      if (wait > 0) return { kind: 'TOO_MANY', retryAfter: secondsOf(wait) };
      const now = clock.now();
      const { secret, hash } = secrets.issue('calendar');
      const dossier = secrets.sealNeph(neph);
      const link: CalendarLinkRow = {
        ...mark,
        id: randomBytes(12).toString('base64url'),
        secretHash: hash,
        door,
        subject,
        dossier,
        isLinked: (await links.of(subject, mark))?.dossier === dossier,
        language,
        createdAt: now,
        lastReadAt: null,
        expiresAt: endOf(now),
      };
      const isMade = await rows.add(link, calendarLinkLimits.most, now);
      return isMade ? { kind: 'MADE', link, url: `${publicUrl()}/calendar/${secret}.ics` } : { kind: 'FULL' };
    },
    list: ({ subject }, mark) => rows.of(subject, mark, clock.now()),
    end: ({ subject }, mark, id) => rows.end(id, subject, mark),
    async open(secret) {
      const hash = secrets.hashOf('calendar', secret);
      const now = clock.now();
      const row = hash && (await rows.find(hash, now));
      const neph = row && secrets.openNeph(row.dossier);
      if (!row || !neph || !(await stands(row, links))) return null;
      const wait = await read.admit(secrets.pseudonym('calendar read', row.id));
      if (wait > 0) return { kind: 'TOO_MANY', retryAfter: secondsOf(wait) };
      if (row.lastReadAt === null || now - row.lastReadAt >= touchEvery)
        await rows.touch(row.id, now, endOf(now));
      return { kind: 'OPENED', holder: holderOf(row, neph), language: row.language };
    },
  };
}

// A persona of a tester has no link: there is none that could be taken back.
async function stands(row: CalendarLinkRow, links: Pick<Links, 'of'>): Promise<boolean> {
  return !row.isLinked || (await links.of(row.subject, row))?.dossier === row.dossier;
}

function holderOf(
  { id, world, generation, createdAt, expiresAt, door, subject }: CalendarLinkRow,
  neph: Neph,
): Holder {
  const session = { id, world, generation, signedInAt: createdAt, expiresAt };
  return { kind: 'HOLDER', door, subject, session, neph };
}
