import { authorityPurposes, type Row, rows } from '../../access/index.js';
import type { Bilingual } from '../../licence/index.js';
import { named } from '../kit/namedEnum.js';

/** What is said of each kind of asker. */
const viewerKinds = {
  STRANGER: 'Nobody is signed in.',
  SIGNED_IN: 'Somebody is signed in; no NEPH is linked yet.',
  HOLDER: 'The holder of a dossier is signed in.',
  JUDGE: 'A judge, with a token of the gateway.',
  PREFECTURE: 'A préfecture, with a token of the gateway.',
  TESTER: 'Whoever holds the tester’s token of a simulated register.',
  VERIFIER: 'Whoever holds a document that was found authentic; never who asks a query.',
} as const;

export type ViewerKind = keyof typeof viewerKinds;

export const ViewerKindEnum = named('ViewerKind', 'Who is asking.', viewerKinds);

export const DoorEnum = named('Door', 'By which door somebody signed in.', {
  FRANCECONNECT: 'FranceConnect: it opens the whole dossier and the RII.',
  ACCOUNT: 'An account « Permis de Conduire »: it opens balance, history, forecast and the ADCS.',
});

/** Each purpose of an authority, for a program and for a person. */
export const purposeLabels: Readonly<Record<(typeof authorityPurposes)[number], Bilingual>> = {
  APPEAL: {
    fr: 'Recours contre une décision relative aux points',
    en: 'Appeal against a decision on points',
  },
  CRIMINAL_PROCEEDINGS: { fr: 'Procédure pénale', en: 'Criminal proceedings' },
  RECORD_AT_THE_COUNTER: {
    fr: 'Remise du relevé au titulaire, au guichet',
    en: 'Record handed to the holder at the counter',
  },
  LICENCE_MEASURE: {
    fr: 'Mesure sur le permis : suspension, restriction, interdiction',
    en: 'Measure on the licence: suspension, restriction, interdiction',
  },
  TITLE_MANAGEMENT: { fr: 'Gestion du titre', en: 'Management of the title' },
};

export const PurposeEnum = named(
  'AuthorityPurpose',
  'Why an authority consults a dossier: stated with each request, in the header `Snpc-Purpose`.',
  Object.fromEntries(authorityPurposes.map(purpose => [purpose, `${purposeLabels[purpose].en}.`])) as Record<
    (typeof authorityPurposes)[number],
    string
  >,
);

/** What a consultation may have shown. */
export const consultedLabels = {
  READ_LICENCE: {
    fr: 'Solde, historique, prévisionnel et droits à conduire',
    en: 'Balance, history, forecast and rights to drive',
  },
  READ_MANY_LICENCES: {
    fr: 'Solde, historique et droits à conduire, dans une liste',
    en: 'Balance, history and rights to drive, in a list',
  },
  FOLLOW_CALENDAR: { fr: 'Calendrier des points à venir', en: 'Calendar of points to come' },
  READ_FULL_RECORD: { fr: 'Dossier complet', en: 'Full record' },
  READ_PENDING_FACTS: { fr: 'Faits non encore enregistrés', en: 'Facts not recorded yet' },
  OBTAIN_RII: { fr: 'Relevé d’information intégral', en: 'Full record as a document (RII)' },
  READ_CERTIFIED_STATE: {
    fr: 'État du permis et catégories, pour vérifier une attestation',
    en: 'State of the licence and categories, to check a proof of the right to drive',
  },
  OBTAIN_ADCS: { fr: 'Attestation de droit à conduire (ADCS)', en: 'Proof of the right to drive (ADCS)' },
} as const satisfies Record<string, Bilingual>;

export type ConsultedPart = keyof typeof consultedLabels;

export const ConsultedPartEnum = named(
  'ConsultedPart',
  'What a consultation showed.',
  Object.fromEntries(Object.entries(consultedLabels).map(([part, { en }]) => [part, `${en}.`])) as Record<
    ConsultedPart,
    string
  >,
);

export const ConsultedByEnum = named('ConsultedBy', 'Who consulted a dossier.', {
  YOU: 'The asker, through the session that asks or another of the same door.',
  HOLDER: 'The holder, by another door.',
  AUTHORITY: 'An authority, for a purpose.',
  TESTER: 'A tester of a simulated register.',
  VERIFIER: 'Whoever had a document of the holder checked.',
});

export const NextActionEnum = named('NextAction', 'What the asker may do next.', {
  SIGN_IN: 'Sign in, by FranceConnect or by an account.',
  LINK_NEPH: 'Link the NEPH of the dossier, once.',
  READ_LICENCE: 'Read the licence: `viewer { licence }`.',
  SIGN_IN_BY_FRANCECONNECT: 'Sign in by FranceConnect, which opens the full record and the RII.',
  STATE_PURPOSE: 'State a purpose and a case reference, in `Snpc-Purpose` and `Snpc-Case-Reference`.',
  READ_AS_PERSONA:
    'Read as a persona or as the holder of a dossier, in `Snpc-Persona`, or sign in as one by `signInAsPersona`.',
});

export type NextAction = keyof typeof NextActionEnum;

/** What the schema calls each row of the policy. */
export const kindOfRow: Readonly<Record<Row, ViewerKind>> = Object.fromEntries(
  rows.map(row => [row, row.replace(/_BY_.*$/, '')]),
) as Record<Row, ViewerKind>;
