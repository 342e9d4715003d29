import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createRates, type RateLimits } from '../../access/rates/index.js';
import type { Compiling } from '../../graphql/execution/index.js';
import {
  type BoundOfVariables,
  type DocumentLimits,
  documentLimits,
  limitValues,
} from '../../graphql/limits/index.js';
import { formatError } from '../../graphql/problems/errors.js';
import type { AllowList } from '../../graphql/reading/allowList.js';
import { remembering } from '../../graphql/reading/knownDocuments.js';
import { documentReader } from '../../graphql/reading/readDocument.js';
import type { Language } from '../../licence/index.js';
import type { People } from '../access/requestContext.js';
import { languageSpoken } from '../access/spokenLanguage.js';
import { createGate, type Gate } from './gate.js';
import type { KeepingAnswers } from './keptAnswers.js';
import { type FindOperation, findingOperations } from './operationOf.js';
import { type PersistedDocuments, persistedDocuments } from './persisted.js';

/** What may be asked, by whom, and how much of it. */
export interface OperationSettings {
  readonly schema: GraphQLSchema;
  readonly production: boolean;
  /** True where the schema is told to whoever asks, and explorers are served; by default where it is no production. */
  readonly introspection?: boolean;
  /** The documents that alone are carried out; null, as by default, where any is. */
  readonly allowList?: AllowList | null;
  /** Points a minute; null, as by default, where nobody is counted. */
  readonly rates?: RateLimits | null;
  /** Limits of documents other than those that hold. */
  readonly documentLimits?: Partial<DocumentLimits>;
  /** When documents are compiled, otherwise than by default. */
  readonly compiling?: Compiling;
  /** How many answers are kept, otherwise than by default. */
  readonly keeping?: KeepingAnswers;
}

/** The gate that operations pass over HTTP and over sockets, and what goes with it. */
export interface Operations {
  readonly gate: Gate;
  readonly persisted: PersistedDocuments;
  readonly find: FindOperation;
  readonly bound: BoundOfVariables;
  /** Listed documents that would be refused all the same, by their first lines. */
  readonly unfit: readonly string[];
  readonly compiling: Compiling | undefined;
  readonly keeping: KeepingAnswers | undefined;
  /** What a client sees of an error, whichever way it asked. */
  shown(error: GraphQLError, language: Language): GraphQLFormattedError;
  /** The same, of an error that Apollo has put in order, in the language of the request that is answered. */
  shownOf(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** True where the schema is told to whoever asks. */
export function tellsSchema({ introspection, production }: OperationSettings): boolean {
  return introspection ?? !production;
}

export function operationsOf(
  settings: OperationSettings,
  people: People,
  report: (error: unknown) => void,
): Operations {
  const { schema, production, allowList = null, rates = null } = settings;
  const limits = { ...documentLimits, ...settings.documentLimits };
  const reading = { schema, limits, allowList, introspection: tellsSchema(settings) };
  const shownIn = (
    language: Language,
    formatted: GraphQLFormattedError,
    error: unknown,
  ): GraphQLFormattedError => {
    const shown = formatError(formatted, error, report, language);
    return production ? { ...shown, message: withoutSuggestion(shown.message) } : shown;
  };
  const read = remembering(documentReader(reading));
  const bound = limitValues(limits.values);
  return {
    gate: createGate({
      schema,
      limits,
      people,
      read,
      rates: rates && createRates(rates),
    }),
    persisted: persistedDocuments(allowList),
    find: findingOperations(schema, bound),
    bound,
    compiling: settings.compiling,
    keeping: settings.keeping,
    unfit: (allowList?.texts ?? []).filter(text => 'errors' in read(text)).map(firstLine),
    shown: (error, language) => shownIn(language, error.toJSON(), error),
    shownOf: (formatted, error) => shownIn(languageSpoken(), formatted, error),
  };
}

function firstLine(text: string): string {
  return text.trim().replace(/\s*[({].*$/s, '');
}

/** A message without the names of the schema that graphql-js suggests. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}
