import { type Neph, neph } from '../../../src/snpc/index.js';

/** Orders given in each month; those below are the personas'. */
const firstOrder = 100_000;
const ordersOfAMonth = 900_000;
const months = 1_200;

/** Number of NEPHs that populations may give: 1,080 million, in a département no préfecture has. */
export const populationCapacity = ordersOfAMonth * months;

/** The NEPH of a licence of a population: year, month, 99, order. @throws RangeError outside the capacity */
export function populationNeph(index: number): Neph {
  if (!Number.isInteger(index) || index < 0 || index >= populationCapacity) {
    throw new RangeError(`A population has licences 0 to ${populationCapacity - 1}, not ${index}`);
  }
  const month = Math.floor(index / ordersOfAMonth);
  const order = firstOrder + (index % ordersOfAMonth);
  return neph(`${two(Math.floor(month / 12))}${two((month % 12) + 1)}99${order}`);
}

/** The index of the licence of a population behind a NEPH, null for a persona's or a stranger's. */
export function populationIndex(of: Neph): number | null {
  const [, year, month, order] = /^(\d\d)(\d\d)99(\d{6})$/.exec(of)?.map(Number) ?? [];
  if (year === undefined || month === undefined || order === undefined) return null;
  if (month < 1 || month > 12 || order < firstOrder) return null;
  return (year * 12 + month - 1) * ordersOfAMonth + (order - firstOrder);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
