import { type Facts, noFacts, type OffenceFact } from '../points/index.js';
import type { Dossier, InfractionRow, TitlePeriod } from '../snpc/index.js';
import { type Instant, legalDayOf } from '../time/index.js';
import { beginsOn } from './periods.js';
import {
  inForceAt,
  type KnowledgeCut,
  recordedSinceChangeOf,
  type Standing,
  standingAt,
} from './versions.js';

/**
 * The only translation of a dossier into facts of law: cut by instant first, days only afterwards. A row closed
 * by then with no successor is a withdrawn fact; a superseded one is replaced by its successor, which keeps the
 * first recording unless the points, the class or a date changed.
 */
export function factsOf(dossier: Dossier, cut: KnowledgeCut): Facts {
  const licences = titlePeriodsAt(dossier, cut).map(row => ({
    id: row.id,
    obtainedOn: row.obtainedOn,
    formation: row.formation,
    firstLicence: row.firstLicence,
    complementaryTrainingOn: row.complementaryTrainingOn ?? undefined,
    endedOn: row.endedOn ?? undefined,
  }));
  if (licences.length === 0) return noFacts;
  return {
    licences,
    offences: standingAt(dossier.infractions, cut).map(offenceOf),
    stages: standingAt(dossier.stages, cut).map(standing => ({
      id: standing.row.id,
      from: standing.row.from,
      to: standing.row.to,
      kind: standing.row.kind,
      recordedOn: legalDayOf(recordedSinceChangeOf(standing, ['kind', 'from', 'to'])),
      withdrawnOn: dayOf(standing.withdrawnAt),
    })),
    notifications: standingAt(dossier.letters, cut).flatMap(({ row, withdrawnAt }) =>
      row.kind === '48SI' && row.notifiedOn !== null && withdrawnAt === null
        ? [{ id: row.id, kind: '48SI' as const, notifiedOn: row.notifiedOn }]
        : [],
    ),
    measures: standingAt(dossier.measures, cut).flatMap(({ row, firstRecordedAt, withdrawnAt }) =>
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

/** The title periods in force at a cut; one that begins later, though recorded, is no licence yet. */
export function titlePeriodsAt(dossier: Dossier, cut: KnowledgeCut): readonly TitlePeriod[] {
  const knownOn = legalDayOf(cut.knownAt);
  return inForceAt(dossier.titlePeriods, cut).filter(period => beginsOn(period) <= knownOn);
}

function offenceOf(standing: Standing<InfractionRow>): OffenceFact {
  const { row, withdrawnAt } = standing;
  return {
    id: row.id,
    committedOn: row.committedOn,
    committedAt: row.committedAt ?? undefined,
    finalOn: row.finalOn,
    finalBy: row.finalBy,
    class: row.class,
    points: row.points,
    simultaneousGroup: row.simultaneousGroup ?? undefined,
    recordedOn: legalDayOf(recordedSinceChangeOf(standing, ['points', 'class', 'committedOn', 'finalOn'])),
    withdrawnOn: dayOf(withdrawnAt),
  };
}

function dayOf(instant: Instant | null) {
  return instant === null ? undefined : legalDayOf(instant);
}
