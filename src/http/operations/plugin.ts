import type { ApolloServerPlugin, GraphQLRequestContextDidResolveSource } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { Charge } from '../../access/rates/index.js';
import type { BoundOfVariables } from '../../graphql/limits/index.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { ProblemError, problem } from '../../graphql/problems/errors.js';
import type { Language } from '../../licence/index.js';
import { type Caller, languageOf } from '../access/caller.js';
import { unnoted } from '../access/refusals.js';
import { asksCost, costTold } from './costTold.js';
import { type Admission, type AtTheGate, type Gate, statusOfRefusal } from './gate.js';
import { isNoted } from './noted.js';
import { rateHeaders } from './rateHeaders.js';

/** What Apollo is handed before anybody is looked up; the context of the request joins it at the gate. */
export interface Arrival {
  readonly caller: Caller;
}

/** What the plugin needs beside the gate. */
export interface PluginParts {
  readonly gate: Gate;
  readonly bound: BoundOfVariables;
  readonly shown: (error: GraphQLError, language: Language) => GraphQLFormattedError;
  readonly report: (error: unknown) => void;
}

// Stands for a document that was refused, until Apollo asks whether it may be carried out.
const refusedDocument = parse('{ __typename }');

/**
 * Has each operation over HTTP pass the gate, and holds its answer back until the journal has what it shows. Apollo is
 * given documents that were read already: it parses and validates none.
 */
export function operationsPass({ gate, bound, shown, report }: PluginParts): ApolloServerPlugin<Arrival> {
  return {
    requestDidStart: async () => {
      let read: AtTheGate | undefined;
      let admission: Admission | undefined;
      return {
        async didResolveSource(request) {
          read = await gate.read(request.source, request.contextValue.caller);
          giveDocument(request, 'document' in read ? read.document : refusedDocument);
        },
        async didResolveOperation({ contextValue, request, document, operation }) {
          if (read && 'errors' in read) throw overHttp(read.errors[0] as GraphQLError);
          if (!operation) return;
          if (operation.operation === 'subscription') throw overHttp(goByWebSocket());
          const variables = request.variables ?? {};
          const beyond = bound(variables);
          if (beyond) throw overHttp(beyond);
          admission = await gate.admit(document, operation, variables, contextValue.caller);
          const [error] = admission.errors;
          if (error) throw overHttp(error);
          Object.assign(contextValue, admission.context);
        },
        async willSendResponse({ contextValue: { caller }, response }) {
          const charge = admission?.charge ?? read?.charge ?? (await gate.chargeRefusal(caller));
          tellRate(charge, response.http.headers);
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (read && 'errors' in read && read.errors.length > 1)
            singleResult.errors = read.errors.map(error => shown(error, languageOf(caller)));
          if (admission?.context && !(await isNoted(admission.context, report))) {
            response.body = { kind: 'single', singleResult: { errors: [unnoted(admission.context)] } };
          } else if (admission && asksCost(caller)) {
            singleResult.extensions = costTold(admission.cost, gate);
          }
        },
      };
    },
  };
}

// Apollo parses and validates where it has no document yet; its types do not say that a plugin may give one.
function giveDocument(request: GraphQLRequestContextDidResolveSource<Arrival>, document: DocumentNode): void {
  (request as { document?: DocumentNode }).document = document;
}

function tellRate(charge: Charge | null, headers: Map<string, string>): void {
  for (const [name, value] of charge === null ? [] : rateHeaders(charge)) headers.set(name, value);
}

function goByWebSocket(): GraphQLError {
  return problem(ProblemCode.BAD_USER_INPUT, {
    fr: 'Les abonnements passent par WebSocket, à cette adresse, par le protocole graphql-transport-ws.',
    en: 'Subscriptions go over WebSocket at this address, by the protocol graphql-transport-ws.',
  });
}

function overHttp(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: error instanceof ProblemError ? error : (error.originalError ?? null),
    extensions: { ...extensions, http: { status: statusOfRefusal(error) } },
  });
}
