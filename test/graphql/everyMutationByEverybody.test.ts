import { type GraphQLField, getNamedType, isRequiredArgument, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { expectedVerdict } from '../support/accessTable.js';
import { anyInput } from '../support/anyInput.js';
import { type Asker, everybody, type Headers } from '../support/askers.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { guardOfMutation } from '../support/fieldGuards.js';
import { citizenSchema } from '../support/graphql.js';
import { asTester } from '../support/tester.js';

const gateway = everybodysGateway();
type Mutation = GraphQLField<unknown, unknown>;
let mutations: readonly Mutation[];
let commands: readonly Mutation[];
beforeAll(async () => {
  const schema = await buildSchema(testerModule, testerSignIn);
  mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  commands = mutations.filter(({ name }) => !guardOfMutation.has(name));
});

/** Sends a mutation with the least that it takes; gives the codes of the errors beside its answer and in it. */
async function send(headers: Headers, { name, args, type }: Mutation) {
  const required = args.filter(isRequiredArgument);
  const declared = required.map(arg => `$${arg.name}: ${arg.type}`);
  const passed = required.map(arg => `${arg.name}: $${arg.name}`);
  const inBrackets = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const told = isUnionType(getNamedType(type))
    ? '__typename ... on Problem { code }'
    : type.toString().startsWith('World')
      ? '__typename'
      : '__typename userErrors { code }';
  const query = `mutation${inBrackets(declared)} { ${name}${inBrackets(passed)} { ${told} } }`;
  const variables = Object.fromEntries(required.map(arg => [arg.name, anyInput(arg.type)]));
  const { data, errors = [] } = await gateway.ask(headers, query, variables);
  const beside = errors.map(({ extensions }) => extensions.code);
  const { userErrors = [], ...result } = data?.[name] ?? {};
  const inside = [...userErrors, ...('code' in result ? [result] : [])].map(({ code }) => code);
  return { isRefused: data === null, beside, inside };
}

/** What is answered where the table opens a mutation that is given the least it takes. */
const opened: Readonly<Record<string, readonly string[]>> = {
  endSession: ['UNKNOWN_SESSION'],
  endOtherSessions: [],
  signOut: [],
  linkNeph: ['NEPH_NOT_RECOGNISED'],
  revokeCalendarLink: ['CALENDAR_LINK_NOT_FOUND'],
};

/** A persona has no password: as a tester reads, there is not even a session; a session of its own knows none. */
function passwordOf({ isTester, column }: Asker): string {
  if (isTester) return 'NOT_ALLOWED';
  return column === 'holder-acc.' ? 'WRONG_PASSWORD' : 'PASSWORD_TOO_SHORT';
}

const expectedOf = (asker: Asker, name: string): readonly string[] => {
  const guard = guardOfMutation.get(name) ?? 'COMMAND_SIMULATOR';
  if (guard === 'ANYBODY') throw new Error(`${name} is open to anybody`);
  const says = expectedVerdict(asker.column, guard, asker.authority);
  if (says === 'ALLOWED' && name === 'changePassword') return [passwordOf(asker)];
  return says === 'ALLOWED' ? (opened[name] ?? []) : [says];
};

describe('the mutations', () => {
  it('are doors, which the tests know by name, or commands of testers, which citizens do not even see', async () => {
    const ofCitizens = Object.keys((await citizenSchema()).getMutationType()?.getFields() ?? {});
    expect([...guardOfMutation.keys()].sort()).toEqual(ofCitizens.sort());
    expect(mutations.map(({ name }) => name)).toEqual(expect.arrayContaining(ofCitizens));
    expect(commands.length).toBeGreaterThan(20);
  });
});

describe.each(everybody)('$name', asker => {
  it('is refused every command of testers, unless it is one', async () => {
    if (asker.isTester) return;
    const headers = await asker.come(gateway, 'everyday');
    for (const command of commands)
      expect([command.name, await send(headers, command)]).toEqual([
        command.name,
        { isRefused: true, beside: ['TESTER_TOKEN_REQUIRED'], inside: [] },
      ]);
  });

  it('does with sessions, passwords and links what the table says', async () => {
    for (const [name, guard] of guardOfMutation) {
      // Results of documents depend on which and whose: they have a test of their own (issuing.test.ts).
      if (guard === 'ANYBODY' || /Document|Share$/.test(name)) continue;
      const mutation = mutations.find(one => one.name === name) as Mutation;
      const answer = await send(await asker.come(gateway, 'everyday'), mutation);
      expect([name, answer]).toEqual([
        name,
        { isRefused: false, beside: [], inside: expectedOf(asker, name) },
      ]);
    }
  });
});

describe('a tester', () => {
  it.each(everybody.filter(({ isTester }) => isTester).map(asker => [asker.name, asker] as const))(
    'gives commands, also as %s',
    async (_name, asker) => {
      const headers = { ...(await asker.come(gateway, 'everyday')), 'snpc-world': 'elsewhere' };
      for (const command of commands.filter(({ name }) => name !== 'deleteWorld')) {
        const { beside } = await send(headers, command);
        expect([command.name, beside]).toEqual([command.name, []]);
      }
    },
  );
});

describe('doors that anybody may knock at', () => {
  it.each([...guardOfMutation].filter(([, guard]) => guard === 'ANYBODY').map(([name]) => name))(
    '%s answers a stranger, a judge and a tester alike',
    async name => {
      const mutation = mutations.find(one => one.name === name) as Mutation;
      const ofAStranger = await send({}, mutation);
      expect(ofAStranger.beside).toEqual([]);
      expect(await send(asTester, mutation)).toEqual(ofAStranger);
    },
  );
});
