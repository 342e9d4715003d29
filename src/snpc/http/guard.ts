import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../loopback.js';
import { wireRefusal } from './refusal.js';

export { isLoopback };

/** Shortest token that both sides may share. */
export const shortestToken = 16;

/** What a server lets in. */
export interface GuardOptions {
  /** Asked of everybody; without one, only this machine is answered. */
  readonly token?: string | undefined;
  /** Tells the routes that are served to anybody. */
  readonly isOpen?: (request: FastifyRequest) => boolean;
}

/**
 * Lets in whoever has the token. Without a token, lets in this machine alone, by its own name, and no page of
 * elsewhere that a browser of this machine has open. Only JSON is read.
 */
export function guard(app: FastifyInstance, { token, isOpen = () => false }: GuardOptions): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async request => {
    if (isOpen(request)) return;
    if (token === undefined) checkThisMachine(request);
    else if (!hasToken(request, token)) throw unauthorised('this server asks for one');
  });
}

function checkThisMachine({ socket, hostname, headers: { origin } }: FastifyRequest): void {
  if (!isLoopback(socket.remoteAddress ?? '')) {
    throw unauthorised('without one, this server answers its own machine alone');
  }
  const ownName = isLoopback(hostname);
  const ownPage = origin === undefined || isLoopback(URL.parse(origin)?.hostname ?? '');
  if (!ownName || !ownPage) {
    throw wireRefusal('FOREIGN_PAGE', 'Without a token, no page of another site is answered');
  }
}

function hasToken({ headers: { authorization = '' } }: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}

function unauthorised(because: string): Error {
  return wireRefusal('TOKEN_REQUIRED', `Give the shared token as Authorization: Bearer …; ${because}`);
}
