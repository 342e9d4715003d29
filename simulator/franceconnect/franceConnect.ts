import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Clock, wallClock as machineClock } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import { faultOfAuthorizeRequest } from './authorizeRequest.js';
import { developmentClient, type FranceConnectClient } from './clients.js';
import { errorCodes, failurePage } from './errorPage.js';
import { answerPage, BodyTooLarge, readParameters } from './exchange.js';
import type { House } from './house.js';
import { createHouses } from './houses.js';
import { answerInteraction } from './interaction.js';
import { issuerPath } from './issuerPath.js';
import type { People } from './people.js';
import { level } from './settings.js';

/** What a simulated FranceConnect is made of. */
export interface FranceConnectParts {
  /** Who may sign in, in which worlds: `Simulator.people`. */
  readonly people: People;
  /**
   * Address under which browsers and services reach it, without a path: `http://127.0.0.1:4000`. Asked at each request,
   * since a port may be known late. Default: the one that the request names.
   */
  readonly base?: (request: IncomingMessage) => string;
  /** The services that it knows. Default: the development client alone. */
  readonly clients?: readonly FranceConnectClient[];
  /**
   * `STRICT`, by default, refuses what FranceConnect's own front refuses: a parameter that it does not know (PKCE too), a
   * short nonce, no state… `LENIENT` takes what OpenID Connect allows.
   */
  readonly mode?: 'STRICT' | 'LENIENT';
  readonly wallClock?: Clock;
  /** Told of what nobody foresaw. */
  readonly report?: (error: unknown) => void;
}

/** A FranceConnect v2 that never existed, for development and tests: one issuer for each world. */
export interface FranceConnect {
  /** Answers a request for `/franceconnect/<world>/api/v2/…`; its body must not have been read. Never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** A request that has found its house. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly house: House;
  readonly base: string;
  /** Path under the issuer, such as `/authorize`. */
  readonly path: string;
  /** Query of the address, with its question mark. */
  readonly search: string;
}

/** Makes a simulated FranceConnect. What it remembers is in memory: a restart forgets it. */
export function createFranceConnect(parts: FranceConnectParts): FranceConnect {
  const { people, clients = [developmentClient], wallClock = machineClock, report = () => {} } = parts;
  const { base = ownAddress, mode = 'STRICT' } = parts;
  const houses = createHouses({ wallClock, clients });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, world = '', path = '', search = ''] = address.exec(request.url ?? '') ?? [];
    const standing = world === '' ? undefined : await people.standing(world);
    if (!standing) {
      houses.forget(world);
      answerPage(response, 404, failurePage(errorCodes.other, 'No world of that name stands here'));
      return;
    }
    if (standing.isDown) {
      answerPage(
        response,
        503,
        failurePage(errorCodes.other, 'FranceConnect does not answer: a tester asked it'),
      );
      return;
    }
    const house = await houses.of(world, standing.generation);
    await receive({ request, response, house, base: base(request), path, search }, { people, mode });
  };
  return {
    handle: async (request, response) => {
      try {
        await answer(request, response);
      } catch (error) {
        const foreseen = foreseenBy(error);
        if (!foreseen) report(error);
        if (response.headersSent) response.destroy();
        else {
          const [status, reason] = foreseen ?? [500, 'This is a defect of the simulator'];
          answerPage(response, status, failurePage(errorCodes.other, reason));
        }
      }
    },
  };
}

/** The status and the words of what may go wrong without a defect; undefined for anything else. */
function foreseenBy(error: unknown): readonly [number, string] | undefined {
  if (error instanceof BodyTooLarge) return [413, error.message];
  // The world stands on a population that is no more as it was.
  if (error instanceof CommandRefusal) return [409, error.message];
  return undefined;
}

const address = /^\/franceconnect\/([a-z0-9-]{1,63})\/api\/v2(\/[^?]*)(\?.*)?$/;

function ownAddress({ headers: { host = 'localhost' } }: IncomingMessage): string {
  return `http://${host}`;
}

async function receive(
  visit: Visit,
  parts: Required<Pick<FranceConnectParts, 'people' | 'mode'>>,
): Promise<void> {
  const { path } = visit;
  if (path.startsWith('/interaction/')) return answerInteraction(visit, parts.people);
  if (path === '/authorize') return authorize(visit, parts.mode);
  if (path === '/session/end') return endSession(visit);
  return pass(visit, path + visit.search);
}

/** Both prompts are forced, as FranceConnect does: whoever comes back chooses anew who they are. */
async function authorize(visit: Visit, mode: 'STRICT' | 'LENIENT'): Promise<void> {
  const { request, response } = visit;
  const parameters = await readParameters(request, visit.search);
  const fault = mode === 'STRICT' ? faultOfAuthorizeRequest(parameters, level) : undefined;
  if (fault !== undefined) {
    answerPage(response, 400, failurePage(errorCodes.badRequest, fault));
    return;
  }
  parameters.set('prompt', 'login consent');
  // A sign-in begins a session of its own: the one of somebody else is not ended on the way by a page of its own.
  request.headers.cookie = '';
  return pass(visit, `/authorize?${parameters}`, 'GET');
}

async function endSession(visit: Visit): Promise<void> {
  const parameters = await readParameters(visit.request, visit.search);
  if (!parameters.get('id_token_hint')) {
    const reason = 'The parameter id_token_hint is missing';
    answerPage(visit.response, 400, failurePage(errorCodes.badRequest, reason));
    return;
  }
  return pass(visit, `/session/end?${parameters}`, 'GET');
}

/** Hands a request to oidc-provider, which then believes that it stands at the address of its issuer. */
async function pass(
  { request, response, house, base }: Visit,
  url: string,
  method = request.method ?? 'GET',
): Promise<void> {
  const { host, protocol } = new URL(base);
  Object.assign(request, { url, method, baseUrl: issuerPath(house.world) });
  request.headers.host = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
  await house.provider(base).callback()(request, response);
}
