import { randomUUID } from 'node:crypto';
import type { Secrets, Throttle } from '../../access/index.js';
import type { DocumentShares, ListedShare, ShareUse } from '../../store/store.js';
import type { Clock, Instant } from '../../time/index.js';
import type { IssuedDocument } from '../issuing/issued.js';
import { drawLetters, readableLetters } from '../issuing/number.js';

/** How far a share may reach. */
export const shareLimits = {
  /** Checks that one code opens. */
  uses: { default: 1, most: 20 },
  /** Hours that it lives: three weeks at most. */
  hours: { default: 72, most: 504 },
} as const;

/** A share with its code, which is told this once. */
export type ShareOutcome =
  | { readonly kind: 'SHARED'; readonly share: ListedShare; readonly code: string; readonly number: string }
  | { readonly kind: 'TOO_MANY'; readonly retryAfter: number };

/** What sharing is made of. */
export interface SharingParts {
  readonly rows: DocumentShares;
  readonly secrets: Secrets;
  /** Lives of codes follow the wall clock. */
  readonly clock: Clock;
  /** Slows down whoever shares one document over and over. */
  readonly throttle: Throttle;
}

export interface Sharing {
  /** Makes a code that lets a third party check one document: so many times, for so many hours. */
  share(
    document: IssuedDocument,
    reach: { readonly uses: number; readonly hours: number },
  ): Promise<ShareOutcome>;
  /** Takes one use of a code, as people type it. */
  use(number: string, code: string): Promise<ShareUse>;
}

/** Sharing over the rows of a store. */
export function createSharing({ rows, secrets, clock, throttle }: SharingParts): Sharing {
  const hashOf = (code: string): string => secrets.pseudonym('share code', readableLetters(code));
  return {
    async share(document, { uses, hours }) {
      const wait = await throttle.admit(secrets.pseudonym('documents shared', document.id));
      if (wait > 0) return { kind: 'TOO_MANY', retryAfter: Math.ceil(wait / 1000) };
      const code = drawLetters(10).replace(/(.{5})/, '$1-');
      const createdAt = clock.now();
      const share: ListedShare = {
        world: document.world,
        generation: document.generation,
        id: randomUUID(),
        document: document.id,
        codeHash: hashOf(code),
        createdAt,
        expiresAt: (createdAt + hours * 3_600_000) as Instant,
        usesAllowed: uses,
        usesLeft: uses,
        revokedAt: null,
        uses: [],
      };
      const { uses: _, ...row } = share;
      await rows.add(row);
      return { kind: 'SHARED', share, code, number: document.number };
    },
    use: (number, code) => rows.use(hashOf(code), number, clock.now()),
  };
}
