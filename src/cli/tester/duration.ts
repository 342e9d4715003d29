import type { Duration } from '../../../simulator/index.js';
import { WrongWords } from '../simulator/settings.js';

const form =
  /^P(?=\d|T\d)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/i;

/** Reads a length of time of ISO 8601, in whole parts: `P1Y2M3DT4H`. A week is seven days. @throws WrongWords */
export function durationOf(text: string): Duration {
  const parts = form.exec(text)?.groups;
  if (!parts)
    throw new WrongWords(
      `${JSON.stringify(text)} is no length of time: write one as P1Y2M3DT4H5M6S, in whole parts, or --months 1`,
    );
  const { weeks, ...others } = parts;
  const counts = Object.entries(others)
    .filter(([, count]) => count !== undefined)
    .map(([unit, count]) => [unit, Number(count)]);
  const duration: Duration = Object.fromEntries(counts);
  if (weeks === undefined) return duration;
  return { ...duration, days: (duration.days ?? 0) + 7 * Number(weeks) };
}
