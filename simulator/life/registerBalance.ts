import type { Evaluation, LawSettings } from '../../src/points/index.js';
import type { Instant } from '../../src/time/index.js';
import { dossierOf, recordedPartOf } from './dossier.js';
import { Knowledge } from './knowledge.js';
import type { LicenceRecord } from './record.js';

/**
 * What the register itself computes at an instant, from what it holds by then: the balance it would show that
 * day. Null while it holds no licence in force. With `Knowledge`, the only place where the simulator
 * asks the law.
 */
export function registerBalance(
  record: LicenceRecord,
  at: Instant,
  settings: LawSettings,
): Evaluation | null {
  return new Knowledge(dossierOf(recordedPartOf(record)), settings).balanceAt(at, record.letters);
}
