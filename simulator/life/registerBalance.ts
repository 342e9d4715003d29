import { factsOf } from '../../src/licence/facts.js';
import { type Evaluation, evaluate, type LawSettings } from '../../src/points/index.js';
import { type Instant, legalDayOf } from '../../src/time/index.js';
import { dossierOf } from './dossier.js';
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
  const facts = factsOf(dossierOf(record), { knownAt: at, revision: Number.POSITIVE_INFINITY });
  const on = legalDayOf(at);
  if (facts.licences.every(({ obtainedOn }) => obtainedOn > on)) return null;
  return evaluate(facts, { on, knownOn: on, settings });
}
