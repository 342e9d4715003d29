import { factsOf, titlePeriodsAt } from '../../src/licence/facts.js';
import { isHeldOn } from '../../src/licence/periods.js';
import { type Evaluation, evaluate, type Facts, type LawSettings } from '../../src/points/index.js';
import type { Dossier, RecordedRow } from '../../src/snpc/index.js';
import { endOfLegalDay, type Instant, legalDay, legalDayOf } from '../../src/time/index.js';
import type { LetterLife } from './record.js';

const always = endOfLegalDay(legalDay('2178-12-31'));
const revision = Number.POSITIVE_INFINITY;

/**
 * What the register knows of one dossier at any instant, what lies ahead of the clock included, and what the law makes
 * of it. The facts are prepared once: letters ask at dozens of instants. Its letters are given at each question, since
 * they are planned from the answers; of them the law looks at the 48SI alone.
 */
export class Knowledge {
  private readonly prepared: Prepared | null;
  private last: {
    readonly at: Instant;
    readonly received: number;
    readonly answer: Evaluation | null;
  } | null = null;

  constructor(
    readonly dossier: Dossier,
    private readonly law: LawSettings,
  ) {
    this.prepared = preparedFrom(dossier);
  }

  /** The balance that the register would show at an instant; null while it holds no licence in force. */
  balanceAt(at: Instant, letters: readonly LetterLife[]): Evaluation | null {
    const received = letters.filter(({ kind, notifiedAt }) => kind === '48SI' && notifiedAt <= at);
    const { last } = this;
    if (last !== null && last.at === at && last.received === received.length) return last.answer;
    const on = legalDayOf(at);
    const facts = this.factsAt(at, received);
    const isBefore = facts.licences.every(({ obtainedOn }) => obtainedOn > on);
    const answer = isBefore ? null : evaluate(facts, { on, knownOn: on, settings: this.law });
    this.last = { at, received: received.length, answer };
    return answer;
  }

  /** True while the register knows a licence that has not ended: letters go to no one else. */
  isHeldAt(at: Instant): boolean {
    return isHeldOn(titlePeriodsAt(this.dossier, { knownAt: at, revision }), legalDayOf(at));
  }

  private factsAt(at: Instant, received: readonly LetterLife[]): Facts {
    const notifications = received.map(({ id, notifiedAt }) => ({
      id,
      kind: '48SI' as const,
      notifiedOn: legalDayOf(notifiedAt),
    }));
    const { prepared } = this;
    if (prepared === null) {
      return { ...factsOf({ ...this.dossier, letters: [] }, { knownAt: at, revision }), notifications };
    }
    const { facts } = prepared;
    return {
      licences: knownBy(facts.licences, prepared.licences, at),
      offences: knownBy(facts.offences, prepared.offences, at),
      stages: knownBy(facts.stages, prepared.stages, at),
      measures: knownBy(facts.measures, prepared.measures, at),
      notifications,
    };
  }
}

/** Every fact of a dossier in the order of its recording, with the instants. */
interface Prepared {
  readonly facts: Facts;
  readonly licences: readonly Instant[];
  readonly offences: readonly Instant[];
  readonly stages: readonly Instant[];
  readonly measures: readonly Instant[];
}

/** Null where a row has several versions or is closed: what is known then has to be cut anew at each instant. */
function preparedFrom(dossier: Dossier): Prepared | null {
  const { titlePeriods, infractions, stages, measures } = dossier;
  if (![titlePeriods, infractions, stages, measures].every(isEverGrowing)) return null;
  if (titlePeriods.some(({ exchangedOn }) => exchangedOn !== null)) return null;
  const facts = factsOf({ ...dossier, letters: [] }, { knownAt: always, revision });
  const recordings = (rows: readonly RecordedRow[]): Map<string, Instant> =>
    new Map(rows.map(({ id, recordedFrom }) => [id, recordedFrom]));
  const of = (
    list: readonly { readonly id?: string | undefined }[],
    rows: readonly RecordedRow[],
  ): Instant[] => {
    const known = recordings(rows);
    return list.map(({ id }) => known.get(id as string) as Instant);
  };
  return {
    facts,
    licences: of(facts.licences, titlePeriods),
    offences: of(facts.offences, infractions),
    stages: of(facts.stages, stages),
    measures: of(facts.measures, measures),
  };
}

function isEverGrowing(rows: readonly RecordedRow[]): boolean {
  return (
    rows.every(({ recordedTo }) => recordedTo === null) &&
    new Set(rows.map(({ id }) => id)).size === rows.length
  );
}

// Facts come in the order of their recording.
function knownBy<Fact>(facts: readonly Fact[], recordings: readonly Instant[], at: Instant): readonly Fact[] {
  let count = recordings.length;
  while (count > 0 && (recordings[count - 1] as Instant) > at) count--;
  return count === facts.length ? facts : facts.slice(0, count);
}
