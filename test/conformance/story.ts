import { type Dossier, neph, type RecordedRow } from '../../src/snpc/index.js';
import { type Instant, instant, legalDay } from '../../src/time/index.js';

/** The story that every subject tells: two dossiers, rows before and after the clock's start. */

export const driver = neph('010399000001');
export const candidate = neph('SIM01');
export const unknown = neph('010399999999');

/** Where the clock of a subject starts: 09:00 in Paris on 15 January 2026. */
export const start = instant('2026-01-15T08:00:00Z');

export const driverIdentity = {
  birthName: 'TESTARD',
  usageName: null,
  firstNames: ['Anne', 'Zoé'],
  sex: 'F',
  bornOn: legalDay('1982-07-04'),
  bornOnPresumed: 'NONE',
  birthPlace: 'Tulle',
  birthPlaceCode: '19272',
  birthCountryCode: '99100',
} as const;

type Part = 'titlePeriods' | 'restrictions' | 'infractions' | 'stages' | 'letters';

/** A version of a row, and the interval in which the register holds it. */
export interface Version {
  readonly part: Part;
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

const version = (part: Part, id: string, from: string, to: string | null = null): Version => ({
  part,
  id,
  from: instant(from),
  to: to === null ? null : instant(to),
});

/**
 * Everything the register comes to hold of the driver. B was recorded and withdrawn before the start; the others
 * but the licence are recorded after it, A at half past midnight of 14 July in Paris.
 */
export const versions: readonly Version[] = [
  version('titlePeriods', 'L', '2003-03-10T05:00:00+01:00'),
  version('restrictions', 'R', '2026-02-01T05:00:00+01:00', '2026-03-01T05:00:00+01:00'),
  version('infractions', 'B', '2025-07-06T00:30:00+02:00', '2025-12-01T10:00:00+01:00'),
  version('infractions', 'A', '2026-07-14T00:30:00+02:00'),
  version('stages', 'S', '2026-02-27T00:30:00+01:00'),
  version('letters', 'B-48', '2025-07-11T00:30:00+02:00', '2025-07-16T00:30:00+02:00'),
  version('letters', 'B-48', '2025-07-16T00:30:00+02:00'),
  version('letters', 'A-48', '2026-07-19T00:30:00+02:00', '2026-07-24T00:30:00+02:00'),
  version('letters', 'A-48', '2026-07-24T00:30:00+02:00'),
  version('letters', 'A-46-2029-01-25', '2029-01-30T00:30:00+01:00', '2029-02-04T00:30:00+01:00'),
  version('letters', 'A-46-2029-01-25', '2029-02-04T00:30:00+01:00'),
];

/** The versions of the driver's rows that a dossier shows, in a fixed order. */
export function shownVersions(dossier: Dossier): Version[] {
  const parts: readonly Part[] = ['titlePeriods', 'restrictions', 'infractions', 'stages', 'letters'];
  return inOrder(
    parts.flatMap(part =>
      dossier[part].map(({ id, recordedFrom, recordedTo }: RecordedRow) => ({
        part,
        id,
        from: recordedFrom,
        to: recordedTo,
      })),
    ),
  );
}

/** The versions that a register shows when its clock stands at an instant. */
export function versionsBy(clock: Instant): Version[] {
  return inOrder(
    versions
      .filter(({ from }) => from <= clock)
      .map(one => (one.to !== null && one.to > clock ? { ...one, to: null } : one)),
  );
}

function inOrder(rows: Version[]): Version[] {
  const key = ({ part, id, from }: Version): string => `${part} ${id} ${String(from).padStart(16, '0')}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
