import { CommandRefusal } from '../refusal.js';

/** Categories of directive 2006/126/EC, as the register writes them. */
export const categoryCodes = [
  'AM',
  'A1',
  'A2',
  'A',
  'B1',
  'B',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
] as const;
export type CategoryCode = (typeof categoryCodes)[number];

/** Refuses what is no category, and an empty list. @throws CommandRefusal BAD_INPUT */
export function checkCategories(codes: readonly string[]): void {
  const wrong = codes.find(code => !(categoryCodes as readonly string[]).includes(code));
  if (wrong === undefined && codes.length > 0) return;
  throw new CommandRefusal(
    'BAD_INPUT',
    `${wrong === undefined ? 'No category is given' : `${JSON.stringify(wrong)} is no category`}: choose among ${categoryCodes.join(', ')}`,
  );
}
