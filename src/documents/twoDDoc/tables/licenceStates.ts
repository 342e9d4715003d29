import type { Bilingual } from '../../../licence/index.js';

/** Where the licence of a state comes from; our reading of the prefixes of the French labels. */
export type LicenceOrigin = 'FR' | 'EXCHANGED' | 'EXCHANGED_COM' | 'EU';

/** A state of a driver's licence, field E5 of type AB (specification of the ANTS, v3.2.6, annexe 13). */
export interface LicenceState {
  readonly code: string;
  /** French as the specification prints it. */
  readonly label: Bilingual;
  readonly origin: LicenceOrigin;
  /** The state without its origin: `VALIDE`, `SUSPENDU`… */
  readonly state: string;
}

const state = (code: string, fr: string, en: string, origin: LicenceOrigin, name: string): LicenceState => ({
  code,
  label: { fr, en },
  origin,
  state: name,
});

/** The fifty states, in the order of their codes. */
export const licenceStates: readonly LicenceState[] = [
  state('01', 'A AUTHENTIFIER', 'To be authenticated', 'FR', 'A_AUTHENTIFIER'),
  state('02', 'ANNULE ADMINISTRATIF', 'Annulled (administrative)', 'FR', 'ANNULE_ADMINISTRATIF'),
  state('03', 'ANNULE JUDICIAIRE', 'Annulled (judicial)', 'FR', 'ANNULE_JUDICIAIRE'),
  state('04', 'ANNULE MEDICAL', 'Annulled (medical)', 'FR', 'ANNULE_MEDICAL'),
  state('05', 'AUCUN DROIT', 'No right to drive', 'FR', 'AUCUN_DROIT'),
  state('06', 'CONTROLE IMPOSSIBLE', 'Check impossible', 'FR', 'CONTROLE_IMPOSSIBLE'),
  state('07', 'DECEDE', 'Deceased', 'FR', 'DECEDE'),
  state('08', 'DEMANDE', 'Applied for', 'FR', 'DEMANDE'),
  state('09', 'DEMANDE DUPLICATA', 'Duplicate applied for', 'FR', 'DEMANDE_DUPLICATA'),
  state(
    '10',
    'INTERDIT CONDUIRE TS VEHICULES',
    'Barred from driving any vehicle',
    'FR',
    'INTERDIT_CONDUIRE_TS_VEHICULES',
  ),
  state('11', 'INTERDIT OBTENIR', 'Barred from obtaining a licence', 'FR', 'INTERDIT_OBTENIR'),
  state('12', 'INTERDIT SOLLICITER', 'Barred from applying for a licence', 'FR', 'INTERDIT_SOLLICITER'),
  state('13', 'INVALIDE', 'Invalidated', 'FR', 'INVALIDE'),
  state('14', 'NON AUTHENTIFIE', 'Not authenticated', 'FR', 'NON_AUTHENTIFIE'),
  state(
    '15',
    'P. ECH. COM SOLDE NUL',
    'Licence exchanged (overseas collectivity): zero points balance',
    'EXCHANGED_COM',
    'SOLDE_NUL',
  ),
  state(
    '16',
    'P. ECH. COM A AUTHENTIFIER',
    'Licence exchanged (overseas collectivity): to be authenticated',
    'EXCHANGED_COM',
    'A_AUTHENTIFIER',
  ),
  state(
    '17',
    'P. ECH. COM ANNULE JUDICIAIRE',
    'Licence exchanged (overseas collectivity): annulled (judicial)',
    'EXCHANGED_COM',
    'ANNULE_JUDICIAIRE',
  ),
  state(
    '18',
    'P. ECH. COM ANNULE MEDICAL',
    'Licence exchanged (overseas collectivity): annulled (medical)',
    'EXCHANGED_COM',
    'ANNULE_MEDICAL',
  ),
  state(
    '19',
    'P. ECH. COM AUCUN DROIT',
    'Licence exchanged (overseas collectivity): no right to drive',
    'EXCHANGED_COM',
    'AUCUN_DROIT',
  ),
  state(
    '20',
    'P. ECH. COM DEMANDE',
    'Licence exchanged (overseas collectivity): applied for',
    'EXCHANGED_COM',
    'DEMANDE',
  ),
  state(
    '21',
    'P. ECH. COM INTERDIT OBTENIR',
    'Licence exchanged (overseas collectivity): barred from obtaining a licence',
    'EXCHANGED_COM',
    'INTERDIT_OBTENIR',
  ),
  state(
    '22',
    'P. ECH. COM INVALIDE',
    'Licence exchanged (overseas collectivity): invalidated',
    'EXCHANGED_COM',
    'INVALIDE',
  ),
  state(
    '23',
    'P. ECH. COM SUSPENDU',
    'Licence exchanged (overseas collectivity): suspended',
    'EXCHANGED_COM',
    'SUSPENDU',
  ),
  state(
    '24',
    'P. ECH. COM SUSPENDU MEDICAL',
    'Licence exchanged (overseas collectivity): suspended (medical)',
    'EXCHANGED_COM',
    'SUSPENDU_MEDICAL',
  ),
  state(
    '25',
    'P. ECH. COM VALIDE',
    'Licence exchanged (overseas collectivity): valid',
    'EXCHANGED_COM',
    'VALIDE',
  ),
  state(
    '26',
    'P. ECHANGE INTERDIT OBTENIR',
    'Exchanged licence: barred from obtaining a licence',
    'EXCHANGED',
    'INTERDIT_OBTENIR',
  ),
  state('27', 'P. ECHANGE SOLDE NUL', 'Exchanged licence: zero points balance', 'EXCHANGED', 'SOLDE_NUL'),
  state(
    '28',
    'P. ECHANGE A AUTHENTIFIER',
    'Exchanged licence: to be authenticated',
    'EXCHANGED',
    'A_AUTHENTIFIER',
  ),
  state(
    '29',
    'P. ECHANGE ANNULE JUDICIAIRE',
    'Exchanged licence: annulled (judicial)',
    'EXCHANGED',
    'ANNULE_JUDICIAIRE',
  ),
  state(
    '30',
    'P. ECHANGE ANNULE MEDICAL',
    'Exchanged licence: annulled (medical)',
    'EXCHANGED',
    'ANNULE_MEDICAL',
  ),
  state('31', 'P. ECHANGE AUCUN DROIT', 'Exchanged licence: no right to drive', 'EXCHANGED', 'AUCUN_DROIT'),
  state(
    '32',
    'P. ECHANGE INTERDIT SOLLICITER',
    'Exchanged licence: barred from applying for a licence',
    'EXCHANGED',
    'INTERDIT_SOLLICITER',
  ),
  state('33', 'P. ECHANGE INVALIDE', 'Exchanged licence: invalidated', 'EXCHANGED', 'INVALIDE'),
  state('34', 'P. ECHANGE SUSPENDU', 'Exchanged licence: suspended', 'EXCHANGED', 'SUSPENDU'),
  state(
    '35',
    'P. ECHANGE SUSPENDU MEDICAL',
    'Exchanged licence: suspended (medical)',
    'EXCHANGED',
    'SUSPENDU_MEDICAL',
  ),
  state('36', 'P. ECHANGE VALIDE', 'Exchanged licence: valid', 'EXCHANGED', 'VALIDE'),
  state(
    '37',
    'P. UE ANNULE ADMINISTRATIF',
    'EU licence: annulled (administrative)',
    'EU',
    'ANNULE_ADMINISTRATIF',
  ),
  state('38', 'P. UE ANNULE JUDICIAIRE', 'EU licence: annulled (judicial)', 'EU', 'ANNULE_JUDICIAIRE'),
  state('39', 'P. UNION EUROPEENNE A ECHANGER', 'EU licence: to be exchanged', 'EU', 'A_ECHANGER'),
  state('40', 'P. UNION EUROPEENNE INVALIDE', 'EU licence: invalidated', 'EU', 'INVALIDE'),
  state('41', 'P. UNION EUROPEENNE VALIDE', 'EU licence: valid', 'EU', 'VALIDE'),
  state(
    '42',
    'P.ECH. COM INTERDIT CONDUIRE',
    'Licence exchanged (overseas collectivity): barred from driving',
    'EXCHANGED_COM',
    'INTERDIT_CONDUIRE',
  ),
  state(
    '43',
    'P.ECH. COM INTERDIT SOLLICITER',
    'Licence exchanged (overseas collectivity): barred from applying for a licence',
    'EXCHANGED_COM',
    'INTERDIT_SOLLICITER',
  ),
  state(
    '44',
    'P.ECH.COM ANNULE ADMINISTRATIF',
    'Licence exchanged (overseas collectivity): annulled (administrative)',
    'EXCHANGED_COM',
    'ANNULE_ADMINISTRATIF',
  ),
  state(
    '45',
    'P.ECHANGE ANNULE ADMINISTRATIF',
    'Exchanged licence: annulled (administrative)',
    'EXCHANGED',
    'ANNULE_ADMINISTRATIF',
  ),
  state(
    '46',
    'P.ECHANGE INTERDIT CONDUIRE',
    'Exchanged licence: barred from driving',
    'EXCHANGED',
    'INTERDIT_CONDUIRE',
  ),
  state('47', 'SUSPENDU', 'Suspended', 'FR', 'SUSPENDU'),
  state('48', 'SUSPENDU MEDICAL', 'Suspended (medical)', 'FR', 'SUSPENDU_MEDICAL'),
  state('49', 'TITRE FALSIFIE', 'Forged title', 'FR', 'TITRE_FALSIFIE'),
  state('50', 'VALIDE', 'Valid', 'FR', 'VALIDE'),
];

const labels: ReadonlyMap<string, Bilingual> = new Map(licenceStates.map(({ code, label }) => [code, label]));

/** The label of a code of field E5, or null where the table has none. */
export function stateLabel(code: string): Bilingual | null {
  return labels.get(code) ?? null;
}
