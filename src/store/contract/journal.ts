import type { Instant } from '../../time/index.js';
import type { DoorOfSession } from './sessions.js';
import type { WorldMark } from './worldMark.js';

/** What is noted of a consultation. */
export interface Consultation extends WorldMark {
  readonly at: Instant;
  /** One per request, so that what was read together is seen together. */
  readonly request: string;
  readonly actor: {
    readonly kind: 'HOLDER' | 'AUTHORITY' | 'TESTER' | 'VERIFIER';
    /** Subject of a session, or client id of an authority; empty for testers and verifiers. */
    readonly id: string;
    /** Name of an authority; null for others. */
    readonly name: string | null;
    readonly door: DoorOfSession | null;
  };
  /** Sealed NEPH. */
  readonly dossier: string;
  readonly actions: readonly string[];
  readonly purpose: string | null;
  readonly caseReference: string | null;
}

/** An entry of the journal, chained to the one before it by the same writer. */
export interface JournalEntryRow extends Consultation {
  readonly writer: string;
  /** From 1, without a gap. */
  readonly ordinal: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** A sealed place of a chain: what stood before may be gone, and the rest is still verifiable. */
export interface CheckpointRow {
  readonly writer: string;
  /** Last ordinal that it covers. */
  readonly ordinal: number;
  readonly hash: string;
  /** Entries before this instant had been removed when it was sealed. */
  readonly removedBefore: Instant | null;
  readonly sealedAt: Instant;
  /** Seals of the checkpoints before it, of this chain and of the others: a chain that went as a whole is missed. */
  readonly joins: readonly string[];
  readonly seal: string;
}

export interface JournalRows {
  /** Adds entries, all or none; their ordinals go on from those of their writer. */
  append(entries: readonly JournalEntryRow[]): Promise<void>;
  /** Consultations of a dossier in one world, the latest first, before a place (excluded; null: from the latest). */
  ofDossier(
    dossier: string,
    mark: WorldMark,
    before: { readonly at: Instant; readonly writer: string; readonly ordinal: number } | null,
    most: number,
  ): Promise<readonly JournalEntryRow[]>;
  /** Entries of a writer in order, after an ordinal. */
  chain(writer: string, after: number, most: number): Promise<readonly JournalEntryRow[]>;
  /** Every writer that left an entry or a checkpoint. */
  writers(): Promise<readonly string[]>;
  /** Checkpoints of a writer, by ordinal, then by when they were sealed. */
  checkpoints(writer: string): Promise<readonly CheckpointRow[]>;
  /** The checkpoint of any writer that was sealed last; null when there is none. */
  lastCheckpoint(): Promise<CheckpointRow | null>;
  addCheckpoint(checkpoint: CheckpointRow): Promise<void>;
  /** Removes the entries of a writer up to an ordinal, and adds the checkpoint that covers them: both or none. */
  prune(checkpoint: CheckpointRow): Promise<number>;
}
