import type { FastifyReply } from 'fastify';

/**
 * The policy under which a browser shows a page: nothing but what this gateway serves, no script or style in the page,
 * nothing that a script could take for markup. Browsers hold the redirects of a form to `form-action` too: the
 * FranceConnect that a form of sign-out leads to has to be named.
 */
export function contentSecurityPolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** What goes with every page. A referrer stays on this gateway: without any, browsers would send forms as nobody's. */
export function pageHeaders(reply: FastifyReply, policy: string): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('referrer-policy', 'same-origin')
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    .header('cache-control', 'no-store');
}
