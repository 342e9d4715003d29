import type { Bilingual } from '../../../licence/index.js';

/** Types of statement, field E4 of type AB (specification of the ANTS, v3.2.6, §7.16). `RIR` is the ADCS. */
export const statementTypes: Readonly<Record<string, Bilingual>> = {
  RII: { fr: "Relevé d'Information Intégral", en: 'Full information statement' },
  RIR: { fr: "Relevé d'Information Restreint", en: 'Restricted information statement (now ADCS)' },
  RRP: { fr: 'Relevé de reconstitution du capital', en: 'Statement of points restored' },
  APC: { fr: 'Attestation de permis de conduire', en: 'Driving licence certificate' },
};
