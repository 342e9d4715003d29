import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  callbackPath,
  type FranceConnectDoor,
  readReturnTo,
  type SignInProblemCode,
  signedOutPath,
} from '../../access/franceconnect/index.js';
import type { Secrets } from '../../access/index.js';
import { SourceError } from '../../snpc/index.js';

/** A making of a world, as the door names it. */
interface Mark {
  readonly world: string;
  readonly generation: string;
}

/** What the routes are given. */
export interface FranceConnectRoutesParts {
  readonly door: FranceConnectDoor;
  /** The making of a world that stands now; without a name, of the default one. Rejects with a `SourceError`. */
  readonly markOf: (world: string | undefined) => Promise<Mark>;
  readonly cookies: SignInCookies;
  /** Makes and tells the secrets of browsers. */
  readonly secrets: Pick<Secrets, 'issue' | 'hashOf'>;
  /** What the owner will recognise a session by, from what the browser says of itself. */
  readonly deviceName: (userAgent: string | undefined) => string | null;
  /**
   * Ends the session of a request at once, if it has one, and takes its cookie back; gives what the session kept of
   * FranceConnect (`NewSession.idToken`, in clear).
   */
  readonly endSession: (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<{ readonly mark: Mark; readonly proof: string | null } | null>;
}

/** The two cookies of a sign-in: whose browser it is, and whose session. */
export interface SignInCookies {
  set(reply: FastifyReply, name: 'session' | 'browser', value: string): void;
  read(request: FastifyRequest, name: 'browser'): string | null;
}

/** Why somebody comes to the page of sign-in with nothing done. */
type Problem = SignInProblemCode | 'UNKNOWN_WORLD' | 'REGISTER_UNAVAILABLE';

interface Asked {
  readonly Querystring: { readonly returnTo?: unknown; readonly world?: unknown };
}

/**
 * Serves the door of FranceConnect to browsers: to it, back from it, and out through it. Nothing is shown here; every
 * answer sends the browser on, a failure to `/sign-in?problem=CODE`.
 */
export function franceConnectRoutes(app: FastifyInstance, parts: FranceConnectRoutesParts): void {
  const { door, cookies } = parts;
  readForms(app);
  app.get<Asked>('/sign-in/franceconnect', (request, reply) =>
    orRegisterProblem(reply, async () => {
      const { world, returnTo } = request.query;
      const mark = await parts.markOf(typeof world === 'string' && world !== '' ? world : undefined);
      const browser = browserOf(request, reply, parts);
      const outcome = await door.begin({ mark, browser, returnTo: readReturnTo(returnTo) ?? '/me' });
      return outcome.kind === 'BEGUN'
        ? send(reply, outcome.url)
        : toSignIn(reply, outcome.problem.code, mark.world);
    }),
  );
  app.get(callbackPath, (request, reply) =>
    orRegisterProblem(reply, async () => {
      const outcome = await door.complete({
        query: queryOf(request),
        browser: cookies.read(request, 'browser'),
        device: parts.deviceName(request.headers['user-agent']),
      });
      if (outcome.kind === 'REFUSED') return toSignIn(reply, outcome.problem.code, outcome.world);
      cookies.set(reply, 'session', outcome.secret);
      return send(reply, outcome.returnTo);
    }),
  );
  // By POST alone: a link on somebody else's page must not sign anybody out.
  app.post<Asked>('/sign-out/franceconnect', async (request, reply) => {
    const returnTo = readReturnTo(request.query.returnTo) ?? '/';
    const ended = await parts.endSession(request, reply);
    if (ended === null) return send(reply, returnTo);
    const browser = browserOf(request, reply, parts);
    // Here the session has ended, whatever the provider does.
    const outcome = await door.signOut(ended.proof, { mark: ended.mark, browser, returnTo });
    return send(reply, outcome.kind === 'BEGUN' ? outcome.url : returnTo);
  });
  app.get(signedOutPath, async (request, reply) => {
    const browser = cookies.read(request, 'browser');
    return send(reply, (await door.signedOut({ query: queryOf(request), browser })) ?? '/');
  });
}

async function orRegisterProblem(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return toSignIn(reply, error.code === 'UNKNOWN_WORLD' ? 'UNKNOWN_WORLD' : 'REGISTER_UNAVAILABLE');
  }
}

// Kept from one sign-in to the next, so that two tabs do not undo each other.
function browserOf(request: FastifyRequest, reply: FastifyReply, parts: FranceConnectRoutesParts): string {
  const { cookies, secrets } = parts;
  const known = cookies.read(request, 'browser') ?? '';
  const browser = secrets.hashOf('browser', known) === null ? secrets.issue('browser').secret : known;
  cookies.set(reply, 'browser', browser);
  return browser;
}

function queryOf({ raw }: FastifyRequest): string {
  return /\?(.*)$/s.exec(raw.url ?? '')?.[1] ?? '';
}

function toSignIn(reply: FastifyReply, problem: Problem, world = 'default'): FastifyReply {
  // The page of sign-in leads to the default world unless it is told another.
  const elsewhere = world === 'default' ? '' : `&world=${encodeURIComponent(world)}`;
  return send(reply, `/sign-in?problem=${problem}${elsewhere}`);
}

// A form that posts sends its type, even with nothing in it.
function readForms(app: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  if (app.hasContentTypeParser(type)) return;
  app.addContentTypeParser(type, { parseAs: 'string' }, (_request, _body, done) => done(null, {}));
}

// Codes and states stand in these addresses: they stay out of caches, and of the Referer of what comes next.
function send(reply: FastifyReply, url: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .redirect(url, 303);
}
