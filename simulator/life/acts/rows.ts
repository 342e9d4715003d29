import type { RecordedRow } from '../../../src/snpc/index.js';
import type { Act, Held, HeldRows } from '../record.js';

/** A part of a dossier that acts write. */
export type Part = keyof HeldRows;

/** A row of a part, without what the register adds to it. */
export type Content<P extends Part> = Omit<HeldRows[P][number], keyof RecordedRow | 'act'>;

/** The command that writes: its act, and the revision of its world. */
export interface Writing {
  readonly act: Act;
  readonly revision: number;
}

/** The rows with one more, held from the recording of its act. */
export function addRow<P extends Part>(
  held: HeldRows,
  part: P,
  id: string,
  content: Content<P>,
  { act, revision }: Writing,
): HeldRows {
  const row = { ...content, id, recordedFrom: act.recordedAt, recordedTo: null, revision, act };
  return { ...held, [part]: [...held[part], row] };
}

/**
 * The rows with a change in one of them, held from the recording of its act: the version of that instant is closed and
 * another opened, and the versions planned after it change too. Null ends the row with no successor.
 */
export function changeRow<P extends Part>(
  held: HeldRows,
  part: P,
  id: string,
  change: Partial<Content<P>> | null,
  { act, revision }: Writing,
): HeldRows {
  const rows = held[part] as readonly Held<RecordedRow>[];
  const at = act.recordedAt;
  const changed = rows.flatMap((row): Held<RecordedRow>[] => {
    if (row.id !== id || (row.recordedTo !== null && row.recordedTo <= at)) return [row];
    if (row.recordedFrom > at) return change === null ? [] : [{ ...row, ...change }];
    const closed = { ...row, recordedTo: at, closedRevision: revision };
    return change === null ? [closed] : [closed, { ...row, ...change, recordedFrom: at, revision, act }];
  });
  return { ...held, [part]: changed };
}
