import { instant, isoDay, isoInstant, legalDay } from '../time/index.js';
import type { Dossier } from './dossier.js';
import { SourceError } from './errors.js';
import { dossierForm } from './http/dossierForm.js';
import { firstFault } from './http/values.js';
import { neph } from './neph.js';
import { recordedBy } from './recordedBy.js';
import type { SnpcSource } from './source.js';

/** What a module that makes a source is given: it needs nothing else of this project. */
export interface SourceKit {
  /** The one error that a source rejects with. */
  readonly SourceError: typeof SourceError;
  /** Reads a number of a dossier. @throws MalformedNeph */
  readonly neph: typeof neph;
  /** Reads `YYYY-MM-DD`. @throws ImpossibleDay */
  readonly legalDay: typeof legalDay;
  readonly isoDay: typeof isoDay;
  /** Reads RFC 3339 with an offset. @throws ImpossibleInstant */
  readonly instant: typeof instant;
  readonly isoInstant: typeof isoInstant;
  /** Cuts a dossier to a clock: nothing ahead of it may leave a source. */
  readonly recordedBy: typeof recordedBy;
  /**
   * Reads a dossier as JSON writes it: days as `YYYY-MM-DD`, instants as RFC 3339, every field and every part there.
   * @throws SourceError MALFORMED_RECORD of that source, naming the place at fault
   */
  readDossier(json: unknown, source: string): Dossier;
}

/** What a module that makes a source exports. */
export interface SourceModule {
  createSource(kit: SourceKit): SnpcSource | Promise<SnpcSource>;
}

/** The kit given to modules. */
export const sourceKit: SourceKit = {
  SourceError,
  neph,
  legalDay,
  isoDay,
  instant,
  isoInstant,
  recordedBy,
  readDossier: (json, source) => {
    const read = dossierForm.safeParse(json);
    if (read.success) return read.data;
    const message = `A dossier cannot be read: ${firstFault(read.error)}`;
    throw new SourceError('MALFORMED_RECORD', source, message, { cause: read.error });
  },
};
