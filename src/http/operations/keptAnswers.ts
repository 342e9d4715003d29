import { hash } from 'node:crypto';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Principal, WhatWasShown } from '../../access/index.js';
import type { Query } from '../../graphql/execution/index.js';
import { keepableBy } from '../../graphql/keeping/index.js';

/** How much is kept. */
export interface KeepingAnswers {
  /** Bytes of all answers together. Default: 24 MiB; 0 keeps none. */
  readonly mostBytes?: number;
  /** Told of each answer that is given again. */
  readonly givenAgain?: () => void;
}

/** An answer that may be given again. */
export interface KeptAnswer {
  readonly bytes: Buffer;
  /** Its mark over HTTP: the same for the same bytes. */
  readonly etag: string;
}

interface Kept extends KeptAnswer {
  readonly shown: WhatWasShown;
}

/**
 * Answers that were given, to be given again to the same person for the same question while every dossier they show stands
 * as it was. Nobody is ever given what somebody else was answered; the policy is asked again and the journal written again
 * each time; a command, a recording that falls due, a legal day that begins or a fault of a tester ends it at once.
 */
export interface KeptAnswers {
  /** A query as a question that may be asked again; null for one of which no answer is kept. */
  asked(query: Query): Promise<Question | null>;
}

/** A query, by all that its answer hangs on. */
export interface Question {
  /** What may be given again; null where the query has to be carried out. */
  find(): Promise<KeptAnswer | null>;
  /** Keeps an answer without errors that is about to be given, where it may be, from the second time it is asked on. */
  keep(text: string): Promise<void>;
}

/** What one answer takes beside its bytes. */
const overhead = 2_048;
/** Largest answer that is kept: larger ones would push out too many. */
const largest = 256 * 1_024;
const longestQuestion = 4_096;
/** Milliseconds that an answer is kept at most, whatever stands: nothing of a person stays in memory for longer. */
const longestKept = 10 * 60_000;
/** Questions remembered as asked once. */
const askedOnce = 10_000;

/** Keeps answers in the memory of this process, those asked for last. */
export function keptAnswers(
  schema: GraphQLSchema,
  { mostBytes = 24 * 1_024 * 1_024, givenAgain = () => {} }: KeepingAnswers = {},
): KeptAnswers {
  const keepable = keepableBy(schema);
  const numberOf = numbered();
  const once = new LRUCache<string, true>({ max: askedOnce, ttl: longestKept });
  const kept =
    mostBytes === 0
      ? null
      : new LRUCache<string, Kept>({
          maxSize: mostBytes,
          ttl: longestKept,
          ttlAutopurge: true,
          sizeCalculation: ({ bytes }, question) => bytes.length + question.length + overhead,
        });

  const questionOf = async (query: Query): Promise<string | null> => {
    if (kept === null || keepable(query.document) === 'NEVER') return null;
    const asker = askerOf(await query.context.register.cameAs());
    if (asker === null) return null;
    const { language, isTester, register } = query.context;
    const question = JSON.stringify([
      numberOf(query.operation),
      register.world,
      asker,
      isTester,
      language,
      query.variables,
    ]);
    return question.length > longestQuestion ? null : question;
  };

  return {
    async asked(query) {
      const question = await questionOf(query);
      if (kept === null || question === null) return null;
      return {
        async find() {
          const found = kept.get(question);
          if (found === undefined) return null;
          if (await query.context.register.showAgain(found.shown).catch(() => false)) {
            givenAgain();
            return found;
          }
          kept.delete(question);
          return null;
        },
        async keep(text) {
          if (text.length > largest) return;
          // To learn until when it stands costs a read: it is spent on what is asked again.
          // Nothing of a question stays but its hash.
          const mark = hash('sha256', question, 'base64url');
          if (!once.has(mark)) {
            once.set(mark, true);
            return;
          }
          const shown = await query.context.register.shown().catch(() => null);
          if (shown === null) return;
          const isFrozen = shown.until === shown.read.clock + 1;
          if (keepable(query.document) === 'AT_ITS_INSTANT' && !isFrozen) return;
          const bytes = Buffer.from(text);
          kept.set(question, { bytes, etag: etagOf(bytes), shown });
        },
      };
    },
  };
}

/** A number for each operation, the same as long as its document is remembered. */
function numbered(): (operation: OperationDefinitionNode) => number {
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let last = 0;
  return operation => {
    const number = numbers.get(operation) ?? ++last;
    numbers.set(operation, number);
    return number;
  };
}

/** All that an answer may hang on of whoever asks; null for those who are shown nothing of a dossier. */
function askerOf(principal: Principal): readonly unknown[] | null {
  switch (principal.kind) {
    case 'HOLDER': {
      const { kind, door, subject, neph, session } = principal;
      return [kind, door, subject, neph, session.id, session.world, session.generation];
    }
    case 'AUTHORITY': {
      const { kind, office, clientId, name, scopes, purpose, caseReference } = principal;
      return [kind, office, clientId, name, scopes, purpose, caseReference];
    }
    case 'TESTER':
      return [principal.kind];
    default:
      return null;
  }
}

/** The mark of an answer over HTTP. */
export function etagOf(bytes: Buffer | string): string {
  return `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
}
