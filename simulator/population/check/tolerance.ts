import type { Target } from './target.js';

/** What holds; an open side is null. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** The published number of a part. Between quantiles, the first of each pair is held below the cases, the second above. */
export function publishedPart({ published, tolerance }: Target, index: number): number {
  if (typeof published === 'number') return published;
  if (tolerance !== undefined && 'betweenQuantiles' in tolerance)
    return index % 2 === 0 ? Math.min(...published) : Math.max(...published);
  return published[index] as number;
}

/** What holds of a part before the sample is thought of; null where nothing is judged. */
export function nominalBounds(target: Target, index: number): Bounds | null {
  const { tolerance } = target;
  const published = publishedPart(target, index);
  if (tolerance === undefined) return null;
  if ('absolute' in tolerance) {
    const { absolute } = tolerance;
    const width = typeof absolute === 'number' ? absolute : (absolute[index] as number);
    return { low: published - width, high: published + width };
  }
  if ('relative' in tolerance) {
    const { relative } = tolerance;
    const { below, above } = typeof relative === 'number' ? { below: relative, above: relative } : relative;
    const size = Math.abs(published);
    return { low: published - below * size, high: published + above * size };
  }
  if ('ranges' in tolerance) {
    const [low, high] = tolerance.ranges[index] as readonly [number, number];
    return { low, high };
  }
  return index % 2 === 0 ? { low: null, high: published } : { low: published, high: null };
}
