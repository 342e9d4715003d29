import { z } from 'zod';
import { errorForm } from '../../../src/snpc/http/protocol.js';
import { commonRefusals, wireRefusals } from '../../../src/snpc/http/refusal.js';
import type { Route } from '../../../src/snpc/http/route.js';

type Json = Record<string, unknown>;

/** What each status means: every code of the wire that answers with it, and what commands are refused with. */
function meaningOf(status: number): string {
  const told = Object.values(wireRefusals).flatMap(refusal =>
    refusal.status === status ? [refusal.meaning] : [],
  );
  const ofCommands: Readonly<Record<number, string>> = {
    409: 'Something that stands is in the way of the command.',
    422: 'The command is refused: nothing was done.',
  };
  return [...told, ...(status in ofCommands ? [ofCommands[status]] : [])].join(' ');
}

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
  const told = answer.toldForm ?? answer.form;
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
        ...(told ? contentOf(schemas.schemaOf(told), answer.mediaType) : {}),
        ...(route.takesKey ? { headers: replayedHeader } : {}),
      },
      ...Object.fromEntries(
        statuses.map(status => [
          status,
          { description: meaningOf(status), ...contentOf(schemas.schemaOf(errorForm)) },
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

function contentOf(schema: Json, mediaType = 'application/json'): Json {
  return { content: { [mediaType]: { schema } } };
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
