import type { Bilingual } from '../../licence/index.js';

/** What the catalogue says of a query that is refused before anything of it is carried out. */
export interface ReadingSheet {
  readonly form: 'TOP_LEVEL_ERROR';
  /** What happened. */
  readonly message: Bilingual;
  /** What to do next. */
  readonly remedy: Bilingual;
}

type ReadingProblem = 'QUERY_TOO_LARGE' | 'INTROSPECTION_OFF' | 'DOCUMENT_NOT_LISTED';

export const readingProblems: Readonly<Record<ReadingProblem, ReadingSheet>> = {
  QUERY_TOO_LARGE: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Cette requête demande plus qu’il n’est permis en une fois.',
      en: 'This query asks for more than is allowed at once.',
    },
    remedy: {
      fr: 'Demandez moins de champs, des pages plus petites, ou partagez la requête.',
      en: 'Ask for fewer fields or smaller pages, or split the query.',
    },
  },
  INTROSPECTION_OFF: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Cette passerelle ne décrit pas son schéma par introspection.',
      en: 'This gateway does not tell its schema by introspection.',
    },
    remedy: {
      fr: 'Lisez schema/schema.graphql, ou demandez à une passerelle de développement.',
      en: 'Read schema/schema.graphql, or ask a gateway under development.',
    },
  },
  DOCUMENT_NOT_LISTED: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Cette passerelle n’exécute que les documents de sa liste, et celui-ci n’y est pas.',
      en: 'This gateway carries out the documents of its list alone, and this one is not among them.',
    },
    remedy: {
      fr: 'Envoyez l’empreinte ou le texte exact d’un document de la liste, ou faites-y ajouter celui-ci.',
      en: 'Send the hash or the exact text of a document of the list, or have this one added to it.',
    },
  },
};
