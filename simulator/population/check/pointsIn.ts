import type { PointsEvent } from '../../../src/points/index.js';
import type { LegalDay } from '../../../src/time/index.js';

/** The points that a history shows at the end of a day, 0 once invalidated; null before its first licence. */
export function pointsIn(events: readonly PointsEvent[], day: LegalDay): number | null {
  let last: PointsEvent | null = null;
  let isInvalid = false;
  for (const event of events) {
    if (event.on > day) break;
    if (event.rule === 'CAPITAL') isInvalid = false;
    if (event.rule === 'INVALIDATION') isInvalid = true;
    last = event;
  }
  if (last === null) return null;
  return isInvalid ? 0 : Math.max(0, last.balanceAfter);
}
