import type { Bilingual } from '../../licence/index.js';

/** The documents on which a driver finds the NEPH, as the service lists them. */
export const whereToFindTheNeph: readonly Bilingual[] = [
  { fr: 'le permis de conduire', en: 'the driving licence' },
  {
    fr: 'l’attestation d’inscription au permis',
    en: 'the attestation d’inscription (registration for the licence)',
  },
  { fr: 'le livret d’apprentissage numérique', en: 'the digital learning booklet (livret numérique)' },
  {
    fr: 'l’attestation de droit à conduire sécurisée (ADCS)',
    en: 'the attestation de droit à conduire sécurisée (ADCS)',
  },
  { fr: 'les lettres relatives aux points', en: 'the letters about points' },
  { fr: 'le relevé d’information intégral (RII)', en: 'the relevé d’information intégral (RII)' },
];
