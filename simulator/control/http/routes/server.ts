import { z } from 'zod';
import { defineRoute, type Route } from '../../../../src/snpc/http/route.js';
import type { SnpcSource } from '../../../../src/snpc/index.js';
import { openApiOf } from '../openapi.js';
import { paths } from '../paths.js';

const group = 'server';

/** Whether the server answers. */
export function healthRoutes(source: SnpcSource): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: paths.health,
      name: 'checkServer',
      group,
      summary: 'Whether commands and reads are answered. Asks for no token.',
      isOpen: true,
      answer: {
        status: 200,
        description: 'They are.',
        form: z.object({ status: z.literal('ready') }),
      },
      refusals: [503],
      handle: async () => {
        await source.health();
        return { status: 'ready' as const };
      },
    }),
  ];
}

/** Routes, with the one that describes them all in OpenAPI. */
export function withDescription(routes: readonly Route[]): Route[] {
  const all: Route[] = [
    ...routes,
    defineRoute({
      method: 'GET',
      path: paths.description,
      name: 'describeServer',
      group,
      summary: 'This description, in OpenAPI 3.1.',
      answer: {
        status: 200,
        description: 'An OpenAPI document.',
        form: z.looseObject({ openapi: z.string() }),
      },
      refusals: [],
      handle: async () => description,
    }),
  ];
  const description = openApiOf(all);
  return all;
}
