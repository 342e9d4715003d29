import type { Bilingual } from '../../licence/index.js';
import { ProblemCode } from './codes.js';

/** What a request is refused by before it is an operation: its code, and what was wrong this time. */
interface BadRequest {
  readonly code: ProblemCode.BAD_REQUEST | ProblemCode.PREFLIGHT_REQUIRED;
  readonly detail: Bilingual | undefined;
}

// How the messages of Apollo Server and of graphql-js begin, and what they say.
const details: readonly (readonly [start: RegExp, detail: Bilingual])[] = [
  [
    /^POST body missing/,
    {
      fr: 'Le corps manque, est vide, ou n’est pas de type application/json.',
      en: 'The body is missing, is empty, or is not of the type application/json.',
    },
  ],
  [
    /^Operation batching disabled|^No operations found/,
    { fr: 'Une requête porte une seule opération.', en: 'A request carries one operation.' },
  ],
  [/^GraphQL queries must be strings/, { fr: '`query` est un texte.', en: '`query` is a text.' }],
  [/^GraphQL operations must contain/, { fr: 'Il y manque `query`.', en: '`query` is missing.' }],
  [/^`variables` in a POST body/, { fr: '`variables` est un objet.', en: '`variables` is an object.' }],
  [/^`extensions` in a POST body/, { fr: '`extensions` est un objet.', en: '`extensions` is an object.' }],
  [
    /^`operationName` in a POST body/,
    { fr: '`operationName` est un texte.', en: '`operationName` is a text.' },
  ],
  [
    /search parameter/,
    {
      fr: 'Dans l’adresse, chaque paramètre vient une seule fois ; `variables` et `extensions` sont des objets en JSON.',
      en: 'In the address, each parameter comes once; `variables` and `extensions` are objects in JSON.',
    },
  ],
  [
    /GET requests (only support query|may not have a content-type)|operation from a POST request/,
    {
      fr: 'Un GET ne porte qu’une lecture (`query`), sans corps.',
      en: 'A GET carries a reading (`query`) alone, without a body.',
    },
  ],
  [/supports only GET\/POST/, { fr: 'On demande par GET ou par POST.', en: 'One asks by GET or by POST.' }],
  [
    /^An 'accept' header/,
    {
      fr: 'La réponse n’existe qu’en application/json ou en application/graphql-response+json.',
      en: 'The answer exists as application/json or application/graphql-response+json alone.',
    },
  ],
  [
    /sha does not match/,
    {
      fr: 'L’empreinte donnée n’est pas le SHA-256 du document.',
      en: 'The hash given is not the SHA-256 of the document.',
    },
  ],
  [
    /persisted query version/,
    { fr: '`persistedQuery.version` est 1.', en: '`persistedQuery.version` is 1.' },
  ],
];

/** Says in both languages what Apollo Server refuses in English; what it may come to say beside stays as it is. */
export function badRequest(message: string): BadRequest {
  if (/Cross-Site Request Forgery/.test(message))
    return { code: ProblemCode.PREFLIGHT_REQUIRED, detail: undefined };
  const [, detail] = details.find(([start]) => start.test(message)) ?? [];
  return { code: ProblemCode.BAD_REQUEST, detail: detail ?? { fr: '', en: message } };
}
