import type { InfractionRow } from '../../snpc/index.js';
import { type LegalDay, legalDayOf } from '../../time/index.js';
import { standingAt } from '../versions.js';
import type { ViewTimes } from '../view.js';

/** A change of what the register held of an infraction that stands: its points may have moved or not. */
export interface Amendment {
  /** Day on which the register changed it. */
  readonly on: LegalDay;
  readonly before: InfractionRow;
  readonly after: InfractionRow;
}

/** What a change may be of. */
const columns = [
  'offenceRef',
  'label',
  'class',
  'points',
  'place',
  'committedOn',
  'committedAt',
  'finalOn',
  'finalBy',
  'authority',
] as const satisfies readonly (keyof InfractionRow)[];

/** The changes recorded by (asOf, knownAt), oldest first; those of a fact withdrawn went with it. */
export function amendmentsOf(rows: readonly InfractionRow[], times: ViewTimes): Amendment[] {
  return standingAt(rows, times)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap(({ versions }) =>
      versions.slice(1).flatMap((after, place) => {
        const before = versions[place] as InfractionRow;
        const hasChanged = columns.some(column => before[column] !== after[column]);
        return hasChanged ? [{ on: legalDayOf(after.recordedFrom), before, after }] : [];
      }),
    )
    .filter(({ on }) => on <= times.asOf)
    .sort((one, other) => one.on - other.on);
}
