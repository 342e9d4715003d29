import type { Bilingual, StatementState } from '../../licence/index.js';
import { licenceStates, stateLabel } from '../twoDDoc/index.js';

/** Code of the state of a dossier in field E5 of the 2D-Doc. */
export function codeOfState({ state, origin }: StatementState): string {
  const name = state === 'INTERDIT_CONDUIRE' && origin === 'FR' ? 'INTERDIT_CONDUIRE_TS_VEHICULES' : state;
  const codes = licenceStates.filter(one => one.state === name);
  // An exchanged licence has no word of its own for what ends with the person.
  const found = codes.find(one => one.origin === origin) ?? codes.find(one => one.origin === 'FR');
  return (found as (typeof licenceStates)[number]).code;
}

/** The state of a dossier in the words of the SNPC. */
export function wordsOfState(state: StatementState): Bilingual {
  return stateLabel(codeOfState(state)) as Bilingual;
}

/** What each state means for whoever reads it. */
export const meaningOfState: Readonly<Record<StatementState['state'], Bilingual>> = {
  VALIDE: {
    fr: 'Le titulaire peut conduire les véhicules des catégories valables.',
    en: 'The holder may drive the vehicles of the valid categories.',
  },
  SUSPENDU: {
    fr: 'Le droit de conduire est suspendu : le titulaire ne peut conduire aucun véhicule qui demande le permis.',
    en: 'The right to drive is suspended: the holder may drive no vehicle that needs the licence.',
  },
  SUSPENDU_MEDICAL: {
    fr: 'Le droit de conduire est suspendu pour raison médicale : le titulaire ne peut conduire aucun véhicule qui demande le permis.',
    en: 'The right to drive is suspended for medical reasons: the holder may drive no vehicle that needs the licence.',
  },
  INVALIDE: {
    fr: 'Le permis a perdu sa validité : le titulaire ne peut conduire aucun véhicule qui demande le permis.',
    en: 'The licence has lost its validity: the holder may drive no vehicle that needs the licence.',
  },
  ANNULE_JUDICIAIRE: {
    fr: 'Un tribunal a annulé le permis : le titulaire ne peut conduire aucun véhicule qui demande le permis.',
    en: 'A court has annulled the licence: the holder may drive no vehicle that needs the licence.',
  },
  INTERDIT_CONDUIRE: {
    fr: 'Il est interdit au titulaire de conduire.',
    en: 'The holder is banned from driving.',
  },
  DEMANDE: {
    fr: 'Le permis est demandé et n’a pas été obtenu.',
    en: 'The licence was applied for and has not been obtained.',
  },
  AUCUN_DROIT: {
    fr: 'Le titulaire n’a aucun droit de conduire sur un permis français.',
    en: 'The holder has no right to drive on a French licence.',
  },
  DECEDE: { fr: 'Le titulaire est décédé.', en: 'The holder is deceased.' },
};
