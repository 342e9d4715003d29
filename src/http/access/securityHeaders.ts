import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for a route that hijacks the answer: what goes with every answer is set on the answer itself. */
    answersByItself?: boolean;
  }
}

const yearInSeconds = 31_536_000;

/**
 * What goes with every answer, whatever answers it: shown in no frame, taken for nothing but its type, kept by no cache,
 * and under a policy by which a browser that took it for a page would load nothing. Pages that need more say so
 * themselves. With `isSecure`, browsers that came once come back over TLS alone.
 */
export function setSecurityHeaders(app: FastifyInstance, isSecure: boolean): void {
  const headers = headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Without any referrer, browsers would send the forms of our own pages as nobody's.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure && { maxAge: yearInSeconds, includeSubDomains: false },
  });
  const always = Object.fromEntries(headers);
  app.addHook('onRequest', (request, reply, done) => {
    // What is mounted here and answers without Fastify would not get those of Fastify, which cost less.
    if (request.routeOptions.config.answersByItself)
      for (const [name, value] of headers) reply.raw.setHeader(name, value);
    else reply.headers(always);
    // There too: what a hook refuses is answered by Fastify.
    reply.header('cache-control', 'no-store');
    done();
  });
}

/** What helmet sets, which is the same each time: it is asked once. */
function headersOf(options: HelmetOptions): readonly (readonly [name: string, value: string])[] {
  const headers: [string, string][] = [];
  const answer = {
    setHeader: (name: string, value: string) => headers.push([name.toLowerCase(), value]),
    removeHeader() {},
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}

/** Shows a page under a policy of its own: options of its route, beside which no other `onRequest` may stand. */
export function shownUnder(directives: readonly string[]): { readonly onRequest: onRequestHookHandler } {
  const policy = [...directives, "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"].join('; ');
  return {
    onRequest: (_request, reply, done) => {
      reply.header('content-security-policy', policy);
      done();
    },
  };
}
