import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import {
  type Access,
  type Asker,
  BadCredentials,
  type Consultations,
  type Credentials,
  type Doorkeeper,
  type Doors,
  deviceName,
  networkOf,
  stranger,
} from '../../access/index.js';
import type { Documents } from '../../documents/index.js';
import type { BrowserOfRequest, RequestContext } from '../../graphql/context.js';
import type { TokenCodec } from '../../graphql/kit/ids.js';
import { preferredLanguage } from '../../graphql/kit/language.js';
import type { Bilingual, Language } from '../../licence/index.js';
import type { Neph } from '../../snpc/index.js';
import type { Cookies } from './cookies.js';
import { credentialsOf, type Said } from './credentials.js';

/** A request, or an operation over a socket, as far as it says who is asking. */
export interface Caller {
  readonly said: Said;
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  /** The answer that cookies are set on; null over a socket. */
  readonly reply: FastifyReply | null;
}

/** The language of a request: that of its `Accept-Language`, French without it. */
export function languageOf({ said }: Caller): Language {
  return preferredLanguage(said('accept-language'));
}

/** What every request is given its context from. */
export interface ContextParts {
  readonly access: Access;
  readonly doorkeeper: Doorkeeper;
  /** Makes the notes of one request. */
  readonly consultations: () => Consultations;
  readonly tokens: TokenCodec;
  readonly doors: Doors;
  readonly documents: Documents;
  /** NEPH of a persona of a world; null where there is none. */
  readonly nephOfPersona: (persona: string, world: string | undefined) => Promise<Neph | null>;
  readonly cookies: Cookies;
  /** What a module of the schema needs beside what everybody needs, in the world and with the rights of somebody. */
  readonly moreContext?: (asker: Asker) => object;
}

/** A request for whoever asks, and who that is. */
export interface OpenedRequest {
  readonly context: RequestContext;
  readonly asker: Asker;
}

/**
 * The context of one request: a register opened for whoever asks. Credentials that can be nobody's do not fail here,
 * where no error could be told: they are kept, and refuse the operation.
 */
export function openRequest(caller: Caller, parts: ContextParts): Promise<OpenedRequest> {
  const credentials = credentialsOf(caller.said, parts.cookies.read(caller.headers.cookie, 'session'));
  return openFor(credentials, caller, parts, parts.consultations());
}

async function openFor(
  credentials: Credentials,
  caller: Caller,
  parts: ContextParts,
  consultations: Consultations,
): Promise<OpenedRequest> {
  const { access, doorkeeper, tokens } = parts;
  const { asker, refused } = await identified(() => doorkeeper.whoIs(credentials));
  const register = access.openRegister(asker.principal, asker.world, consultations);
  const openAs = async (secret: string | null, persona: string | null): Promise<RequestContext> =>
    (await openFor({ ...credentials, secret, persona }, caller, parts, consultations)).context;
  const context: RequestContext = {
    register,
    documents: parts.documents.openFor({
      register,
      from: networkOf(caller.ip),
      openAs: verifier => access.openRegister(verifier, verifier.issuedIn.world, consultations),
    }),
    // Asked anew each time: what follows a command, or comes later over a socket, knows of a session that has ended.
    openRegister: () =>
      access.openRegister(
        async () => (await doorkeeper.whoIs(credentials)).principal,
        asker.world,
        consultations,
      ),
    tokens,
    doors: parts.doors,
    browser: browserOf(caller, parts.cookies),
    as: secret => openAs(secret, null),
    again: () => openAs(credentials.secret, credentials.persona),
    language: languageOf(caller),
    isTester: asker.isTester,
    badCredentials: refused,
    nephOfPersona: persona => parts.nephOfPersona(persona, asker.world),
    settle: () => consultations.settle(),
    ...parts.moreContext?.(asker),
  };
  return { context, asker };
}

function browserOf({ headers, ip, reply }: Caller, cookies: Cookies): BrowserOfRequest {
  return {
    ip,
    deviceName: deviceName(headers['user-agent']),
    device: cookies.read(headers.cookie, 'device'),
    keepsCookies: reply !== null,
    setSession: secret => {
      if (reply === null) return;
      if (secret === null) cookies.clear(reply, 'session');
      else cookies.set(reply, 'session', secret);
    },
    trustDevice: secret => {
      if (reply !== null) cookies.set(reply, 'device', secret);
    },
  };
}

async function identified(
  ask: () => Promise<Asker>,
): Promise<{ readonly asker: Asker; readonly refused: Bilingual | null }> {
  try {
    return { asker: await ask(), refused: null };
  } catch (error) {
    if (!(error instanceof BadCredentials)) throw error;
    return { asker: { principal: stranger, world: undefined, isTester: false }, refused: error.said };
  }
}
