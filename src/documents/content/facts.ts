import type { CertifiedView, FullRecordView, HistoryLine, LicenceView } from '../../licence/index.js';
import type { RecordedRow } from '../../snpc/index.js';
import { wholeHistory } from './decisions/decisionsOf.js';
import type { DocumentKind } from './model.js';

/**
 * What a document asserts, without its number and times: plain data in which two documents are equal when they say the
 * same. What an ADCS asserts has no points; what an RII asserts needs the full record, without which it throws.
 */
export function factsOf(kind: 'ADCS', licence: CertifiedView, record: null): unknown;
export function factsOf(kind: DocumentKind, licence: LicenceView, record: FullRecordView | null): unknown;
export function factsOf(
  kind: DocumentKind,
  licence: CertifiedView | LicenceView,
  record: FullRecordView | null,
): unknown {
  if (kind === 'ADCS') return certified(licence);
  if (record === null || !('points' in licence))
    throw new TypeError('An RII asserts what the full record holds: give the whole licence and the record');
  const { address } = licence;
  const { neph: _neph, times: _times, amendments, ...lists } = record;
  const rows = Object.entries(lists).map(([name, list]) => [name, list.map(withoutRecording)]);
  return {
    ...certified(licence),
    address,
    points: pointsOf(licence),
    history: wholeHistory(licence).map(lineOf),
    ...Object.fromEntries(rows),
    amendments: amendments.map(({ on, before, after }) => [
      on,
      withoutRecording(before),
      withoutRecording(after),
    ]),
  };
}

function certified(licence: CertifiedView) {
  const { neph, civilStatus } = licence;
  return {
    neph,
    civilStatus,
    state: licence.statementState(),
    categories: licence.categories().map(({ row, validity }) => ({ ...withoutRecording(row), validity })),
    restrictions: licence.restrictions().map(withoutRecording),
  };
}

function pointsOf(licence: LicenceView): unknown {
  const points = licence.points();
  if ('noBalance' in points) return points;
  const { balance, cap, status, probation } = points;
  return { balance, cap, status, probation };
}

/** A row by what it says: a version that changes nothing else of it asserts nothing new. */
function withoutRecording<Row extends RecordedRow>(row: Row) {
  const { recordedFrom: _from, recordedTo: _to, revision: _revision, closedRevision: _closed, ...said } = row;
  return said;
}

function lineOf(line: HistoryLine): unknown {
  switch (line.kind) {
    case 'EVENT':
      return line.view.event;
    case 'WITHDRAWAL': {
      const { withdrawnOn, infraction, stage } = line.withdrawal;
      return { withdrawnOn, fact: (infraction ?? stage)?.id ?? null };
    }
    case 'CORRECTION':
      return line.correction;
  }
}
