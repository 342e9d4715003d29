import { offenceOn, PointsRefusal, type SupposedFacts } from '../points/index.js';
import { addDays, isoDay, type LegalDay } from '../time/index.js';
import type { Supposition } from './view.js';

/**
 * Turns what a driver supposes into facts. What the register does not know on `asOf` cannot have been recorded
 * by then: unless said otherwise it is recorded the day after, or later when it is final later.
 * @throws PointsRefusal when the offence is unknown, has no scale on its day, or a day of it lies after the last day computed
 */
export function supposedFactsOf(
  suppositions: readonly Supposition[],
  asOf: LegalDay,
  until: LegalDay,
): SupposedFacts {
  checkHorizon(suppositions, until);
  const tomorrow = addDays(asOf, 1);
  return {
    offences: suppositions.flatMap((supposition, index) => {
      if (supposition.kind !== 'INFRACTION') return [];
      const { offenceRef, committedOn } = supposition;
      const { points, class: offenceClass } = offenceOn(offenceRef, committedOn);
      const finalOn = supposition.finalOn ?? committedOn;
      return [
        {
          id: supposedId(index),
          committedOn,
          finalOn,
          finalBy: offenceClass === 'C5' || offenceClass === 'DELIT' ? ('COND' as const) : ('AF' as const),
          class: offenceClass,
          points,
          offenceRef,
          recordedOn: supposition.recordedOn ?? latest(finalOn, tomorrow),
        },
      ];
    }),
    stages: suppositions.flatMap((supposition, index) => {
      if (supposition.kind !== 'STAGE') return [];
      const { from, to } = supposition;
      return [
        {
          id: supposedId(index),
          from,
          to,
          kind: 'VOLONTAIRE' as const,
          recordedOn: latest(addDays(to, 1), tomorrow),
        },
      ];
    }),
  };
}

const prefix = 'supposed-';

/** Id of the fact that a supposition becomes, by its place in the list. */
function supposedId(index: number): string {
  return `${prefix}${index + 1}`;
}

/** The places, in the list of suppositions, of those among some facts. */
export function placesOfSuppositions(facts: readonly string[]): number[] {
  return facts.filter(isSupposedId).map(id => Number(id.slice(prefix.length)) - 1);
}

/** True for the id of a fact that is only supposed. */
export function isSupposedId(id: string): boolean {
  return id.startsWith(prefix);
}

// A day beyond would act beyond: what would be told is that it does nothing.
function checkHorizon(suppositions: readonly Supposition[], until: LegalDay): void {
  suppositions.forEach((supposition, index) => {
    for (const [name, day, last] of daysOf(supposition, until)) {
      if (day === null || day <= last) continue;
      throw new PointsRefusal(
        'AFTER_HORIZON',
        `${name} is ${isoDay(day)}, after ${isoDay(last)}, the last day that can be supposed there: suppose that day or an earlier one`,
        `suppose[${index}].${name}`,
      );
    }
  });
}

/** The days of a supposition by their names in a request, each with the last one that it may be. */
function daysOf(
  supposition: Supposition,
  until: LegalDay,
): readonly (readonly [name: string, day: LegalDay | null, last: LegalDay])[] {
  if (supposition.kind === 'INFRACTION') {
    const { committedOn, finalOn, recordedOn } = supposition;
    return [
      ['infraction.committedOn', committedOn, until],
      ['infraction.finalOn', finalOn, until],
      ['infraction.recordedOn', recordedOn, until],
    ];
  }
  // A stage acts on the day after its last one.
  const last = addDays(until, -1);
  return [
    ['stage.from', supposition.from, last],
    ['stage.to', supposition.to, last],
  ];
}

function latest(a: LegalDay, b: LegalDay): LegalDay {
  return a > b ? a : b;
}
