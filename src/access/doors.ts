import type { Neph } from '../snpc/index.js';
import type { JournalEntryRow, WorldMark } from '../store/store.js';
import type { Instant } from '../time/index.js';
import type { SessionsService } from './session/sessions.js';

/** A place among the consultations of a dossier. */
export interface ConsultationPlace {
  readonly at: Instant;
  readonly writer: string;
  readonly ordinal: number;
}

/** Reads who consulted a dossier: the latest first, before a place (null: from the latest). */
export type ReadConsultations = (
  neph: Neph,
  mark: WorldMark,
  before: ConsultationPlace | null,
  most: number,
) => Promise<readonly JournalEntryRow[]>;

/** What those who ask may do with their own access. */
export interface Doors {
  readonly sessions: SessionsService;
  readonly consultations: ReadConsultations;
}
