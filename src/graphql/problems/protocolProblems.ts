import type { Bilingual } from '../../licence/index.js';
import type { ProblemCode } from './codes.js';

interface ProtocolSheet {
  readonly form: 'TOP_LEVEL_ERROR';
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

type ProtocolCode =
  | ProblemCode.GRAPHQL_PARSE_FAILED
  | ProblemCode.GRAPHQL_VALIDATION_FAILED
  | ProblemCode.OPERATION_RESOLUTION_FAILURE
  | ProblemCode.PERSISTED_QUERY_NOT_FOUND
  | ProblemCode.BAD_REQUEST
  | ProblemCode.PREFLIGHT_REQUIRED
  | ProblemCode.FOREIGN_ORIGIN;

/**
 * Requests that are no valid GraphQL, or that the transport refuses: the codes of Apollo Server and of graphql-js, and
 * those of pages elsewhere. Of the first two, the message of graphql-js, which points at the place, stands in the place of this
 * one; of PERSISTED_QUERY_NOT_FOUND, that of the protocol, which clients look for.
 */
export const protocolProblems: Readonly<Record<ProtocolCode, ProtocolSheet>> = {
  GRAPHQL_PARSE_FAILED: {
    form: 'TOP_LEVEL_ERROR',
    message: { fr: 'Le document n’est pas du GraphQL.', en: 'The document is not GraphQL.' },
    remedy: { fr: 'Corrigez-le d’après le message.', en: 'Mend it after the message.' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Le document ne correspond pas au schéma.',
      en: 'The document does not fit the schema.',
    },
    remedy: {
      fr: 'Comparez-le avec `schema/schema.graphql`.',
      en: 'Compare it with `schema/schema.graphql`.',
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Plusieurs opérations sans `operationName`, ou un nom qui n’y est pas.',
      en: 'Several operations and no `operationName`, or a name that is not there.',
    },
    remedy: { fr: 'Nommez une opération du document.', en: 'Name one operation of the document.' },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'L’empreinte de cette requête n’est pas encore connue.',
      en: 'The hash of a persisted query is not known yet.',
    },
    remedy: {
      fr: 'Envoyez une fois le document avec son empreinte.',
      en: 'Send the document with its hash once.',
    },
  },
  BAD_REQUEST: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'La requête HTTP est elle-même fautive : pas de JSON, pas de `query`, plusieurs à la fois.',
      en: 'The HTTP request itself is wrong: no JSON, no query, a batch.',
    },
    remedy: {
      fr: 'Envoyez un objet JSON avec `query`.',
      en: 'Send one JSON object with `query`.',
    },
  },
  PREFLIGHT_REQUIRED: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'La page d’un autre site aurait pu envoyer cette requête à l’insu de son lecteur : rien n’en a été exécuté.',
      en: 'A page of another site could have sent this request unknown to its reader: nothing of it was carried out.',
    },
    remedy: {
      fr: 'Joignez l’en-tête `apollo-require-preflight`, ou envoyez un POST de type `application/json`.',
      en: 'Send the header `apollo-require-preflight`, or a POST of the type `application/json`.',
    },
  },
  FOREIGN_ORIGIN: {
    form: 'TOP_LEVEL_ERROR',
    message: {
      fr: 'Les pages de cette origine ne peuvent rien demander ici.',
      en: 'Pages of this origin may not ask here.',
    },
    remedy: {
      fr: 'Ajoutez l’origine à `ALLOWED_ORIGINS`, sur la passerelle.',
      en: 'Add the origin to `ALLOWED_ORIGINS`, on the gateway.',
    },
  },
};
