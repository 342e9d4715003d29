import type { LegalDay } from '../../time/index.js';
import { stageAndNotificationSameDay } from '../ambiguities.js';

/**
 * What may happen on one legal day, in legal order: stages at 00:00, losses in the day, then the notification
 * of a 48SI, and automatic credits at 24:00. Full restorations come last of all; they move with every loss, so
 * the timeline keeps them apart from the agenda.
 */
export const phase = {
  stage: stageAndNotificationSameDay.choice === 'STAGE_FIRST' ? 0 : 4,
  seriesEntry: 1,
  loss: 2,
  notification: 3,
  probation: 5,
  singlePoint: 6,
  tenYears: 7,
} as const;

const phases = 8;
const indices = 2 ** 20;

/** Days on which something may happen, each a number that sorts by day, phase and index of its fact. */
export class Agenda {
  private readonly keys: number[] = [];

  add(day: LegalDay, ofPhase: number, index: number): void {
    this.keys.push((day * phases + ofPhase) * indices + index);
  }

  get length(): number {
    return this.keys.length;
  }

  /** Puts the entries in order; called once, after the last `add`. */
  sort(): void {
    const { keys } = this;
    if (keys.length > 64) {
      // Sorted as numbers, without a call for each comparison.
      for (const [place, key] of Float64Array.from(keys).sort().entries()) keys[place] = key;
      return;
    }
    for (let index = 1; index < keys.length; index++) {
      const key = keys[index] as number;
      let hole = index - 1;
      while (hole >= 0 && (keys[hole] as number) > key) {
        keys[hole + 1] = keys[hole] as number;
        hole--;
      }
      keys[hole + 1] = key;
    }
  }

  dayAt(position: number): LegalDay {
    return Math.floor((this.keys[position] as number) / (indices * phases)) as LegalDay;
  }

  phaseAt(position: number): number {
    const step = Math.floor((this.keys[position] as number) / indices);
    return step - Math.floor(step / phases) * phases;
  }

  indexAt(position: number): number {
    const key = this.keys[position] as number;
    return key - Math.floor(key / indices) * indices;
  }
}
