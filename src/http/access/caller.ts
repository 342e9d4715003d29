import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker, Credentials } from '../../access/index.js';
import { preferredLanguage } from '../../graphql/kit/language.js';
import type { Bilingual, Language } from '../../licence/index.js';
import { type Said, saidBy } from './credentials.js';

/** Who asks; and why what they bring can be nobody's, where it cannot. */
export interface Identified {
  readonly asker: Asker;
  readonly refused: Bilingual | null;
}

/**
 * A request, or an operation over a socket, as far as it says who is asking. What is learnt of it is kept with it: a map
 * beside it, weak as it may be, makes each collection of garbage dearer.
 */
export class Caller {
  #credentials: Credentials | null = null;
  #identified: Promise<Identified> | null = null;

  constructor(
    readonly said: Said,
    readonly headers: IncomingHttpHeaders,
    readonly ip: string,
    /** The answer that cookies are set on; null over a socket. */
    readonly reply: FastifyReply | null,
  ) {}

  /** What it brings, read once. */
  credentials(read: (caller: Caller) => Credentials): Credentials {
    this.#credentials ??= read(this);
    return this.#credentials;
  }

  /** Who it is, looked up once. */
  identified(lookUp: (caller: Caller) => Promise<Identified>): Promise<Identified> {
    this.#identified ??= lookUp(this);
    return this.#identified;
  }
}

/** Who asks by a request. */
export function callerBy({ headers, ip }: FastifyRequest, reply: FastifyReply): Caller {
  return new Caller(saidBy(headers), headers, ip, reply);
}

/** The language of a request: that of its `Accept-Language`, French without it. */
export function languageOf({ said }: Caller): Language {
  return preferredLanguage(said('accept-language'));
}
