import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

/** Names of the cookies of a gateway; with TLS, browsers keep them for this host alone (`__Host-`). */
const names = { session: 'snpc_session', device: 'snpc_device', browser: 'snpc_browser' } as const;

export type CookieName = keyof typeof names;

const dayInSeconds = 86_400;

/** How long a browser keeps each, in seconds; a session goes with the browser, and ends here before. */
const lifetimes: Readonly<Record<CookieName, number | undefined>> = {
  session: undefined,
  device: 180 * dayInSeconds,
  browser: 600,
};

/** What a gateway sets in browsers: never readable by a page, never sent with what other sites post. */
export interface Cookies {
  set(reply: FastifyReply, name: CookieName, value: string): void;
  clear(reply: FastifyReply, name: CookieName): void;
  /** The value of a cookie, from the header that a request brings; null when it brings none. */
  read(header: string | undefined, name: CookieName): string | null;
}

/** Cookies of a gateway reached by `https` or not. Its application has the cookie plugin. */
export function createCookies(isSecure: boolean): Cookies {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    set: (reply, name, value) => {
      const maxAge = lifetimes[name];
      reply.setCookie(nameOf(name, isSecure), value, { ...options, ...(maxAge && { maxAge }) });
    },
    clear: (reply, name) => {
      reply.clearCookie(nameOf(name, isSecure), options);
    },
    // Under its own name alone: over TLS, another host of the same domain could set the name without the prefix.
    read: (header, name) => (header && fastifyCookie.parse(header)[nameOf(name, isSecure)]) || null,
  };
}

function nameOf(name: CookieName, isSecure: boolean): string {
  return isSecure ? `__Host-${names[name]}` : names[name];
}
