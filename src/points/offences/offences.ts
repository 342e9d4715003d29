import { type LegalDay, legalDay } from '../../time/index.js';
import type { OffenceClass } from '../facts.js';
import { PointsRefusal } from '../refusal.js';
import { nearestCode } from './nearest.js';
import table from './table.json' with { type: 'json' };

/** An offence of the table, whatever the day. */
export interface Offence {
  readonly code: string;
  readonly category: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Article of the code de la route that defines it or takes its points. */
  readonly article: string;
  readonly natinf: readonly number[];
  readonly sources: readonly string[];
}

/** An offence as the law stood on one day. */
export interface OffenceOnDay extends Offence {
  /** Points it takes, 0 where it takes none. */
  readonly points: number;
  readonly class: OffenceClass;
}

interface Version<Value> {
  readonly from: LegalDay;
  readonly to: LegalDay | null;
  readonly value: Value;
}

interface Entry {
  readonly offence: Offence;
  readonly points: readonly Version<number>[];
  readonly classes: readonly Version<OffenceClass>[];
}

const entries = new Map<string, Entry>(
  table.offences.map(row => [
    row.id,
    {
      offence: {
        code: row.id,
        category: row.category,
        labelFr: row.label,
        labelEn: row.labelEn,
        article: row.article,
        natinf: row.natinf,
        sources: row.sources,
      },
      points: row.pointsVersions.map(({ points, ...days }) => version(days, points)),
      classes: row.classVersions.map(({ class: value, ...days }) => version(days, value as OffenceClass)),
    },
  ]),
);

/** Every offence of the table, in its order. */
export const offences: readonly Offence[] = [...entries.values()].map(entry => entry.offence);

/** The days on which the table changes, in order: between two of them every offence keeps its points and its class. */
export const scaleChanges: readonly LegalDay[] = [
  ...new Set(
    [...entries.values()].flatMap(({ points, classes }) =>
      [...points, ...classes].flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ),
  ),
].sort((a, b) => a - b);

/** The offence of a code. @throws PointsRefusal UNKNOWN_OFFENCE */
export function offence(code: string): Offence {
  return entryOf(code).offence;
}

/**
 * An offence with the class and the points it had on the day it was committed.
 * @throws PointsRefusal UNKNOWN_OFFENCE when no such code exists, OFFENCE_MISMATCH when the table has no
 * scale for it on that day
 */
export function offenceOn(code: string, day: LegalDay): OffenceOnDay {
  const entry = entryOf(code);
  const points = valueOn(entry.points, day);
  const offenceClass = valueOn(entry.classes, day);
  if (points === undefined || offenceClass === undefined) {
    throw new PointsRefusal('OFFENCE_MISMATCH', `The offence table has no scale for ${code} on that day`);
  }
  return { ...entry.offence, points, class: offenceClass };
}

function entryOf(code: string): Entry {
  const entry = entries.get(code);
  if (!entry) {
    const nearest = nearestCode(code, entries.keys());
    const instead = nearest === null ? ', such as "STOP"' : `: did you mean ${JSON.stringify(nearest)}?`;
    throw new PointsRefusal(
      'UNKNOWN_OFFENCE',
      `${JSON.stringify(code)} is no code of the offence table${instead}`,
      '',
      { given: code, nearest },
    );
  }
  return entry;
}

function version<Value>(days: { from: string; to: string | null }, value: Value): Version<Value> {
  return { from: legalDay(days.from), to: days.to === null ? null : legalDay(days.to), value };
}

function valueOn<Value>(versions: readonly Version<Value>[], day: LegalDay): Value | undefined {
  return versions.find(({ from, to }) => from <= day && (to === null || day < to))?.value;
}
