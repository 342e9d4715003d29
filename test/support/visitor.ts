import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { App } from '../../src/app.js';
import { asTester } from './tester.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
type Data = any;

/** A request as a browser or a program makes it. */
export interface Sent {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | object;
  readonly ip?: string;
}

/** Somebody with a browser of their own, or a program that keeps cookies: what a gateway sets comes back to it. */
export interface Visitor {
  /** Cookies by their names, as they are now. */
  readonly cookies: ReadonlyMap<string, string>;
  /** Every line of `Set-Cookie` so far. */
  readonly lines: readonly string[];
  send(url: string, sent?: Sent): Promise<LightMyRequestResponse>;
  /** Asks GraphQL and gives the data; errors fail the test. */
  ask(query: string, input?: object, headers?: Readonly<Record<string, string>>): Promise<Data>;
}

/** A new visitor of a gateway. */
export function visitorOf(app: App, of: { readonly ip?: string; readonly origin?: string } = {}): Visitor {
  const cookies = new Map<string, string>();
  const lines: string[] = [];
  const send: Visitor['send'] = async (url, { method = 'GET', headers = {}, payload, ip = of.ip } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const origin = of.origin && method === 'POST' ? { origin: of.origin } : {};
    const answer = await app.fastify.inject({
      url,
      method,
      headers: { ...(cookie && { cookie }), ...origin, ...headers },
      ...(payload === undefined ? {} : { payload }),
      ...(ip === undefined ? {} : { remoteAddress: ip }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      lines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    lines,
    send,
    async ask(query, input, headers = {}) {
      const payload = { query, variables: { input } };
      const answer = await send('/graphql', { method: 'POST', payload, headers });
      const { data, errors } = answer.json();
      expect(errors).toBeUndefined();
      return data;
    },
  };
}

/** What an account is made of here: the facts that the persona `clean` has. */
export const person = {
  email: 'helene.lestrade@example.org',
  password: 'trois belettes jouent aux dominos',
  birthName: 'Lestrade',
  firstNames: ['Hélène', 'Odile'],
  bornOn: '1978-03-22',
  licenceFormat: 'CARD',
  licenceNumber: 'SIM00001',
  acceptsTerms: true,
};

/** The NEPH of that persona. */
export const nephOfPerson = '971099010001';

export const documents = {
  create:
    'mutation($input: CreateAccountInput!) { createAccount(input: $input) { userErrors { code retryAfter } } }',
  activate: 'mutation($input: MailTokenInput!) { activateAccount(input: $input) { userErrors { code } } }',
  signIn:
    'mutation($input: SignInInput!) { signIn(input: $input) { token userErrors { code retryAfter } viewer { kind } } }',
  signOut: 'mutation { signOut { userErrors { code } viewer { kind } } }',
  link: 'mutation($input: LinkNephInput!) { linkNeph(input: $input) { userErrors { code field retryAfter } viewer { kind } } }',
  askReset:
    'mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
  reset:
    'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { endedSessions userErrors { code } } }',
  asPersona:
    'mutation($input: SignInAsPersonaInput!) { signInAsPersona(input: $input) { token viewer { kind } } }',
  viewer: '{ viewer { kind world } }',
  licence: '{ viewer { licence { __typename ... on Licence { balance } ... on AccessRefused { code } } } }',
};

/** The secret of the letter posted last, from the outbox. */
export async function lastSecret(app: App): Promise<string> {
  const answer = await app.fastify.inject({ url: '/outbox', headers: { accept: 'application/json' } });
  return new URL(answer.json().letters[0].link).hash.slice(1);
}

/** An active account of its own address, whose owner has not signed in yet. */
export async function activeAccount(app: App, email: string, by = visitorOf(app)): Promise<Visitor> {
  await by.ask(documents.create, { ...person, email });
  await by.ask(documents.activate, { token: await lastSecret(app) });
  return by;
}

/** A session of a persona, as a bearer token. */
export async function bearerOf(app: App, persona: string, world?: string): Promise<string> {
  const input = { persona, delivery: 'BEARER' };
  const headers = { ...asTester, ...(world && { 'snpc-world': world }) };
  const { token } = (await visitorOf(app).ask(documents.asPersona, input, headers)).signInAsPersona;
  return token as string;
}
