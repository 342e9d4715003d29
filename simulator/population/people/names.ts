import type { CivilStatus } from '../../../src/snpc/index.js';
import { civil } from '../../../src/time/index.js';
import { cumulated, type Stream } from '../stream.js';
import { decadeCount, french, type PeopleLists } from './lists.js';
import type { PeoplePart } from './peopleSchema.js';
import type { Roots } from './roots.js';

export type Names = Pick<CivilStatus, 'birthName' | 'usageName' | 'firstNames'>;

/** Draws the names of somebody from what the stream gives next. */
export type NameDraw = (roots: Roots, stream: Stream) => Names;

/** Names of which each is drawn by its weight. */
interface Pool {
  readonly names: readonly string[];
  readonly sums: readonly number[];
}

/** Grandparents' names come second and third: those in fashion so many decades before. */
const decadesToGrandparents = 4;

// A name of rank r in its list has the weight 1 / (r + first rank): the first family name is eleven times as frequent as
// the hundredth, the first name of a fashion six times as frequent as the twentieth.
const firstRankOfSurnames = 10;
const firstRankOfFirstNames = 4;

export function createNames(part: PeoplePart, lists: PeopleLists, yearOfReference: number): NameDraw {
  const surnames = pool(
    lists.surnames,
    lists.surnames.map((_, rank) => 1 / (rank + firstRankOfSurnames)),
  );
  const surnamesAbroad = mapValues(lists, ({ surnames: names }) => even(names));
  const firstNames = { M: byDecade(lists, 'M'), F: byDecade(lists, 'F') };
  const firstNamesAbroad = {
    M: mapValues(lists, ({ M }) => even(M)),
    F: mapValues(lists, ({ F }) => even(F)),
  };
  const counts = part.firstNames.value.map(({ count }) => count);
  const countSums = cumulated(part.firstNames.value.map(({ share }) => share));
  const { usageName } = part;

  const surnameOf = (list: string, stream: Stream) =>
    drawn(list === french ? surnames : (surnamesAbroad.get(list) as Pool), stream);

  const firstNamesOf = ({ sex, bornOn, firstNames: list }: Roots, stream: Stream): string[] => {
    const count = counts[stream.pick(countSums)] as number;
    const decade = decadeOf(civil(bornOn).year);
    const names: string[] = [];
    for (let place = 0; place < count; place++) {
      const fashion = Math.max(0, place === 0 ? decade : decade - decadesToGrandparents);
      const from = list === french ? firstNames[sex][fashion] : firstNamesAbroad[sex].get(list);
      names.push(drawnBeside(names, from as Pool, stream));
    }
    return names;
  };

  const usageNameOf = ({ sex, bornOn, names }: Roots, birthName: string, stream: Stream): string | null => {
    const age = yearOfReference - civil(bornOn).year;
    const women = usageName.women.value.findLast(({ from }) => from <= age)?.share ?? 0;
    if (!stream.chance(sex === 'F' ? women : usageName.men.value)) return null;
    const other = surnameOf(names, stream);
    if (other === birthName) return null;
    return stream.chance(usageName.both.value) ? `${birthName}-${other}` : other;
  };

  return (roots, stream) => {
    const birthName = surnameOf(roots.names, stream);
    return {
      birthName,
      firstNames: firstNamesOf(roots, stream),
      usageName: usageNameOf(roots, birthName, stream),
    };
  };
}

function drawn({ names, sums }: Pool, stream: Stream): string {
  return names[stream.pick(sums)] as string;
}

/** A name that is not taken yet: the next of the list where it is. */
function drawnBeside(taken: readonly string[], { names, sums }: Pool, stream: Stream): string {
  let place = stream.pick(sums);
  while (taken.includes(names[place] as string) && taken.length < names.length)
    place = (place + 1) % names.length;
  return names[place] as string;
}

function pool(names: readonly string[], weights: readonly number[]): Pool {
  return { names, sums: cumulated(weights) };
}

function even(names: readonly string[]): Pool {
  return pool(
    names,
    names.map(() => 1),
  );
}

/** The first names of a sex for each decade, without those that nobody was given in it. */
function byDecade({ firstNames }: PeopleLists, sex: 'M' | 'F'): Pool[] {
  return Array.from({ length: decadeCount }, (_, decade) => {
    const weighted = firstNames.flatMap(group =>
      group[sex].map((name, rank) => ({
        name,
        weight: (group.weights[decade] as number) / (rank + firstRankOfFirstNames),
      })),
    );
    const given = weighted.filter(({ weight }) => weight > 0);
    return pool(
      given.map(({ name }) => name),
      given.map(({ weight }) => weight),
    );
  });
}

function decadeOf(year: number): number {
  return Math.max(0, Math.min(decadeCount - 1, Math.floor((year - 1930) / 10)));
}

function mapValues<T>(
  { namesAbroad }: PeopleLists,
  make: (list: PeopleLists['namesAbroad'][string]) => T,
): ReadonlyMap<string, T> {
  return new Map(Object.entries(namesAbroad).map(([name, list]) => [name, make(list)]));
}
