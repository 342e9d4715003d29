import type { LegalDay } from '../../time/index.js';
import type { Correction, PointsEvent } from '../answer.js';
import type { Learning } from './learnings.js';

/** Collects the corrections that one learning after another makes. */
export class Comparison {
  readonly corrections: Correction[] = [];
  private readonly voided = new Set<string>();
  private day: LegalDay | null = null;
  /** Of the credits shown before the day, those that something learnt on it has taken. */
  private readonly taken = new Set<string>();
  /** Credits that something learnt on the day has brought: none of them was shown yet. */
  private readonly brought = new Set<string>();

  /** Compares the credits without and with one thing learnt, day by day; both hold every credit it can have changed. */
  compare(before: readonly PointsEvent[], after: readonly PointsEvent[], learning: Learning): void {
    this.beginDay(learning.day);
    let place = 0;
    for (const event of before) {
      place = placeOfDay(after, event.on, place);
      this.compareOne(event, sameCredit(after, event, place), learning);
    }
    place = 0;
    for (const event of after) {
      place = placeOfDay(before, event.on, place);
      if (sameCredit(before, event, place) === undefined) this.bring(event, learning);
    }
  }

  private beginDay(day: LegalDay): void {
    if (this.day === day) return;
    this.day = day;
    if (this.taken.size > 0) this.taken.clear();
    if (this.brought.size > 0) this.brought.clear();
  }

  private compareOne(event: PointsEvent, now: PointsEvent | undefined, learning: Learning): void {
    if (now === undefined) {
      const key = keyOf(event);
      // What one fact of a day brings and the next one takes was never shown.
      if (this.brought.delete(key)) return;
      this.taken.add(key);
      this.voided.add(key);
      this.add('VOIDED', event, null, learning);
    } else if (now.points !== event.points && !this.brought.has(keyOf(event))) {
      this.add('CHANGED', event, now.points, learning);
    }
  }

  private bring(event: PointsEvent, learning: Learning): void {
    const key = keyOf(event);
    if (!this.taken.delete(key)) this.brought.add(key);
    // What a recording brings back is no correction: only a withdrawal restores.
    if (this.voided.delete(key) && learning.isWithdrawal) this.add('RESTORED', event, event.points, learning);
  }

  private add(
    kind: Correction['kind'],
    event: PointsEvent,
    becomes: number | null,
    { day: recordedOn, cause, isWithdrawal: byWithdrawal }: Learning,
  ): void {
    const { on, rule, points } = event;
    const voided = { on, rule, points, fact: onlyFactOf(event) };
    this.corrections.push({ recordedOn, cause, kind, voided, becomes, byWithdrawal });
  }
}

/** Where the events of a day begin, or would, from a place that is not past them. */
function placeOfDay(events: readonly PointsEvent[], day: LegalDay, from: number): number {
  let place = from;
  while (place < events.length && (events[place] as PointsEvent).on < day) place++;
  return place;
}

function sameCredit(
  events: readonly PointsEvent[],
  sought: PointsEvent,
  from: number,
): PointsEvent | undefined {
  const { on, rule } = sought;
  for (let place = from; place < events.length; place++) {
    const event = events[place] as PointsEvent;
    if (event.on !== on) return undefined;
    if (event.rule === rule && onlyFactOf(event) === onlyFactOf(sought)) return event;
  }
  return undefined;
}

function keyOf(event: PointsEvent): string {
  return `${event.on} ${event.rule} ${onlyFactOf(event) ?? ''}`;
}

function onlyFactOf({ rule, causes }: PointsEvent): string | null {
  const isOfOneFact = rule === 'ONE_POINT_6M' || rule === 'TEN_YEARS' || rule === 'STAGE';
  return isOfOneFact ? (causes[0] as string) : null;
}
