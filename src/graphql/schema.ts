import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchema as buildTypeGraphQLSchema, type NonEmptyArray } from 'type-graphql';
import { CalendarLinkDoor } from './calendar/resolver.js';
import { callDirectly } from './direct/index.js';
import { Document } from './documents/document.js';
import { DocumentsOfLicence } from './documents/documentsOfLicence.js';
import { DocumentMutations } from './documents/resolver.js';
import { FeedSubscriptions } from './feed/resolver.js';
import { pointEventTypes } from './licence/events/index.js';
import { LicenceExplanations } from './licence/explanation/resolver.js';
import { LicenceForecasts } from './licence/forecast/resolver.js';
import { LicenceLabels } from './licence/licenceLabels.js';
import { LawQueries } from './query/law.js';
import { LicenceQueries } from './query/licences.js';
import { NodeQueries } from './query/nodes.js';
import { AccountDoor } from './signIn/accountResolver.js';
import { SessionDoor } from './signIn/sessionResolver.js';
import { ViewerQueries } from './viewer/viewer.js';

/** What the simulator adds to the citizen's schema. */
export interface SchemaModule {
  readonly resolvers: readonly (abstract new (...args: never[]) => object)[];
  readonly orphanedTypes: readonly (abstract new (...args: never[]) => object)[];
  /** Names of input types of which exactly one field must be given. */
  readonly oneOfInputs: readonly string[];
}

const oneOfInputs = ['LicenceBy', 'Supposition', 'VerifyDocumentInput'];

/** Builds the citizen's schema, with the modules that a simulated register adds. */
export async function buildSchema(...modules: readonly SchemaModule[]): Promise<GraphQLSchema> {
  const resolvers = [
    LicenceQueries,
    LicenceLabels,
    LicenceExplanations,
    LicenceForecasts,
    DocumentsOfLicence,
    NodeQueries,
    ViewerQueries,
    LawQueries,
    FeedSubscriptions,
    DocumentMutations,
    AccountDoor,
    SessionDoor,
    CalendarLinkDoor,
    ...modules.flatMap(module => module.resolvers),
  ];
  const schema = await buildTypeGraphQLSchema({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: [
      ...pointEventTypes,
      Document,
      ...modules.flatMap(module => module.orphanedTypes),
    ] as (new () => object)[],
    validate: false,
    // It would carry out the whole introspection at every start; a test validates the schema.
    skipCheck: true,
    // TypeGraphQL asks for one; each subscription here brings a stream of its own.
    pubSub: { publish() {}, subscribe: topic => unknownTopic(topic) },
  });
  describeRoots(schema);
  enforceOneOf(schema, [...oneOfInputs, ...modules.flatMap(module => module.oneOfInputs)]);
  // Explorers list what introspection tells in its order.
  const sorted = lexicographicSortSchema(schema);
  callDirectly(sorted);
  return sorted;
}

function unknownTopic(topic: string): never {
  throw new Error(`Nothing is published under ${topic}`);
}

const roots = {
  Query: 'What may be read. Nothing of a dossier is shown to whom the policy does not open it.',
  Mutation:
    'The doors: accounts, sessions and the link to a NEPH; documents: issuing, sharing, verifying. Over a simulated register, the commands of testers too.',
  Subscription: 'What moves, over WebSocket.',
} as const;

// TypeGraphQL has no place for the descriptions of the roots.
function describeRoots(schema: GraphQLSchema): void {
  for (const [name, description] of Object.entries(roots)) {
    const root = schema.getType(name);
    if (root) root.description = description;
  }
}

// TypeGraphQL drops `@oneOf`: the flag on the built type is what graphql-js prints and validates by.
function enforceOneOf(schema: GraphQLSchema, names: readonly string[]): void {
  for (const name of names) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLInputObjectType)) throw new Error(`${name} is no input type of the schema`);
    type.isOneOf = true;
  }
}
