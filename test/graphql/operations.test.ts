import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, type GraphQLSchema, Kind, print, specifiedRules, validate, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { citizenSchema } from '../support/graphql.js';
import { operationDocument, operationNames, operationsFolder } from '../support/operationDocuments.js';
import { clientAt, subscribe } from '../support/subscriber.js';
import { asPersona, asTester } from '../support/tester.js';
import { gatewaySettings } from '../support/wholeGateway.js';
import { operationRuns } from './operations.js';

const readme = readFileSync(path.join(operationsFolder, 'README.md'), 'utf8');
const documents = operationNames;

/** The same document asking `__typename` everywhere, to see which types answered. */
function withTypenames(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet: {
      leave: (node, _key, parent) =>
        parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...node, selections: [...node.selections, typename] },
    },
  });
}

function typesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) typesIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (key === '__typename') found.add(String(part));
      else typesIn(part, found);
    }
  }
  return found;
}

describe('the operations of schema/operations', () => {
  let app: App;
  let address: string;
  let tester: GraphQLSchema;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    app = await createApp(readConfig(gatewaySettings), { memory: true });
    address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
    tester = await buildSchema(testerModule, testerSignIn);
    for (const { id, neph } of app.personas) ids.set(id, neph);
    const { data } = await send('query($n: Neph!) { licence(by: { neph: $n }) { ... on Licence { id } } }', {
      n: ids.get('clean'),
    });
    ids.set('id of clean', (data as { licence: { id: string } }).licence.id);
  });
  afterAll(() => app.close());

  async function send(
    query: string,
    variables: Record<string, unknown>,
    headers: Readonly<Record<string, string>> = asTester,
  ) {
    const response = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query, variables },
    });
    return response.json() as { data?: unknown; errors?: unknown };
  }

  const people = (id: string): string => ids.get(id) ?? `no persona ${id}`;

  it('each have variables to run with, and no run is left without its document', () => {
    expect(Object.keys(operationRuns).sort()).toEqual(documents);
  });

  it.each(documents)('%s says what it is for, under a name of its own', name => {
    const text = readFileSync(path.join(operationsFolder, name), 'utf8');
    expect(text).toMatch(/^# [A-Z][^\n]*\n(# [^\n]*\n)*(query|mutation|subscription) /);
    expect(text).toMatch(/\.\n(query|mutation|subscription) /);
    const names = documents.map(
      other =>
        /(?:query|mutation|subscription) (\w+)/.exec(
          readFileSync(path.join(operationsFolder, other), 'utf8'),
        )?.[1],
    );
    expect(new Set(names).size).toBe(documents.length);
  });

  it.each(documents)(
    '%s is valid on the schema it is meant for, and testers’ ones on no other',
    async name => {
      const forTesters = name.startsWith('tester/');
      expect(validate(tester, operationDocument(name), specifiedRules)).toEqual([]);
      if (!forTesters)
        expect(validate(await citizenSchema(), operationDocument(name), specifiedRules)).toEqual([]);
    },
  );

  it('leave the citizen the doors alone, and testers their commands beside', async () => {
    const named = (schema: GraphQLSchema) => Object.keys(schema.getMutationType()?.getFields() ?? {});
    const doors = named(await citizenSchema());
    expect(doors.sort()).toEqual([
      'activateAccount',
      'changePassword',
      'createAccount',
      'createCalendarLink',
      'endOtherSessions',
      'endSession',
      'issueDocument',
      'linkNeph',
      'requestPasswordReset',
      'resetPassword',
      'revokeCalendarLink',
      'revokeShare',
      'shareDocument',
      'signIn',
      'signOut',
      'verifyDocument',
    ]);
    expect(named(tester)).toEqual(expect.arrayContaining([...doors, 'signInAsPersona', 'reportInfraction']));
  });

  const runs = documents.flatMap(name =>
    (operationRuns[name] ?? []).map((run, index) => [name, index + 1, run] as const),
  );
  const isSubscription = (name: string): boolean =>
    operationDocument(name).definitions.some(one => 'operation' in one && one.operation === 'subscription');
  const isQuery = (name: string): boolean =>
    operationDocument(name).definitions.some(one => 'operation' in one && one.operation === 'query');
  const reset = () => send('mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }', {});

  it.each(runs.filter(([name]) => !isSubscription(name)))(
    '%s runs (%i)',
    async (name, _, { variables, holds, prepared }) => {
      await reset();
      const sent = await prepared?.(address);
      const document = print(withTypenames(operationDocument(name)));
      const given = { ...variables(people), ...sent?.variables };
      const { data, errors } = await send(document, given, sent?.headers);
      expect(errors).toBeUndefined();
      expect([...typesIn(data)]).toEqual(expect.arrayContaining([...holds]));
      // Links of downloads are new each time.
      if (!isQuery(name) || document.includes('download')) return;
      const usually = { ...(sent?.headers ?? asTester), accept: 'application/graphql-response+json' };
      expect(await send(document, given, usually)).toEqual(await send(document, given, sent?.headers));
    },
  );

  it.each(runs.filter(([name]) => isSubscription(name)))(
    '%s is told what happens once it is open (%i)',
    async (name, _, { variables, holds, meanwhile }) => {
      await reset();
      const document = print(withTypenames(operationDocument(name)));
      const feed = subscribe(clientAt(address), document, variables(people));
      await feed.received(1);
      const command = meanwhile?.(people);
      if (command) await send(command.query, command.variables);
      const items = await feed.received(2);
      expect(items.filter(item => item.errors)).toEqual([]);
      expect([...typesIn(items)]).toEqual(expect.arrayContaining([...holds]));
      feed.stop();
    },
  );

  it('leave no document of either kind unrun', () => {
    const kinds = runs.map(([name]) => isSubscription(name));
    expect([kinds.includes(true), kinds.includes(false)]).toEqual([true, true]);
  });

  const rows = [...readme.matchAll(/^\| `([\w/-]+\.graphql)` \| [^|]+ \| (?:`(.*)`)? ?\|$/gm)];

  it('are each in the table of the README, but for those of testers', () => {
    const ofCitizens = documents.filter(name => !name.startsWith('tester/'));
    expect(rows.map(([, name]) => name).sort()).toEqual(ofCitizens);
  });

  it.each(
    rows.filter(([, , given]) => !given?.includes('…')).map(([, name = '', given = '{}']) => [name, given]),
  )('%s runs with the variables of the README: %s', async (name, given) => {
    await reset();
    const document = print(withTypenames(operationDocument(name)));
    const answer = async () => {
      const feed = subscribe(clientAt(address), document, JSON.parse(given));
      const [first] = await feed.received(1);
      feed.stop();
      return { data: first, errors: first.errors };
    };
    const isOfSignIn = operationRuns[name]?.some(({ prepared }) => prepared !== undefined);
    const headers = isOfSignIn ? asPersona('clean') : asTester;
    const { data, errors } = isSubscription(name)
      ? await answer()
      : await send(document, JSON.parse(given), headers);
    expect(errors).toBeUndefined();
    expect([...typesIn(data)].filter(type => /Malformed|NotFound|Ahead|Before/.test(type))).toEqual([]);
  });
});
