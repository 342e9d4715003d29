import { addDays, type LegalDay } from '../../time/index.js';
import { interruptionWindow } from '../ambiguities.js';
import type { KnownFacts, Loss } from './knownFacts.js';

/**
 * Offences with points committed from `from` to `to` that break a delay, at most `limit` of them. The bounds
 * belong to the window (AMB-01). `seenOn` leaves out what was recorded later; null sees everything known.
 */
export function interrupting(
  known: KnownFacts,
  from: LegalDay,
  to: LegalDay,
  seenOn: LegalDay | null,
  isNone: (loss: Loss) => boolean,
  limit: number,
): readonly Loss[] {
  const first = interruptionWindow.choice === 'OPEN_AT_START' ? addDays(from, 1) : from;
  const last = interruptionWindow.choice === 'OPEN_AT_END' ? addDays(to, -1) : to;
  const { byCommission } = known;
  let found: Loss[] | undefined;
  for (let index = firstCommittedFrom(byCommission, first); index < byCommission.length; index++) {
    const loss = byCommission[index] as Loss;
    if (loss.offence.committedOn > last) break;
    if ((seenOn !== null && loss.offence.recordedOn > seenOn) || isNone(loss)) continue;
    found ??= [];
    found.push(loss);
    if (found.length === limit) break;
  }
  return found ?? none;
}

const none: readonly Loss[] = [];

function firstCommittedFrom(byCommission: readonly Loss[], day: LegalDay): number {
  let low = 0;
  let high = byCommission.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((byCommission[middle] as Loss).offence.committedOn < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
