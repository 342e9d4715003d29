import { excessClasses, type Sighting } from '../../story.js';
import { isIn, lastDay, type SeenLicence } from '../seenLicence.js';
import { type CountMeasure, type DaysMeasure, ratioMeasure, sharesMeasure } from './measure.js';

type Notice = NonNullable<Sighting['notice']>;

/** What speed radars saw of a licence, from its story: the register holds a part of it alone. By the day of the flash. */
export const radarMeasures: readonly (CountMeasure | DaysMeasure)[] = [
  /** Of the notices for flashes of 2015 to 2024, those of each class of excess. */
  sharesMeasure('V24', lastDay, excessClasses.length, byExcess),
  /** Of the flashes of 2015 to 2024, those that became a notice. */
  ratioMeasure('V25', lastDay, ({ sightings }) => {
    const flashes = sightings.filter(isOfTheDecade);
    return flashes.length === 0
      ? null
      : [flashes.filter(({ notice }) => notice !== null).length, flashes.length];
  }),
  /** Of all notices, those that came to the titre exécutoire of an increased fine, paid or not. */
  ratioMeasure('V26', lastDay, seen => amongNotices(seen, ({ fate }) => fate === 'INCREASED')),
  /** Of all notices, those contested; a designation of another driver is none. */
  ratioMeasure('V27', lastDay, seen => amongNotices(seen, ({ fate }) => fate === 'CONTESTED')),
  /** Of all notices, those whose first addressee named another driver. */
  ratioMeasure('V28', lastDay, seen => amongNotices(seen, ({ isDesignated }) => isDesignated)),
  {
    kind: 'DAYS',
    id: 'V29',
    until: lastDay,
    series: 1,
    days: fixedRadarNotices,
    quantiles: [{ series: 0, quantile: 0.5 }],
  },
];

/** Days from the flash of a fixed radar to the first notice. */
function* fixedRadarNotices({ sightings }: SeenLicence): Iterable<readonly [number, number]> {
  for (const { device, notice } of sightings) {
    if (device === 'FIXED' && notice !== null) yield [0, notice.afterDays];
  }
}

function byExcess({ sightings }: SeenLicence): readonly number[] | null {
  const notices = sightings.filter(sighting => sighting.notice !== null && isOfTheDecade(sighting));
  if (notices.length === 0) return null;
  return [
    ...excessClasses.map(wanted => notices.filter(({ excess }) => excess === wanted).length),
    notices.length,
  ];
}

function amongNotices(
  { sightings }: SeenLicence,
  isSuch: (notice: Notice) => boolean,
): readonly number[] | null {
  const notices = sightings.flatMap(({ notice }) => (notice === null ? [] : [notice]));
  return notices.length === 0 ? null : [notices.filter(isSuch).length, notices.length];
}

function isOfTheDecade({ on }: Sighting): boolean {
  return isIn(on, 2015, 2024);
}
