import type { IncomingHttpHeaders } from 'node:http';
import {
  type Access,
  type Asker,
  BadCredentials,
  type Consultations,
  type Doorkeeper,
  type Doors,
  stranger,
} from '../../access/index.js';
import type { RequestContext } from '../../graphql/context.js';
import type { TokenCodec } from '../../graphql/kit/ids.js';
import { preferredLanguage } from '../../graphql/kit/language.js';
import { credentialsOf, type Said } from './credentials.js';

/** A request, or an operation over a socket, as far as it says who is asking. */
export interface Caller {
  readonly said: Said;
  readonly headers: IncomingHttpHeaders;
}

/** What every request is given its context from. */
export interface ContextParts {
  readonly access: Access;
  readonly doorkeeper: Doorkeeper;
  /** Makes the notes of one request. */
  readonly consultations: () => Consultations;
  readonly tokens: TokenCodec;
  readonly doors: Doors;
  /** What a module of the schema needs beside what everybody needs, in the world and with the rights of somebody. */
  readonly moreContext?: (asker: Asker) => object;
}

/**
 * The context of one request: a register opened for whoever asks. Credentials that can be nobody's do not fail here,
 * where no error could be told: they are kept, and refuse the operation.
 */
export async function requestContext(
  { said, headers }: Caller,
  parts: ContextParts,
): Promise<RequestContext> {
  const { access, doorkeeper, tokens } = parts;
  const credentials = credentialsOf(said, headers.cookie);
  const { asker, refused } = await identified(() => doorkeeper.whoIs(credentials));
  const consultations = parts.consultations();
  return {
    register: access.openRegister(asker.principal, asker.world, consultations),
    // Asked anew each time: what follows a command, or comes later over a socket, knows of a session that has ended.
    openRegister: () =>
      access.openRegister(
        async () => (await doorkeeper.whoIs(credentials)).principal,
        asker.world,
        consultations,
      ),
    tokens,
    doors: parts.doors,
    language: preferredLanguage(said('accept-language')),
    isTester: asker.isTester,
    badCredentials: refused,
    settle: () => consultations.settle(),
    ...parts.moreContext?.(asker),
  };
}

async function identified(
  ask: () => Promise<Asker>,
): Promise<{ readonly asker: Asker; readonly refused: string | null }> {
  try {
    return { asker: await ask(), refused: null };
  } catch (error) {
    if (!(error instanceof BadCredentials)) throw error;
    return { asker: { principal: stranger, world: undefined, isTester: false }, refused: error.message };
  }
}
