import { z } from 'zod';
import { errorForm } from '../../../src/snpc/http/protocol.js';
import { commonRefusals } from '../../../src/snpc/http/refusal.js';
import type { Route } from '../../../src/snpc/http/route.js';

type Json = Record<string, unknown>;

const meaning: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'The shared token is missing or wrong.',
  403: 'A page of another site asked.',
  404: 'The world is not there.',
  409: 'Something that stands is in the way.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Refused: nothing was done.',
  500: 'The server met a fault of its own.',
  501: 'The source cannot do that.',
  502: 'A record of the source cannot be read.',
  503: 'The source does not answer.',
  504: 'The source did not answer in time.',
};

const info = {
  title: 'SNPC simulator',
  version: '1.0.0',
  description:
    'A simulated French register of driving-licence points: dossiers to read, worlds, and the commands that bend them. Nobody in it exists.',
  license: { name: 'MIT', identifier: 'MIT' },
};

/** Describes routes in OpenAPI 3.1. Every shape comes from the form that the server itself reads and writes by. */
export function openApiOf(routes: readonly Route[]): { readonly openapi: string } & Json {
  const schemas = new SchemaCollector();
  const operations: Record<string, Json> = {};
  for (const route of routes) {
    operations[route.path] = {
      ...operations[route.path],
      [route.method.toLowerCase()]: operationOf(route, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ group }) => group))].map(name => ({ name })),
    paths: operations,
    components: {
      schemas: schemas.named,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Shared by both sides; asked unless the server serves its own machine alone.',
        },
      },
    },
    security: [{ token: [] }, {}],
  };
}

function operationOf(route: Route, schemas: SchemaCollector): Json {
  const { name, group, summary, answer, isOpen } = route;
  const body = route.body ?? route.toldBody;
  const statuses = [...new Set([...commonRefusals, ...route.refusals])].sort();
  return {
    operationId: name,
    tags: [group],
    summary,
    ...(isOpen ? { security: [] } : {}),
    parameters: parametersOf(route, schemas),
    ...(body
      ? { requestBody: { required: !body.safeParse({}).success, ...contentOf(schemas.schemaOf(body)) } }
      : {}),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.form ? contentOf(schemas.schemaOf(answer.form)) : {}),
        ...(route.takesKey ? { headers: replayedHeader } : {}),
      },
      ...Object.fromEntries(
        statuses.map(status => [
          status,
          { description: meaning[status] as string, ...contentOf(schemas.schemaOf(errorForm)) },
        ]),
      ),
    },
  };
}

const replayedHeader = {
  'Idempotency-Replayed': {
    description: '`true` where the key was given before: nothing happened this time.',
    schema: { type: 'string', const: 'true' },
  },
};

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A key of the caller’s: the same key and body give the same answer with no second effect, as long as the world stands.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function parametersOf(route: Route, schemas: SchemaCollector): Json[] {
  return [
    ...fieldsOf('path', route.parameters, schemas),
    ...fieldsOf('query', route.query, schemas),
    ...(route.takesKey ? [keyParameter] : []),
  ];
}

function fieldsOf(place: 'path' | 'query', form: z.ZodObject | undefined, schemas: SchemaCollector): Json[] {
  return Object.entries(form?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = schemas.schemaOf(field as z.ZodType);
    return { name, in: place, required: place === 'path', description, schema };
  });
}

function contentOf(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}

/** Turns forms into JSON Schema as they travel; those with a name of their own stand once, under it. */
class SchemaCollector {
  readonly named: Json = {};

  schemaOf(form: z.ZodType): Json {
    // Inside another, a named form becomes a reference even where it is the whole.
    const { properties, $defs = {} } = z.toJSONSchema(z.object({ form }), { io: 'input' });
    for (const [name, schema] of Object.entries($defs)) this.named[name] = moved(schema);
    return moved(properties?.form) as Json;
  }
}

function moved(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
