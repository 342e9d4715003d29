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
import type { Neph } from '../../snpc/index.js';
import { type Caller, type Identified, languageOf } from './caller.js';
import type { Cookies } from './cookies.js';
import { credentialsOf } from './credentials.js';

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

/** Who asks, and what they are given to ask with. */
export interface People {
  /** True for whoever brings a bearer token or the cookie of a session, whether it opens anything or not. */
  bringsSecret(caller: Caller): boolean;
  /**
   * Looks up who asks. Credentials that can be nobody's do not fail here, where no error could be told: they are kept,
   * and refuse the operation.
   */
  identify(caller: Caller): Promise<Identified>;
  /** The context of one request: a register opened for whoever asks. */
  open(caller: Caller, who: Identified): RequestContext;
  /** Both at once. */
  welcome(caller: Caller): Promise<RequestContext>;
}

export function peopleOf(parts: ContextParts): People {
  const read = (caller: Caller): Credentials => credentialsIn(caller, parts.cookies);
  const brought = (caller: Caller): Credentials => caller.credentials(read);
  const people: People = {
    bringsSecret: caller => brought(caller).secret !== null,
    identify: caller => identified(() => parts.doorkeeper.whoIs(brought(caller))),
    open: (caller, who) => openFor(brought(caller), who, caller, parts, parts.consultations()),
    welcome: async caller => people.open(caller, await people.identify(caller)),
  };
  return people;
}

function credentialsIn({ said, headers }: Caller, cookies: Cookies): Credentials {
  return credentialsOf(said, cookies.read(headers.cookie, 'session'));
}

function openFor(
  credentials: Credentials,
  { asker, refused }: Identified,
  caller: Caller,
  parts: ContextParts,
  consultations: Consultations,
): RequestContext {
  const { access, doorkeeper, tokens } = parts;
  const register = access.openRegister(asker.principal, asker.world, consultations);
  const openAs = async (secret: string | null, persona: string | null): Promise<RequestContext> => {
    const other = { ...credentials, secret, persona };
    const who = await identified(() => doorkeeper.whoIs(other));
    return openFor(other, who, caller, parts, consultations);
  };
  return {
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
    browser: new BrowserOfCaller(caller, parts.cookies),
    as: secret => openAs(secret, null),
    again: () => openAs(credentials.secret, credentials.persona),
    language: languageOf(caller),
    isTester: asker.isTester,
    badCredentials: refused,
    nephOfPersona: persona => parts.nephOfPersona(persona, asker.world),
    settle: () => consultations.settle(),
    ...parts.moreContext?.(asker),
  };
}

/** What it says of itself is read where somebody signs in, which is seldom. */
class BrowserOfCaller implements BrowserOfRequest {
  readonly #caller: Caller;
  readonly #cookies: Cookies;

  constructor(caller: Caller, cookies: Cookies) {
    this.#caller = caller;
    this.#cookies = cookies;
  }

  get ip(): string {
    return this.#caller.ip;
  }

  get deviceName(): string | null {
    return deviceName(this.#caller.headers['user-agent']);
  }

  get device(): string | null {
    return this.#cookies.read(this.#caller.headers.cookie, 'device');
  }

  get keepsCookies(): boolean {
    return this.#caller.reply !== null;
  }

  setSession(secret: string | null): void {
    const { reply } = this.#caller;
    if (reply === null) return;
    if (secret === null) this.#cookies.clear(reply, 'session');
    else this.#cookies.set(reply, 'session', secret);
  }

  trustDevice(secret: string): void {
    const { reply } = this.#caller;
    if (reply !== null) this.#cookies.set(reply, 'device', secret);
  }
}

async function identified(ask: () => Promise<Asker>): Promise<Identified> {
  try {
    return { asker: await ask(), refused: null };
  } catch (error) {
    if (!(error instanceof BadCredentials)) throw error;
    return { asker: { principal: stranger, world: undefined, isTester: false }, refused: error.said };
  }
}
