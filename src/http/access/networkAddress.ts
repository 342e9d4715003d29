import type { IncomingMessage } from 'node:http';

/** The proxy that is believed: the one that speaks to this gateway, and none before it. */
export const isNearestProxy = (_address: string, hop: number): boolean => hop === 0;

/**
 * The network address of whoever opened a socket, as Fastify finds that of a request: behind a proxy, the one that the
 * proxy itself has seen, which stands last. What stands before it is whatever the client chose to say.
 */
export function networkAddress({ headers, socket }: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? String(headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || socket.remoteAddress || '';
}
