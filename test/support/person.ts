import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { asTester } from './tester.js';

/** How somebody comes to a gateway. */
export interface PersonOptions {
  readonly world?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each test's own document
type Loose = any;

/** Somebody at a gateway: a browser that keeps its cookies, or a program that brings what it is told. */
export interface Person {
  /** Asks, and gives the data. An answer with errors fails the test. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Loose>;
  /** Asks, and gives the whole answer. */
  answer(query: string, variables?: Record<string, unknown>): Promise<Loose>;
  /** Opens an address as a browser does, without following where it leads. */
  visit(path: string, init?: RequestInit): Promise<Response>;
  /** The same, with the bearer token it brings from now on. */
  bringing(token: string): Person;
  /** The same browser, at another gateway. */
  at(address: string): Person;
  /** What it sends beside what it asks. */
  headers(): Record<string, string>;
  readonly cookies: Map<string, string>;
}

/** Somebody new at an address. */
export function personAt(
  address: string,
  { world, headers: given = {} }: PersonOptions = {},
  cookies = new Map<string, string>(),
  from = networkOfItsOwn(),
): Person {
  const headers = () => ({
    'x-forwarded-for': from,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ...(world === undefined ? {} : { 'snpc-world': world }),
    ...(cookies.size > 0 ? { cookie: [...cookies].map(pair => pair.join('=')).join('; ') } : {}),
    ...given,
  });
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, address), {
      redirect: 'manual',
      ...init,
      headers: { ...headers(), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  const answer: Person['answer'] = async (query, variables = {}) => {
    const init = { method: 'POST', body: JSON.stringify({ query, variables }) };
    return (await visit('/graphql', { ...init, headers: { 'content-type': 'application/json' } })).json();
  };
  const again = (to: string, options: PersonOptions) => personAt(to, options, cookies, from);
  const named = world === undefined ? {} : { world };
  return {
    cookies,
    headers,
    visit,
    answer,
    async ask(query, variables) {
      const { data, errors } = await answer(query, variables);
      expect(errors).toBeUndefined();
      return data;
    },
    bringing: token =>
      personAt(
        address,
        { ...named, headers: { ...given, authorization: `Bearer ${token}` } },
        new Map(),
        from,
      ),
    at: to => again(to, { ...named, headers: given }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}

function networkOfItsOwn(): string {
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  return `10.${a}.${b}.${c}`;
}

/** A world of a test alone, made by a tester; gives its name. */
export async function freshWorld(address: string): Promise<string> {
  const name = `w${randomBytes(6).toString('hex')}`;
  const { createWorld } = await personAt(address, { headers: asTester }).ask(
    'mutation($input: CreateWorldInput!) { createWorld(input: $input) { userErrors { code } } }',
    { input: { name, delays: 'instant' } },
  );
  expect(createWorld.userErrors).toEqual([]);
  return name;
}

/** Letters of a gateway, the latest first. */
export async function lettersTo(
  person: Person,
  email: string,
): Promise<readonly { readonly kind: string; readonly link: string }[]> {
  const response = await person.visit('/outbox', { headers: { accept: 'application/json' } });
  const { letters } = (await response.json()) as {
    letters: { kind: string; to: string; link: string }[];
  };
  return letters.filter(({ to }) => to === email);
}

/** The secret of the last letter of a kind to an address. */
export async function secretFor(person: Person, email: string, kind: string): Promise<string> {
  const [letter] = await lettersTo(person, email);
  expect(letter?.kind).toBe(kind);
  return new URL(letter?.link ?? '').hash.slice(1);
}
