import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import { expect, onTestFinished } from 'vitest';
import { buildSimulatorServer } from '../../simulator/control/http/index.js';
import type { Simulator } from '../../simulator/index.js';
import { tryInstant, tryLegalDay } from '../../src/time/index.js';
import { simulatorWith } from './simulator.js';

/** A document of OpenAPI, as far as these tests read it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it by path
export type OpenApi = Record<string, any>;

/** An answer of the server, after both it and its request were held to the server's own description. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of each test's own request
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

export type Method = 'GET' | 'POST' | 'DELETE';

export interface ServedSimulator {
  readonly app: FastifyInstance;
  readonly simulator: Simulator;
  readonly openapi: OpenApi;
  /** Asks the server; what it answers must be in its description, and so must the request where it was taken. */
  call(method: Method, url: string, payload?: unknown, headers?: Record<string, string>): Promise<Answered>;
}

/** The server of a simulator, closed with the test. */
export async function servedSimulator(
  given?: Simulator | Promise<Simulator>,
  token?: string,
): Promise<ServedSimulator> {
  const simulator = (await given) ?? (await simulatorWith());
  const app = await buildSimulatorServer(simulator, { token });
  onTestFinished(() => app.close());
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const openapi = (await app.inject({ url: '/v1/openapi.json', headers: authorization })).json() as OpenApi;
  const holds = holderTo(openapi);
  return {
    app,
    simulator,
    openapi,
    call: async (method, url, payload, headers = {}) => {
      const response = await app.inject({
        method,
        url,
        headers: { ...authorization, ...headers },
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
      const body = response.body === '' ? undefined : response.json();
      holds({ method, url, payload, status: response.statusCode, body });
      return { status: response.statusCode, body, headers: response.headers };
    },
  };
}

interface Exchanged {
  readonly method: Method;
  readonly url: string;
  readonly payload: unknown;
  readonly status: number;
  readonly body: unknown;
}

/** Holds requests and answers to a description: statuses, shapes, addresses. */
export function holderTo(openapi: OpenApi): (exchanged: Exchanged) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  ajv.addFormat('date', text => tryLegalDay(text) !== undefined);
  ajv.addFormat('date-time', text => tryInstant(text) !== undefined);
  ajv.addSchema({ $id: 'openapi', components: openapi.components });
  const compiled = new Map<string, ValidateFunction>();
  const fits = (schema: object, value: unknown): string[] => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
  };
  return ({ method, url, payload, status, body }) => {
    const operation = operationOf(openapi, method, url);
    const response = operation.responses[status];
    expect(response, `${method} ${url} does not tell ${status}`).toBeDefined();
    const schema = response.content?.['application/json'].schema;
    if (schema) expect(fits(schema, body), `${method} ${url} answered otherwise`).toEqual([]);
    else expect(body).toBeUndefined();
    const asked = operation.requestBody?.content['application/json'].schema;
    if (status < 300 && asked) expect(fits(asked, payload ?? {}), `${method} ${url} took more`).toEqual([]);
    if (asked && fits(asked, payload ?? {}).length > 0) expect(status).toBeGreaterThanOrEqual(400);
  };
}

function operationOf(openapi: OpenApi, method: Method, url: string): OpenApi {
  const [path = ''] = url.split('?');
  const fitting = Object.keys(openapi.paths)
    .filter(template => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .filter(template => openapi.paths[template][method.toLowerCase()] !== undefined);
  expect(fitting, `${method} ${path} is described once`).toHaveLength(1);
  return openapi.paths[fitting[0] as string][method.toLowerCase()];
}
