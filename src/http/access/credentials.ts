import type { IncomingHttpHeaders } from 'node:http';
import type { Credentials } from '../../access/index.js';

/** The headers by which a request says who is asking, in which world and language, and what it wants to be told. */
export const spokenHeaders = [
  'authorization',
  'snpc-world',
  'snpc-persona',
  'snpc-purpose',
  'snpc-case-reference',
  'accept-language',
  'snpc-cost',
] as const;

/** Those by which an answer is somebody's, in a world, with the cookie of a session. */
export const credentialHeaders = [
  'authorization',
  'cookie',
  'snpc-world',
  'snpc-persona',
  'snpc-purpose',
  'snpc-case-reference',
] as const;

export type SpokenHeader = (typeof spokenHeaders)[number];

/** How one of these headers is looked up: in a request, or among what a socket said at its opening. */
export type Said = (name: SpokenHeader) => string | undefined;

/** Longest value that any of them may have. */
export const longestHeader = 1_024;

/** What headers say, an empty one saying nothing. */
export function saidBy(headers: IncomingHttpHeaders): Said {
  return name => {
    const value = headers[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
}

/**
 * The credentials of a request: its bearer token, or else the session that its cookie holds. A token given in a header wins, so
 * that a program in a browser says itself as whom it asks.
 */
export function credentialsOf(said: Said, session: string | null): Credentials {
  const bearer = /^Bearer +([\x21-\x7e]+) *$/i.exec(said('authorization') ?? '')?.[1];
  return {
    secret: bearer ?? session,
    world: said('snpc-world'),
    persona: said('snpc-persona') ?? null,
    purpose: said('snpc-purpose') ?? null,
    caseReference: said('snpc-case-reference') ?? null,
  };
}
