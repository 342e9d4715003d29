import type { SeenLicence } from '../seenLicence.js';

/** So many things of a man, and of a man or a woman; null for none, and where the register tells no sex. */
export function manAmong({ record }: SeenLicence, count: number): readonly number[] | null {
  const { sex } = record.civilStatus;
  if (count === 0 || sex === null) return null;
  return [sex === 'M' ? count : 0, count];
}
