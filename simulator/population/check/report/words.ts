import type { Family, Text } from '../target.js';
import type { Verdict } from '../verdict.js';
import type { Language } from './numbers.js';

/** Titles of the families, in both languages. */
export const familyTitles: Readonly<Record<Family, Text>> = {
  balances: { en: 'Balances on 31 December', fr: 'Soldes au 31 décembre' },
  flows: { en: 'What a year withdraws', fr: 'Ce qu’une année retire' },
  sizes: {
    en: 'Sizes of losses and families of offences',
    fr: 'Tailles des retraits et familles d’infractions',
  },
  lives: {
    en: 'Invalidations, stages, restorations and letters',
    fr: 'Invalidations, stages, reconstitutions et lettres',
  },
  radars: { en: 'Radars', fr: 'Radars' },
  delays: { en: 'Delays', fr: 'Délais' },
};

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  PASS: { en: 'holds', fr: 'tient' },
  MISS: { en: 'MISSED', fr: 'MANQUÉ' },
  TOO_FEW: { en: 'too few', fr: 'trop peu' },
  NOT_MEASURED: { en: 'not measured', fr: 'non mesuré' },
  SHOWN: { en: 'shown', fr: 'montré' },
};

export const words = {
  target: { en: 'target', fr: 'cible' },
  year: { en: 'year', fr: 'année' },
  published: { en: 'published', fr: 'publié' },
  source: { en: 'source, its year and grade', fr: 'source, son année et sa note' },
  simulated: { en: 'simulated (95%)', fr: 'simulé (95 %)' },
  found: { en: 'simulated', fr: 'simulé' },
  tolerance: { en: 'holds within', fr: 'tient dans' },
  verdict: { en: 'verdict', fr: 'verdict' },
  knownMisses: {
    en: 'Known to miss, or to hang on a guess',
    fr: 'Écarts connus, ou tenus à une supposition',
  },
  gates: { en: 'What must hold of every licence', fr: 'Ce qui doit tenir pour chaque permis' },
  none: { en: 'none', fr: 'aucun' },
  byRecording: { en: '(by the day of the recording)', fr: '(par jour d’enregistrement)' },
  byOffence: { en: '(by the day of the offence)', fr: '(par jour de l’infraction)' },
  undated: { en: 'undated', fr: 'sans date' },
  noGate: { en: 'not a gate', fr: 'sans effet sur l’issue' },
  from: { en: 'from', fr: 'dès' },
  upTo: { en: 'up to', fr: 'jusqu’à' },
  to: { en: 'to', fr: 'à' },
} as const satisfies Readonly<Record<string, Text>>;

/** The year of a figure, as it is printed. */
export function yearOf(year: string, language: Language): string {
  return year === 'undated' ? words.undated[language] : year;
}
