import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { wireRefusal } from './refusal.js';
import { firstFault } from './values.js';

type Form = z.ZodType;
type Fields = z.ZodObject;

/** What a route is asked, read by its forms. */
export interface Asked<Parameters extends Fields, Query extends Fields, Body extends Form> {
  readonly parameters: z.output<Parameters>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  /** The body as JSON gave it. */
  readonly given: unknown;
  /** The header `Idempotency-Key`, where it was given. */
  readonly key: string | undefined;
  /** Aborted when the asker leaves, or the server closes. */
  readonly leaving: AbortSignal;
}

/** A route as data: Fastify serves it, and a description of the server tells it, from the same words. */
export interface Route<
  Parameters extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends Form = Form,
  Answer extends Form = Form,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Its parameters stand in braces: `/v1/worlds/{world}`. */
  readonly path: string;
  /** Verb and noun, unique on the server. */
  readonly name: string;
  /** Group of routes it belongs to. */
  readonly group: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  readonly parameters?: Parameters;
  readonly query?: Query;
  /** Absent where nothing is read from the body, or `handle` reads it. */
  readonly body?: Body;
  /** Shape of a body that `handle` reads itself. */
  readonly toldBody?: Form;
  /** True where a key makes it happen once, however often it is asked. */
  readonly takesKey?: boolean;
  /** True where it is served without the token. */
  readonly isOpen?: boolean;
  /** Status and shape of its answer; without a shape, nothing is answered. */
  readonly answer: {
    readonly status: number;
    readonly description: string;
    readonly form?: Answer;
    /** Default: JSON. */
    readonly mediaType?: string;
    /** Shape that is told, where it is not the one that the answer is written by. */
    readonly toldForm?: Form;
  };
  /** Statuses of its refusals, beside those that every route may answer. */
  readonly refusals: readonly number[];
  /** Makes the answer; absent where it is a stream. */
  handle?(asked: Asked<Parameters, Query, Body>, reply: FastifyReply): Promise<z.output<Answer>>;
  /** Makes an answer that goes on: text of the media type. */
  stream?(asked: Asked<Parameters, Query, Body>): Promise<Readable>;
}

/** A route whose types follow from its forms. */
export function defineRoute<
  Parameters extends Fields,
  Query extends Fields,
  Body extends Form,
  Answer extends Form,
>(route: Route<Parameters, Query, Body, Answer>): Route {
  return route as unknown as Route;
}

/** Serves routes. What does not fit a form is refused by the name of the place at fault. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[]): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const asked = askedOf(route, request, leavingOf(reply, closing.signal));
        const { status, form, mediaType } = route.answer;
        if (route.stream) {
          const stream = await route.stream(asked);
          // Its connection goes with it: a server that closes waits for none that could be used again.
          return reply.code(status).headers({ 'content-type': mediaType, connection: 'close' }).send(stream);
        }
        const answer = await route.handle?.(asked, reply);
        reply.code(status);
        return form ? write(form, answer) : null;
      },
    });
  }
}

function leavingOf(reply: FastifyReply, closing: AbortSignal): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, closing]);
}

function askedOf(route: Route, request: FastifyRequest, leaving: AbortSignal): Asked<Fields, Fields, Form> {
  const nothing = z.object({});
  return {
    parameters: readForm(route.parameters ?? nothing, request.params),
    query: readForm(route.query ?? nothing, request.query),
    body: route.body ? readForm(route.body, request.body ?? {}) : {},
    given: request.body ?? {},
    key: route.takesKey ? keyOf(request) : undefined,
    leaving,
  };
}

/** What was given, read by a form. @throws WireRefusal BAD_INPUT, naming the place at fault */
export function readForm<Read extends Form>(form: Read, given: unknown): z.output<Read> {
  const result = form.safeDecode(given as z.input<Read>);
  if (result.success) return result.data;
  throw wireRefusal('BAD_INPUT', firstFault(result.error));
}

function write(form: Form, answer: unknown): unknown {
  const result = form.safeEncode(answer);
  if (result.success) return result.data;
  throw wireRefusal('MALFORMED_RECORD', firstFault(result.error));
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw wireRefusal('BAD_INPUT', 'Idempotency-Key: expected 1 to 200 visible ASCII characters, once');
}
