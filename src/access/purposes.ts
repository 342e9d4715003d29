import type { Action } from './policy.js';

/** What an authority's token may be used for; each is asked for, and granted, when the token is issued. */
export type Scope = (typeof scopes)[number];

/** `licence`: balance, history, forecast, categories. `full-record`: the rest of the dossier, and its RII. */
export const scopes = ['licence', 'full-record'] as const;

/** Why an authority consults a dossier. It is stated with each request, and shown to the holder. */
export type AuthorityPurpose = (typeof authorityPurposes)[number];

export const authorityPurposes = [
  'APPEAL',
  'CRIMINAL_PROCEEDINGS',
  'RECORD_AT_THE_COUNTER',
  'LICENCE_MEASURE',
  'TITLE_MANAGEMENT',
] as const;

/** What a purpose is for, who may state it, and what it opens. */
export interface PurposeSheet {
  readonly offices: readonly ('JUDGE' | 'PREFECTURE')[];
  readonly opens: readonly Action[];
}

const licence: readonly Action[] = [
  'READ_LICENCE',
  'READ_MANY_LICENCES',
  'OBTAIN_ADCS',
  'READ_CERTIFIED_STATE',
];
const wholeDossier: readonly Action[] = [...licence, 'READ_FULL_RECORD', 'OBTAIN_RII'];

/**
 * What each purpose opens: those whom the law gives the whole record to (C. route L225-3 and L225-4: the judge, the
 * préfet in what regards licences) read it for a decision that needs it; the management of titles needs no letters,
 * measures or medical visits.
 */
export const purposes: Readonly<Record<AuthorityPurpose, PurposeSheet>> = {
  APPEAL: { offices: ['JUDGE'], opens: wholeDossier },
  CRIMINAL_PROCEEDINGS: { offices: ['JUDGE'], opens: wholeDossier },
  RECORD_AT_THE_COUNTER: { offices: ['PREFECTURE'], opens: wholeDossier },
  LICENCE_MEASURE: { offices: ['PREFECTURE'], opens: wholeDossier },
  TITLE_MANAGEMENT: { offices: ['PREFECTURE'], opens: licence },
};

/** The scope that an action needs of an authority. */
export function scopeOf(action: Action): Scope {
  return action === 'READ_FULL_RECORD' || action === 'OBTAIN_RII' ? 'full-record' : 'licence';
}
