import type { Bilingual } from '../../licence/index.js';
import type { ConsultedByEnum, DoorEnum, ViewerKind } from './enums.js';

/** Doors, in words. */
export const doorLabels: Readonly<Record<keyof typeof DoorEnum, Bilingual>> = {
  FRANCECONNECT: { fr: 'FranceConnect', en: 'FranceConnect' },
  ACCOUNT: { fr: 'Compte « Permis de Conduire »', en: 'Account “Permis de Conduire”' },
};

/** Who is asking, in words. */
export const viewerKindLabels: Readonly<Record<ViewerKind, Bilingual>> = {
  STRANGER: { fr: 'Personne n’est connecté', en: 'Nobody is signed in' },
  SIGNED_IN: { fr: 'Connecté, sans dossier rattaché', en: 'Signed in, no dossier linked' },
  HOLDER: { fr: 'Titulaire', en: 'Holder' },
  JUDGE: { fr: 'Autorité judiciaire', en: 'Judge' },
  PREFECTURE: { fr: 'Préfecture', en: 'Préfecture' },
  TESTER: { fr: 'Testeur d’un registre simulé', en: 'Tester of a simulated register' },
  VERIFIER: { fr: 'Porteur d’un document vérifié', en: 'Whoever holds a document that was checked' },
};

/** Who consulted a dossier, in words. */
export const consultedByLabels: Readonly<Record<keyof typeof ConsultedByEnum, Bilingual>> = {
  YOU: { fr: 'Vous', en: 'You' },
  HOLDER: { fr: 'Vous, par une autre porte', en: 'You, by another door' },
  AUTHORITY: { fr: 'Une autorité', en: 'An authority' },
  TESTER: { fr: 'Un testeur', en: 'A tester' },
  VERIFIER: { fr: 'Qui a vérifié un document', en: 'Whoever checked a document' },
};
