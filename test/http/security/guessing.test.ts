import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slowings } from '../../../src/access/account/limits.js';
import { slowingOfLinking } from '../../../src/access/linking/linking.js';
import type { App } from '../../../src/app.js';
import { appOfTest, listening, openApp } from '../../support/servedApp.js';
import { clientAt, subscribe } from '../../support/subscriber.js';
import { activeAccount, documents, nephOfPerson, person, visitorOf } from '../../support/visitor.js';

const known = 'known@example.org';
const sleeping = 'sleeping@example.org';
const wrong = 'a password that is none of theirs';
/** The NEPH of another persona, and one that nobody has. */
const [ofAnother, ofNobody] = ['020699010032', '010199999999'];

let app: App;
let networks = 0;
beforeAll(async () => {
  app = await openApp();
  await activeAccount(app, known);
  await visitorOf(app).ask(documents.create, { ...person, email: sleeping });
});
afterAll(() => app.close());

/** Somebody on a network that nothing was tried from yet. */
const stranger = () => visitorOf(app, { ip: `198.51.100.${networks++}` });

/** Everything of an answer that a client sees, but the moment it was made. */
function seen({ statusCode, headers, body }: LightMyRequestResponse): string {
  return JSON.stringify([statusCode, { ...headers, date: '' }, body]);
}

async function answers(query: string, inputs: readonly object[], by = stranger): Promise<string[]> {
  const given: string[] = [];
  for (const input of inputs) {
    const payload = { query, variables: { input } };
    given.push(seen(await by().send('/graphql', { method: 'POST', payload })));
  }
  return given;
}

describe('an answer tells nobody whether an address has an account:', () => {
  it.each([
    ['creation', documents.create, (email: string) => ({ ...person, email })],
    ['reset', documents.askReset, (email: string) => ({ email })],
    ['sign-in', documents.signIn, (email: string) => ({ email, password: wrong })],
  ])('%s is answered byte for byte alike', async (_what, query, inputOf) => {
    const given = await answers(query, [known, sleeping, 'nobody@example.org'].map(inputOf));
    expect(new Set(given).size).toBe(1);
    expect(given[0]).toContain('"userErrors');
  });

  it('and none whether a NEPH exists, or is somebody else’s', async () => {
    const visitor = visitorOf(app);
    await visitor.ask(documents.signIn, { email: known, password: person.password });
    const inputs = [ofAnother, ofNobody].map(neph => ({ neph }));
    const given = await answers(documents.link, inputs, () => visitor);
    expect(given[0]).toContain('NEPH_NOT_RECOGNISED');
    expect(given[0]).toBe(given[1]);
    const payload = (neph: string) => ({
      query: '{ licence(by: { neph: $n }) { __typename ... on AccessRefused { code url message } } }'.replace(
        '$n',
        JSON.stringify(neph),
      ),
    });
    await visitor.ask(documents.link, { neph: nephOfPerson });
    const read = async (neph: string) =>
      seen(await visitor.send('/graphql', { method: 'POST', payload: payload(neph) }));
    const [others, nobodys, own] = [await read(ofAnother), await read(ofNobody), await read(nephOfPerson)];
    expect(others).toBe(nobodys);
    expect(own).toContain('\\"Licence\\"');
  });
});

describe('guesses are slowed', () => {
  it('for a password, many in one request like one after another', async () => {
    const email = 'guessed@example.org';
    await activeAccount(app, email);
    const one = `signIn(input: { email: "${email}", password: "${wrong}" }) { userErrors { code retryAfter } }`;
    const query = `mutation { ${Array.from({ length: 8 }, (_, index) => `a${index}: ${one}`).join(' ')} }`;
    const errors = Object.values(await stranger().ask(query)).map(
      payload => (payload as { userErrors: { code: string; retryAfter: number | null }[] }).userErrors[0],
    );
    const { free, firstWait } = slowings.address;
    expect(errors.map(error => error?.code)).toEqual([
      ...Array(free).fill('WRONG_CREDENTIALS'),
      ...Array(8 - free).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(errors[7]?.retryAfter).toBeGreaterThan(0);
    expect(errors[7]?.retryAfter).toBeLessThanOrEqual(firstWait / 1_000);
    // Not even the right one is looked at, from a device that nobody trusts.
    const { signIn } = await stranger().ask(documents.signIn, { email, password: person.password });
    expect(signIn).toMatchObject({ token: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
  });

  it('for a NEPH', async () => {
    const email = 'links@example.org';
    const visitor = await activeAccount(app, email, stranger());
    await visitor.ask(documents.signIn, { email, password: person.password });
    const codes: unknown[] = [];
    for (let index = 0; index <= slowingOfLinking.free; index += 1) {
      const { linkNeph } = await visitor.ask(documents.link, { neph: `01019999999${index}` });
      codes.push(linkNeph.userErrors[0].code);
      if (index === slowingOfLinking.free)
        expect(linkNeph.userErrors[0].retryAfter).toBeGreaterThan(slowingOfLinking.firstWait / 1_000 - 5);
    }
    expect(codes).toEqual([...Array(slowingOfLinking.free).fill('NEPH_NOT_RECOGNISED'), 'TOO_MANY_ATTEMPTS']);
    const { linkNeph } = await visitor.ask(documents.link, { neph: nephOfPerson });
    expect(linkNeph.userErrors[0].code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('by the network that a proxy has seen, whatever a client says before it, over sockets too', async () => {
    const behindProxy = await appOfTest({ TRUST_PROXY: 'yes' });
    const address = await listening(behindProxy);
    const ask = (email: string) => ({ email });
    const codeFrom = async (forwarded: string, index: number) => {
      const input = ask(`somebody-${index}@example.org`);
      const headers = { 'x-forwarded-for': forwarded };
      const data = await visitorOf(behindProxy).ask(documents.askReset, input, headers);
      return data.requestPasswordReset.userErrors[0]?.code ?? null;
    };
    const { free } = slowings.request;
    for (let index = 0; index < free; index += 1)
      expect(await codeFrom(`192.0.2.${index}, 203.0.113.9`, index)).toBeNull();
    expect(await codeFrom('192.0.2.200, 203.0.113.9', free)).toBe('TOO_MANY_ATTEMPTS');
    expect(await codeFrom('203.0.113.9, 203.0.113.10', free)).toBeNull();
    const overSocket = async (forwarded: string) => {
      const client = clientAt(address, { headers: { 'x-forwarded-for': forwarded } });
      const input = ask('somebody.else@example.org');
      const [payload] = await subscribe(client, documents.askReset, { input }).received(1);
      return payload.userErrors[0]?.code ?? null;
    };
    expect(await overSocket('192.0.2.201, 203.0.113.9')).toBe('TOO_MANY_ATTEMPTS');
    expect(await overSocket('203.0.113.9, 203.0.113.11')).toBeNull();
  });

  it('by the address of whoever speaks where no proxy is believed', async () => {
    const visitor = visitorOf(app, { ip: '198.51.100.250' });
    const code = async (index: number) => {
      const headers = { 'x-forwarded-for': `192.0.2.${index}` };
      const input = { email: `direct-${index}@example.org` };
      const data = await visitor.ask(documents.askReset, input, headers);
      return data.requestPasswordReset.userErrors[0]?.code ?? null;
    };
    for (let index = 0; index < slowings.request.free; index += 1) expect(await code(index)).toBeNull();
    expect(await code(99)).toBe('TOO_MANY_ATTEMPTS');
  });
});
