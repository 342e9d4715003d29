import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import {
  type Charge,
  type CountedAs,
  countedAs,
  pointsOfRefusal,
  type Rates,
  strangerFrom,
} from '../../access/rates/index.js';
import type { RequestContext } from '../../graphql/context.js';
import { type DocumentLimits, rememberingCosts, tooLarge } from '../../graphql/limits/index.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { type ProblemError, problem } from '../../graphql/problems/errors.js';
import type { ReadDocument } from '../../graphql/reading/readDocument.js';
import type { Bilingual } from '../../licence/index.js';
import type { Caller, Identified } from '../access/caller.js';
import { refusalOfCredentials } from '../access/refusals.js';
import type { People } from '../access/requestContext.js';

/** What the gate knows. */
export interface GateParts {
  readonly schema: GraphQLSchema;
  readonly read: (text: string) => ReadDocument;
  readonly limits: DocumentLimits;
  /** Null where nobody is counted. */
  readonly rates: Rates | null;
  readonly people: People;
}

/** A document that was read or refused, and what was charged for it, or stands where nothing was. */
export type AtTheGate = ReadDocument & { readonly charge: Charge | null };

/** An operation that may be carried out for whoever asks, or why it may not. */
export interface Admission {
  readonly context: RequestContext | null;
  readonly errors: readonly GraphQLError[];
  /** What was charged; null where nobody is counted, or nobody was looked up. */
  readonly charge: Charge | null;
  /** Points of the operation. */
  readonly cost: number;
}

/**
 * What every operation passes, over HTTP and over a socket, before anything of it is carried out. Each step costs more
 * than the one before, and what one refuses reaches no other: what whoever asks has spent, the document, its cost, what is
 * charged for it. Whoever brings a sound credential is counted by it from the first step on, whatever their neighbours
 * spend; whoever brings none, or one of nobody, is counted with their network.
 */
export interface Gate {
  read(text: string, caller: Caller): Promise<AtTheGate>;
  admit(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    caller: Caller,
  ): Promise<Admission>;
  /** Charges whoever asks for a request that was refused before it was admitted. */
  chargeRefusal(caller: Caller): Promise<Charge | null>;
  /** Points that an operation may cost. */
  readonly mostPoints: number;
}

export function createGate({ schema, read, limits, rates, people }: GateParts): Gate {
  const costOf = rememberingCosts(schema);
  const identified = (caller: Caller): Promise<Identified> => caller.identified(people.identify);
  // Where nobody can be looked up, the network counts, and what comes after tells the failure.
  const countedFor = async (caller: Caller): Promise<CountedAs> =>
    people.bringsSecret(caller)
      ? identified(caller).then(
          ({ asker }) => countedAs(asker, caller.ip),
          () => strangerFrom(caller.ip),
        )
      : strangerFrom(caller.ip);
  return {
    mostPoints: limits.cost,
    async read(text, caller) {
      const spent = await rates?.look(await countedFor(caller));
      if (spent?.left === 0)
        return { errors: [tooManyRequests(spent)], charge: { ...spent, isBeyond: true } };
      return { ...read(text), charge: null };
    },
    async admit(document, operation, variables, caller) {
      const cost = costOf(document, operation, variables);
      const refused = { context: null, charge: null, cost };
      if (cost > limits.cost) return { ...refused, errors: [tooLarge('cost', limits.cost, cost, operation)] };
      const who = await identified(caller);
      const charge = (await rates?.charge(countedAs(who.asker, caller.ip), Math.max(1, cost))) ?? null;
      if (charge?.isBeyond) return { ...refused, charge, errors: [tooManyRequests(charge)] };
      const context = people.open(caller, who);
      const unsound = refusalOfCredentials(context);
      return unsound ? { ...refused, charge, errors: [unsound] } : { context, charge, cost, errors: [] };
    },
    async chargeRefusal(caller) {
      return (await rates?.charge(await countedFor(caller), pointsOfRefusal)) ?? null;
    },
  };
}

/** Status over HTTP of what the gate refuses. */
export function statusOfRefusal({ extensions }: GraphQLError): number {
  return extensions.code === ProblemCode.TOO_MANY_REQUESTS ? 429 : 400;
}

/** The error of whoever has nothing left to ask by. */
export function tooManyRequests({ quota, by, resetsIn }: Charge): ProblemError {
  const { fr, en } = whose[by];
  const spent = {
    fr: `Les ${quota} points par minute ${fr} sont épuisés.`,
    en: `The ${quota} points a minute of ${en} are spent.`,
  };
  return problem(ProblemCode.TOO_MANY_REQUESTS, spent, { retryAfter: Math.max(1, resetsIn) });
}

const whose: Readonly<Record<Charge['by'], Bilingual>> = {
  stranger: { fr: 'd’un réseau d’où nul ne se connecte', en: 'a network that nobody signs in from' },
  session: { fr: 'd’une personne', en: 'a person' },
  authority: { fr: 'd’un client d’une autorité', en: 'a client of an authority' },
  tester: { fr: 'd’un testeur', en: 'a tester' },
};
