import { offence } from '../../../../src/points/index.js';

/** Families by which points withdrawn are published, in the order of the figures. */
export const familiesOfOffences = [
  'speed',
  'priority',
  'phone',
  'circulation',
  'alcohol',
  'drugs',
  'belt',
] as const;
export type FamilyOfOffences = (typeof familiesOfOffences)[number];

const byCategory: Readonly<Record<string, FamilyOfOffences>> = {
  speed: 'speed',
  priority: 'priority',
  phone: 'phone',
  lanes: 'circulation',
  distance: 'circulation',
  overtaking: 'circulation',
  circulation: 'circulation',
};

const known = new Map<string, FamilyOfOffences | null>();

/** The published family of an offence of the table; null for another, and for an infraction without a code. */
export function familyOfOffence(code: string | null): FamilyOfOffences | null {
  if (code === null) return null;
  let family = known.get(code);
  if (family === undefined) {
    family = familyOf(code);
    known.set(code, family);
  }
  return family;
}

function familyOf(code: string): FamilyOfOffences | null {
  const { category } = offence(code);
  if (category === 'alcohol-drugs') return code.startsWith('STUP') ? 'drugs' : 'alcohol';
  if (code === 'CEINTURE') return 'belt';
  return byCategory[category] ?? null;
}
