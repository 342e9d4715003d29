import { offenceOn, PointsRefusal, scaleChanges } from '../../../src/points/index.js';
import type { LegalDay } from '../../../src/time/index.js';

/** True for an offence of the table whose scale has taken so many points on some day. */
export function everTakes(code: string, points: number): boolean {
  return scaleChanges.some(day => pointsOn(code, day) === points);
}

function pointsOn(code: string, day: LegalDay): number | null {
  try {
    return offenceOn(code, day).points;
  } catch (error) {
    if (error instanceof PointsRefusal && error.code === 'OFFENCE_MISMATCH') return null;
    throw error;
  }
}
