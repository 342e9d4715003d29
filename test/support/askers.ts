import { signInAs } from '../../simulator/franceconnect/index.js';
import { authorityPurposes, type Scope } from '../../src/access/index.js';
import type { App } from '../../src/app.js';
import type { StatedByAuthority } from './accessTable.js';
import { asPersona, asTester } from './tester.js';

export type Headers = Readonly<Record<string, string>>;

/** Somebody at the door of a gateway. */
export interface Asker {
  readonly name: string;
  /** Whose column of the table is theirs. */
  readonly column: string;
  readonly authority?: StatedByAuthority;
  /** True where the tester's token is brought. */
  readonly isTester?: boolean;
  /** What they send; a holder is the persona named. */
  come(gateway: Gateway, persona: string): Promise<Headers>;
}

/** A gateway that listens. */
export interface Gateway {
  readonly app: App;
  readonly address: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
export type Answered = { readonly data: any; readonly errors?: readonly any[] };

/** Asks a gateway without a socket. */
export async function askAs(
  { app }: Gateway,
  headers: Headers,
  query: string,
  variables: object = {},
): Promise<Answered> {
  const payload = { query, variables };
  return (await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
}

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

/** Signs in as a persona by the tester's mutation, and gives what its session sends. */
export async function signedInAs(
  gateway: Gateway,
  persona: string,
  door: 'ACCOUNT' | 'FRANCECONNECT',
  world = 'default',
): Promise<Headers> {
  const query =
    'mutation($i: SignInAsPersonaInput!) { signInAsPersona(input: $i) { token userErrors { code } } }';
  const i = { persona, door, delivery: 'BEARER' };
  const { data } = await askAs(gateway, { ...asTester, 'snpc-world': world }, query, { i });
  return bearer(data.signInAsPersona.token);
}

async function endedSession(gateway: Gateway, persona: string): Promise<Headers> {
  const headers = await signedInAs(gateway, persona, 'FRANCECONNECT');
  await askAs(gateway, headers, 'mutation { signOut { userErrors { code } } }');
  return headers;
}

let accounts = 0;

/** Somebody who made an account, opened it by the letter, and signed in. */
async function byAccount(gateway: Gateway): Promise<Headers> {
  const email = `somebody.${++accounts}@example.org`;
  const password = 'une phrase que nul ne devine';
  const identity = { birthName: 'FICTIVE', firstNames: ['Camille'], bornOn: '1979-02-12' };
  const licence = { licenceFormat: 'CARD', licenceNumber: 'SIM99999', acceptsTerms: true };
  const create =
    'mutation($i: CreateAccountInput!) { createAccount(input: $i) { userErrors { code field } } }';
  const created = await askAs(gateway, {}, create, { i: { email, password, ...identity, ...licence } });
  const headers = { accept: 'application/json' };
  const { letters } = (await gateway.app.fastify.inject({ url: '/outbox', headers })).json();
  const letter = letters.find(({ to }: { to: string }) => to === email);
  if (!letter) throw new Error(`no account was made: ${JSON.stringify(created)}`);
  const token = new URL(letter.link).hash.slice(1);
  const activate = 'mutation($i: MailTokenInput!) { activateAccount(input: $i) { userErrors { code } } }';
  await askAs(gateway, {}, activate, { i: { token } });
  const signIn = 'mutation($i: SignInInput!) { signIn(input: $i) { token userErrors { code } } }';
  const { data } = await askAs(gateway, {}, signIn, { i: { email, password, delivery: 'BEARER' } });
  return bearer(data.signIn.token);
}

/** A browser that came by FranceConnect, and brings its cookie. */
async function byFranceConnect({ address }: Gateway, persona: string): Promise<Headers> {
  const begun = await fetch(`${address}/sign-in/franceconnect`, { redirect: 'manual' });
  const cookie = cookieOf(begun);
  const back = await signInAs(begun.headers.get('location') ?? '', { persona });
  return { cookie: cookieOf(await fetch(back, { redirect: 'manual', headers: { cookie } })) };
}

function cookieOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map(line => line.split(';')[0] ?? '')
    .join('; ');
}

const tokens = new WeakMap<object, Map<string, Promise<string>>>();

/** A token of an authority with some scopes; one for each gateway. */
function authorityToken(gateway: Gateway, office: string, scopes: readonly Scope[]): Promise<string> {
  const known = tokens.get(gateway) ?? new Map<string, Promise<string>>();
  tokens.set(gateway, known);
  const i = { office, name: `Autorité ${office}`, scopes: scopes.map(scope => namesOfScopes[scope]) };
  const query =
    'mutation($i: AuthorityTokenInput!) { authorityToken(input: $i) { token userErrors { code } } }';
  const key = JSON.stringify(i);
  const token =
    known.get(key) ?? askAs(gateway, asTester, query, { i }).then(({ data }) => data.authorityToken.token);
  known.set(key, token);
  return token;
}

const namesOfScopes = { licence: 'LICENCE', 'full-record': 'FULL_RECORD' } as const;
const heldScopes: readonly (readonly Scope[])[] = [['licence', 'full-record'], ['licence'], ['full-record']];

const authorities: readonly Asker[] = (['JUDGE', 'PREFECTURE'] as const).flatMap(office =>
  [...authorityPurposes, null].flatMap(purpose =>
    heldScopes.map(scopes => ({
      name: `a ${office} for ${purpose ?? 'no purpose'} with ${scopes.join(' and ')}`,
      column: office === 'JUDGE' ? 'judge' : 'préfecture',
      authority: { office, purpose, scopes },
      come: async (gateway: Gateway): Promise<Headers> => ({
        ...bearer(await authorityToken(gateway, office, scopes)),
        ...(purpose && { 'snpc-purpose': purpose, 'snpc-case-reference': 'RG 26/00001' }),
      }),
    })),
  ),
);

const nobody = 'snpc_session_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Everybody who may come to the door, by each way that leads to it. */
export const everybody: readonly Asker[] = [
  { name: 'a stranger', column: 'stranger', come: async () => ({}) },
  { name: 'a stranger with a secret of nobody', column: 'dead-secret', come: async () => bearer(nobody) },
  { name: 'a stranger with a session that has ended', column: 'dead-secret', come: endedSession },
  {
    name: 'somebody whose session belongs to another world',
    column: 'dead-secret',
    come: async (gateway, persona) => ({
      ...(await signedInAs(gateway, persona, 'FRANCECONNECT', 'elsewhere')),
      'snpc-world': 'default',
    }),
  },
  { name: 'somebody by an account, without a link', column: 'unlinked-acc.', come: byAccount },
  { name: 'somebody by FranceConnect, without a link', column: 'unlinked-FC', come: byFranceConnect },
  {
    name: 'a holder by account',
    column: 'holder-acc.',
    come: (gateway, persona) => signedInAs(gateway, persona, 'ACCOUNT'),
  },
  {
    name: 'a holder by FranceConnect',
    column: 'holder-FC',
    come: (gateway, persona) => signedInAs(gateway, persona, 'FRANCECONNECT'),
  },
  {
    name: 'a tester who reads as a persona by account',
    column: 'holder-acc.',
    isTester: true,
    come: async (_gateway, persona) => asPersona(persona, 'ACCOUNT'),
  },
  {
    name: 'a tester who reads as a persona by FranceConnect',
    column: 'holder-FC',
    isTester: true,
    come: async (_gateway, persona) => asPersona(persona),
  },
  ...authorities,
  { name: 'a tester', column: 'tester', isTester: true, come: async () => asTester },
];
