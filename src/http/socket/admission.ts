import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { RequestContext } from '../../graphql/context.js';
import type { Caller } from '../access/caller.js';
import { asksCost, costTold } from '../operations/costTold.js';
import type { Gate } from '../operations/gate.js';
import type { FindOperation } from '../operations/operationOf.js';
import { type PersistedDocuments, textOfNamed } from '../operations/persisted.js';

/** By what operations over a socket are let in. */
export interface AdmissionParts {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly persisted: PersistedDocuments;
  readonly find: FindOperation;
}

/** Has an operation pass the gate: what graphql-ws carries it out with, or the errors it is refused by. */
export async function admitted(
  payload: SubscribePayload,
  caller: Caller,
  { schema, gate, persisted, find }: AdmissionParts,
) {
  const named = textOfNamed(payload as SubscribePayload & { documentId?: unknown }, persisted);
  if ('error' in named) return refused([named.error], caller, gate);
  const read = await gate.read(named.text, caller);
  if ('errors' in read) return read.charge ? read.errors : refused(read.errors, caller, gate);
  const { document } = read;
  const found = find(document, payload);
  if ('errors' in found) return refused(found.errors, caller, gate);
  const { context, errors, charge, cost } = await gate.admit(
    document,
    found.operation,
    payload.variables ?? {},
    caller,
  );
  if (context === null) return charge ? errors : refused(errors, caller, gate);
  named.accepted();
  if (asksCost(caller)) costs.set(context, costTold(cost, gate));
  return {
    schema,
    document,
    operationName: payload.operationName ?? undefined,
    variableValues: payload.variables ?? {},
    contextValue: context,
  };
}

const costs = new WeakMap<RequestContext, ReturnType<typeof costTold>>();

/** What is told beside each answer of an operation: its cost, to whoever asked for it. */
export function toldBeside(context: RequestContext): ReturnType<typeof costTold> | undefined {
  return costs.get(context);
}

async function refused(
  errors: readonly GraphQLError[],
  caller: Caller,
  gate: Gate,
): Promise<readonly GraphQLError[]> {
  await gate.chargeRefusal(caller);
  return errors;
}
