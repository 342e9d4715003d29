import { type Facts, noFacts, type OffenceFact } from '../points/index.js';
import type { Dossier, InfractionRow } from '../snpc/index.js';
import { type Instant, legalDayOf } from '../time/index.js';
import { type Standing, standingAt } from './versions.js';

/**
 * The only translation of a dossier into facts of law: cut by instant first, days only afterwards. A row closed
 * by then with no successor is a withdrawn fact; a superseded one is replaced by its successor, which keeps the
 * first recording unless the points, the class or a date changed.
 */
export function factsOf(dossier: Dossier, knownAt: Instant): Facts {
  const licences = standingAt(dossier.titlePeriods, knownAt).flatMap(({ row, withdrawnAt }) =>
    withdrawnAt === null
      ? [
          {
            id: row.id,
            obtainedOn: row.obtainedOn,
            formation: row.formation,
            firstLicence: row.firstLicence,
            complementaryTrainingOn: row.complementaryTrainingOn ?? undefined,
            endedOn: row.endedOn ?? undefined,
          },
        ]
      : [],
  );
  if (licences.length === 0) return noFacts;
  return {
    licences,
    offences: standingAt(dossier.infractions, knownAt).map(offenceOf),
    stages: standingAt(dossier.stages, knownAt).map(standing => ({
      id: standing.row.id,
      from: standing.row.from,
      to: standing.row.to,
      kind: standing.row.kind,
      recordedOn: legalDayOf(standing.firstRecordedAt),
      withdrawnOn: dayOf(standing.withdrawnAt),
    })),
    notifications: standingAt(dossier.letters, knownAt).flatMap(({ row, withdrawnAt }) =>
      row.kind === '48SI' && row.notifiedOn !== null && withdrawnAt === null
        ? [{ id: row.id, kind: '48SI' as const, notifiedOn: row.notifiedOn }]
        : [],
    ),
    measures: standingAt(dossier.measures, knownAt).flatMap(({ row, firstRecordedAt, withdrawnAt }) =>
      withdrawnAt === null
        ? [
            {
              id: row.id,
              kind: row.kind,
              from: row.from,
              to: row.to ?? undefined,
              offenceCommittedOn: row.offenceCommittedOn ?? undefined,
              recordedOn: legalDayOf(firstRecordedAt),
            },
          ]
        : [],
    ),
  };
}

function offenceOf(standing: Standing<InfractionRow>): OffenceFact {
  const { row, previous, firstRecordedAt, withdrawnAt } = standing;
  return {
    id: row.id,
    committedOn: row.committedOn,
    committedAt: row.committedAt ?? undefined,
    finalOn: row.finalOn,
    finalBy: row.finalBy,
    class: row.class,
    points: row.points,
    simultaneousGroup: row.simultaneousGroup ?? undefined,
    recordedOn: legalDayOf(
      previous !== null && changesTheLaw(previous, row) ? row.recordedFrom : firstRecordedAt,
    ),
    withdrawnOn: dayOf(withdrawnAt),
  };
}

function changesTheLaw(before: InfractionRow, after: InfractionRow): boolean {
  return (
    before.points !== after.points ||
    before.class !== after.class ||
    before.committedOn !== after.committedOn ||
    before.finalOn !== after.finalOn
  );
}

function dayOf(instant: Instant | null) {
  return instant === null ? undefined : legalDayOf(instant);
}
