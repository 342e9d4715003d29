import { factsOf, titlePeriodsAt } from '../../src/licence/facts.js';
import { isHeldOn } from '../../src/licence/periods.js';
import { type Evaluation, evaluate, type LawSettings } from '../../src/points/index.js';
import type { Dossier } from '../../src/snpc/index.js';
import { type Instant, legalDayOf } from '../../src/time/index.js';
import { dossierOf, recordedPartOf } from './dossier.js';
import type { LicenceRecord } from './record.js';

/**
 * What the register itself computes at an instant, from what it holds by then: the balance it would show that
 * day. Null while it holds no licence in force. The only place where the simulator asks the law.
 */
export function registerBalance(
  record: LicenceRecord,
  at: Instant,
  settings: LawSettings,
): Evaluation | null {
  return balanceOf(dossierOf(recordedPartOf(record)), at, settings);
}

/** The same from a dossier that holds what lies ahead too. */
export function balanceOf(dossier: Dossier, at: Instant, settings: LawSettings): Evaluation | null {
  const facts = factsOf(dossier, { knownAt: at, revision: Number.POSITIVE_INFINITY });
  const on = legalDayOf(at);
  if (facts.licences.every(({ obtainedOn }) => obtainedOn > on)) return null;
  return evaluate(facts, { on, knownOn: on, settings });
}

/** True while the register knows a licence that has not ended: letters go to no one else. */
export function isHeldAsKnown(dossier: Dossier, at: Instant): boolean {
  return isHeldOn(
    titlePeriodsAt(dossier, { knownAt: at, revision: Number.POSITIVE_INFINITY }),
    legalDayOf(at),
  );
}
