import { registerEnumType } from 'type-graphql';
import type { Bilingual } from '../../licence/index.js';
import { accessRefusals } from './accessRefusals.js';
import { ProblemCode } from './codes.js';
import { documentProblems } from './documentProblems.js';
import { protocolProblems } from './protocolProblems.js';
import { readingProblems } from './readingProblems.js';

export { ProblemCode };

/** How a client meets a problem: as a member of a result union, or as a top-level error with `extensions.code`. */
export type ProblemForm = 'UNION_MEMBER' | 'TOP_LEVEL_ERROR';

export interface ProblemSheet {
  readonly form: ProblemForm;
  /** What happened. */
  readonly message: Bilingual;
  /** What to do next. */
  readonly remedy: Bilingual;
}

export const catalogue: Readonly<Record<ProblemCode, ProblemSheet>> = {
  LICENCE_NOT_FOUND: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Aucun dossier consultable sous ce numéro.',
      en: 'No dossier can be read under this number.',
    },
    remedy: {
      fr: 'Vérifiez le NEPH sur l’un des six documents où il figure.',
      en: 'Check the NEPH on one of the six documents that show it.',
    },
  },
  MALFORMED_NEPH: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Un NEPH compte 5 à 19 lettres et chiffres ; espaces, points et tirets sont ignorés.',
      en: 'A NEPH has 5 to 19 letters and digits; spaces, dots and hyphens are ignored.',
    },
    remedy: {
      fr: 'Recopiez-le depuis l’un des six documents où il figure ; ce n’est pas le numéro de la carte.',
      en: 'Copy it from one of the six documents that show it; it is not the number of the card.',
    },
  },
  BEFORE_LICENCE: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'À cette date, le titulaire n’avait pas encore de permis.',
      en: 'On that day the holder had no licence yet.',
    },
    remedy: {
      fr: 'Demandez une date à partir de firstLicenceOn.',
      en: 'Ask for firstLicenceOn or a later day.',
    },
  },
  AHEAD_OF_CLOCK: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Cette date est en avance sur l’horloge du registre.',
      en: 'That time is ahead of the register’s clock.',
    },
    remedy: {
      fr: 'L’avenir se lit dans restitutionForecast ; demandez au plus tard l’instant de clock.',
      en: 'The future is in restitutionForecast; ask for clock at the latest.',
    },
  },
  HISTORY_NOT_SUPPORTED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Cette source ne garde pas ce que le registre savait auparavant.',
      en: 'This source does not keep what the register knew before.',
    },
    remedy: { fr: 'Omettez knownAt.', en: 'Leave knownAt out.' },
  },
  FOREIGN_ID: {
    form: 'UNION_MEMBER',
    message: { fr: 'Cet identifiant ne désigne pas un permis d’ici.', en: 'This id names no licence here.' },
    remedy: {
      fr: 'Reprenez l’id d’un Licence rendu par cette passerelle.',
      en: 'Take the id of a Licence that this gateway returned.',
    },
  },
  ...accessRefusals,
  ...documentProblems,
  SOURCE_UNAVAILABLE: {
    form: 'UNION_MEMBER',
    message: { fr: 'Le registre ne répond pas.', en: 'The register does not answer.' },
    remedy: { fr: 'Réessayez dans quelques instants.', en: 'Try again in a moment.' },
  },
  SOURCE_TIMED_OUT: {
    form: 'UNION_MEMBER',
    message: { fr: 'Le registre n’a pas répondu à temps.', en: 'The register did not answer in time.' },
    remedy: { fr: 'Réessayez, ou demandez-en moins à la fois.', en: 'Try again, or ask for less at once.' },
  },
  RECORD_UNREADABLE: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'L’enregistrement de ce permis est illisible ou se contredit : aucun solde n’est affiché.',
      en: 'The record of this licence cannot be read or contradicts itself: no balance is shown.',
    },
    remedy: { fr: 'Signalez-le au gestionnaire de la source.', en: 'Tell whoever runs the source.' },
  },
  JOURNAL_UNAVAILABLE: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'La consultation n’a pas pu être inscrite au journal ; rien n’est montré.',
      en: 'The consultation could not be written to the journal; nothing is shown.',
    },
    remedy: { fr: 'Réessayez dans quelques instants.', en: 'Try again in a moment.' },
  },
  REGISTER_RESTARTED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Le registre a été refait : il n’a plus le passé que vous suiviez.',
      en: 'The register was made anew: it no longer has the past that you followed.',
    },
    remedy: {
      fr: 'Oubliez ce qui a été reçu, et abonnez-vous de nouveau sans after.',
      en: 'Drop what was received, and subscribe again without after.',
    },
  },
  FOREIGN_CURSOR: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Ce curseur vient d’une autre liste, ou d’une autre passerelle.',
      en: 'This cursor comes from another list, or from another gateway.',
    },
    remedy: {
      fr: 'Utilisez un curseur de la même liste, du même permis, avec les mêmes filtres.',
      en: 'Use a cursor of the same list, of the same licence, with the same filters.',
    },
  },
  PAGE_OUT_OF_RANGE: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'Une page compte de 0 à 100 éléments.', en: 'A page has 0 to 100 items.' },
    remedy: { fr: 'Demandez first ou last entre 0 et 100.', en: 'Ask for first or last between 0 and 100.' },
  },
  TOO_MANY_LICENCES: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'Au plus 100 permis par demande.', en: 'At most 100 licences a request.' },
    remedy: { fr: 'Partagez la liste.', en: 'Split the list.' },
  },
  ...readingProblems,
  TOO_MANY_SUBSCRIPTIONS: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Cette connexion porte déjà autant d’opérations qu’il est permis.',
      en: 'This connection already carries as many operations as it may.',
    },
    remedy: {
      fr: 'Suivez plusieurs permis par abonnement, ou ouvrez une autre connexion.',
      en: 'Follow several licences in one subscription, or open another connection.',
    },
  },
  IMPOSSIBLE_DATE: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Cette date ou cet instant n’existe pas, ou n’a pas la forme attendue.',
      en: 'That day or instant does not exist, or has not the form expected.',
    },
    remedy: {
      fr: 'Écrivez 2026-01-15, ou 2026-01-15T08:00:00Z.',
      en: 'Write 2026-01-15, or 2026-01-15T08:00:00Z.',
    },
  },
  UNKNOWN_OFFENCE: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Ce code n’est pas dans la table des infractions.',
      en: 'That code is not in the offence table.',
    },
    remedy: { fr: 'Prenez un code de Query.offences.', en: 'Take a code of Query.offences.' },
  },
  IMPOSSIBLE_SUPPOSITION: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'Ces faits ne peuvent être supposés.', en: 'These facts cannot be supposed.' },
    remedy: { fr: 'Corrigez-les comme indiqué.', en: 'Mend them as told.' },
  },
  UNKNOWN_WORLD: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'Ce monde simulé n’existe pas.', en: 'That simulated world does not exist.' },
    remedy: {
      fr: 'Nommez dans l’en-tête Snpc-World un monde qui existe, ou omettez-le.',
      en: 'Name one that stands in the header Snpc-World, or leave it out.',
    },
  },
  NOT_SUPPORTED: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'La source ne sait pas faire cela.', en: 'The source cannot do that.' },
    remedy: {
      fr: 'Omettez ce que cette source ne sait pas faire.',
      en: 'Leave out what this source cannot do.',
    },
  },
  BAD_USER_INPUT: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'La demande n’a pas la forme du schéma.',
      en: 'The request has not the form of the schema.',
    },
    remedy: {
      fr: 'Corrigez-la d’après le message et le schéma.',
      en: 'Mend it after the message and the schema.',
    },
  },
  ...protocolProblems,
  INTERNAL: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'La passerelle a rencontré un défaut.', en: 'The gateway met a fault.' },
    remedy: { fr: 'Réessayez, puis signalez-le.', en: 'Try again, then report it.' },
  },
};

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description: 'Why a request was refused or failed. Keep a default branch: codes may be added.',
  valuesConfig: Object.fromEntries(
    Object.entries(catalogue).map(([code, { message, form }]) => [
      code,
      {
        description: `${message.en} (${form === 'UNION_MEMBER' ? 'member of a result' : 'top-level error'})`,
      },
    ]),
  ),
});
