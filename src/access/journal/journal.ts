import { randomUUID } from 'node:crypto';
import type { Consultation, JournalEntryRow, JournalRows, WorldMark } from '../../store/index.js';
import type { Clock, Instant } from '../../time/index.js';
import type { Secrets } from '../secrets.js';
import { createChainWriter } from './chainWriter.js';
import { type PrunedJournal, pruneJournal } from './prune.js';
import { type VerifiedChain, verifyJournal } from './verify.js';

/** A place in the consultations of a dossier. */
export type PlaceOfConsultation = Pick<JournalEntryRow, 'at' | 'writer' | 'ordinal'>;

/** Consultations of a dossier, the latest first. */
export interface PageOfConsultations {
  readonly entries: readonly JournalEntryRow[];
  /** Where the next page begins; null on the last one. */
  readonly next: PlaceOfConsultation | null;
}

/** Who consulted what, of whom, when and why: nothing that was noted is altered or lost unnoticed. */
export interface Journal {
  /**
   * Notes a consultation, and resolves when it is written for good: what it is about is answered afterwards.
   * @throws JournalUnavailable
   */
  record(consultation: Consultation): Promise<void>;
  /** Consultations of a dossier (its sealed NEPH), the latest first, from a place (null: from the latest). */
  consultationsOf(
    dossier: string,
    mark: WorldMark,
    from: PlaceOfConsultation | null,
    most: number,
  ): Promise<PageOfConsultations>;
  /** Follows every chain, and tells the first thing that is wrong with each. */
  verify(): Promise<readonly VerifiedChain[]>;
  /** Removes entries before an instant; what is left stays verifiable. */
  prune(before: Instant): Promise<PrunedJournal>;
  /** Writes what is waiting and seals the end of the chain. @throws JournalUnavailable */
  close(): Promise<void>;
}

/** What a journal is made of. */
export interface JournalParts {
  readonly store: { readonly journal: JournalRows };
  readonly secrets: Pick<Secrets, 'sign'>;
  /** Tells when a checkpoint is sealed. */
  readonly clock: Clock;
  /** Name of this process's chain. Default: one that no other process has. */
  readonly writer?: string;
  /** Entries from one checkpoint to the next. Default: a hundred. */
  readonly checkpointEvery?: number;
}

/** Opens the journal of a store. Nothing is written before the first consultation. */
export function createJournal(parts: JournalParts): Journal {
  const { store, secrets, clock, writer = randomUUID(), checkpointEvery = 100 } = parts;
  const means = { rows: store.journal, key: secrets, clock };
  const chain = createChainWriter({ ...means, writer, checkpointEvery });
  return {
    record: consultation => chain.record(consultation),
    close: () => chain.close(),
    verify: () => verifyJournal(means),
    prune: before => pruneJournal(means, before),
    async consultationsOf(dossier, mark, from, most) {
      const found = await store.journal.ofDossier(dossier, mark, from, most + 1);
      const entries = found.slice(0, most);
      const last = entries.at(-1);
      const next = found.length > most && last ? placeOf(last) : null;
      return { entries, next };
    },
  };
}

function placeOf({ at, writer, ordinal }: JournalEntryRow): PlaceOfConsultation {
  return { at, writer, ordinal };
}
