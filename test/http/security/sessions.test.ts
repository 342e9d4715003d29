import { beforeEach, describe, expect, it } from 'vitest';
import { sessionLimits } from '../../../src/access/session/sessions.js';
import type { App } from '../../../src/app.js';
import { createManualTime, type ManualTime } from '../../../src/testing/manualTime.js';
import { instant } from '../../../src/time/index.js';
import { appOfTest, inProduction } from '../../support/servedApp.js';
import { asTester } from '../../support/tester.js';
import {
  activeAccount,
  bearerOf,
  documents,
  lastSecret,
  nephOfPerson,
  person,
  type Visitor,
  visitorOf,
} from '../../support/visitor.js';

const email = 'helene@example.org';
const credentials = { email, password: person.password };
const minute = 60_000;
const session = 'snpc_session';

let app: App;
let time: ManualTime;
beforeEach(async () => {
  time = createManualTime(instant('2026-01-15T12:00:00+01:00'));
  app = await appOfTest({}, { time });
});

const kindOf = async (visitor: Visitor, headers = {}): Promise<string> =>
  (await visitor.ask(documents.viewer, undefined, headers)).viewer.kind;
const signedIn = async (by = visitorOf(app)): Promise<Visitor> => {
  const { signIn } = await by.ask(documents.signIn, credentials);
  expect(signIn.userErrors).toEqual([]);
  return by;
};

describe('a cookie', () => {
  it('is read by no script and sent with nothing that another site posts', async () => {
    const visitor = await signedIn(await activeAccount(app, email));
    await visitor.send('/sign-in/franceconnect');
    await visitor.send('/sign-in?language=en');
    const names = visitor.lines.map(line => line.split('=')[0]);
    expect(new Set(names)).toEqual(new Set(['snpc_device', 'snpc_session', 'snpc_browser', 'snpc_language']));
    for (const line of visitor.lines) {
      expect(line).toMatch(/; HttpOnly(;|$)/);
      expect(line).toMatch(/; SameSite=Lax(;|$)/);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).not.toMatch(/Domain|Secure/);
    }
  });

  it('behind TLS is for TLS and this very host alone, and another host can put none in its place', async () => {
    const secure = await appOfTest({ PUBLIC_URL: 'https://points.example' });
    const visitor = await activeAccount(secure, email);
    await visitor.ask(documents.signIn, credentials);
    await visitor.send('/sign-in/franceconnect');
    expect([...visitor.cookies.keys()].sort()).toEqual([
      '__Host-snpc_browser',
      '__Host-snpc_device',
      '__Host-snpc_session',
    ]);
    for (const line of visitor.lines) {
      expect(line).toMatch(/; Secure(;|$)/);
      expect(line).toMatch(/; HttpOnly(;|$)/);
      expect(line).not.toContain('Domain');
    }
    const secret = visitor.cookies.get(`__Host-${session}`);
    expect(await kindOf(visitorOf(secure), { cookie: `__Host-${session}=${secret}` })).toBe('SIGNED_IN');
    expect(await kindOf(visitorOf(secure), { cookie: `${session}=${secret}` })).toBe('STRANGER');
  });

  it('is Secure in production under an address of https', async () => {
    const production = await appOfTest(inProduction);
    const visitor = visitorOf(production);
    await visitor.ask(documents.asPersona, { persona: 'clean' }, asTester);
    expect(visitor.lines.find(line => line.startsWith(`__Host-${session}=`))).toMatch(/; Secure/);
  });
});

describe('a session', () => {
  it('stands in no address, and is taken from none', async () => {
    const visitor = await signedIn(await activeAccount(app, email));
    const secret = visitor.cookies.get(session) as string;
    const answers = [
      await visitor.send('/sign-in/franceconnect?returnTo=/me'),
      await visitor.send('/me'),
      await visitor.send('/sign-out/franceconnect', { method: 'POST' }),
    ];
    for (const { headers, body } of answers)
      expect(JSON.stringify([headers.location, body])).not.toContain(secret);
    const other = await signedIn();
    const kept = other.cookies.get(session);
    for (const name of ['session', session, 'token', 'access_token', 'authorization']) {
      const url = `/graphql?${name}=${kept}&query=${encodeURIComponent(documents.viewer)}`;
      const answer = await visitorOf(app).send(url, { headers: { 'apollo-require-preflight': '1' } });
      expect(answer.json().data.viewer.kind).toBe('STRANGER');
    }
  });

  it('ends when it is not used, goes on while it is, and has a longest life', async () => {
    const visitor = await signedIn(await activeAccount(app, email));
    await time.advanceBy(sessionLimits.idle - 1);
    expect(await kindOf(visitor)).toBe('SIGNED_IN');
    await time.advanceBy(sessionLimits.idle - 1);
    expect(await kindOf(visitor)).toBe('SIGNED_IN');
    await time.advanceBy(sessionLimits.idle);
    expect(await kindOf(visitor)).toBe('STRANGER');
    const busy = await signedIn();
    const end = time.clock.now() + sessionLimits.longest;
    while (time.clock.now() + 25 * minute < end) {
      await time.advanceBy(25 * minute);
      expect(await kindOf(busy)).toBe('SIGNED_IN');
    }
    await time.advanceBy(25 * minute);
    expect(await kindOf(busy)).toBe('STRANGER');
  });

  it('that has ended refuses by its code, at once, whoever ended it', async () => {
    const [one, two, three] = [
      await signedIn(await activeAccount(app, email)),
      await signedIn(),
      await signedIn(),
    ];
    const { viewer } = await one.ask('{ viewer { sessions { id isCurrent } } }');
    expect(viewer.sessions).toHaveLength(3);
    const ofTwo = (await two.ask('{ viewer { sessions { id isCurrent } } }')).viewer.sessions.find(
      (each: { isCurrent: boolean }) => each.isCurrent,
    );
    await one.ask(
      'mutation($input: EndSessionInput!) { endSession(input: $input) { userErrors { code } } }',
      {
        id: ofTwo.id,
      },
    );
    expect([await kindOf(one), await kindOf(two), await kindOf(three)]).toEqual([
      'SIGNED_IN',
      'STRANGER',
      'SIGNED_IN',
    ]);
    expect((await two.ask(documents.licence)).viewer.licence).toEqual({
      __typename: 'AccessRefused',
      code: 'SESSION_ENDED',
    });
    await one.ask('mutation { endOtherSessions { endedSessions } }');
    expect([await kindOf(one), await kindOf(three)]).toEqual(['SIGNED_IN', 'STRANGER']);
    const secret = one.cookies.get(session);
    await one.ask(documents.signOut);
    expect(one.cookies.has(session)).toBe(false);
    expect(await kindOf(visitorOf(app), { cookie: `${session}=${secret}` })).toBe('STRANGER');
  });

  it('ends with the password, wherever it is', async () => {
    const [one, two] = [await signedIn(await activeAccount(app, email)), await signedIn()];
    await one.ask(documents.askReset, { email });
    const next = 'quatre hérons lisent le journal';
    const { resetPassword } = await visitorOf(app).ask(documents.reset, {
      token: await lastSecret(app),
      next,
    });
    expect(resetPassword).toEqual({ endedSessions: 2, userErrors: [] });
    expect([await kindOf(one), await kindOf(two)]).toEqual(['STRANGER', 'STRANGER']);
    const { signIn } = await two.ask(documents.signIn, credentials);
    expect(signIn.userErrors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
  });

  it('is new at every sign-in, whatever was brought, and ends nobody else’s', async () => {
    const visitor = await activeAccount(app, email);
    const planted = `snpc_session_${'A'.repeat(43)}`;
    const { headers } = await visitor.send('/graphql', {
      method: 'POST',
      payload: { query: documents.signIn, variables: { input: credentials } },
      headers: { cookie: `${session}=${planted}` },
    });
    const first = visitor.cookies.get(session);
    expect(JSON.stringify(headers['set-cookie'])).toContain(`${session}=`);
    expect(first).not.toBe(planted);
    expect(await kindOf(visitorOf(app), { cookie: `${session}=${planted}` })).toBe('STRANGER');
    const other = await activeAccount(app, 'somebody.else@example.org');
    await other.ask(documents.signIn, { ...credentials, email: 'somebody.else@example.org' });
    await signedIn(visitor);
    expect(visitor.cookies.get(session)).not.toBe(first);
    expect([await kindOf(visitor), await kindOf(other)]).toEqual(['SIGNED_IN', 'SIGNED_IN']);
  });

  it('of one making of one world opens nothing in another', async () => {
    const input = { name: 'beta' };
    const create =
      'mutation($input: CreateWorldInput!) { createWorld(input: $input) { userErrors { code } } }';
    const remove = 'mutation($input: WorldNameInput!) { deleteWorld(input: $input) { userErrors { code } } }';
    const reset = 'mutation($input: WorldNameInput!) { resetWorld(input: $input) { userErrors { code } } }';
    const tester = visitorOf(app);
    await tester.ask(create, input, asTester);
    const of = async (world?: string) => ({
      authorization: `Bearer ${await bearerOf(app, 'clean', world)}`,
    });
    const [inDefault, inBeta] = [await of(), await of('beta')];
    const seen = async (headers: Record<string, string>) => {
      const { viewer } = await visitorOf(app).ask(
        '{ viewer { kind world licence { __typename ... on AccessRefused { code } } } }',
        undefined,
        headers,
      );
      return [viewer.kind, viewer.licence.code ?? viewer.licence.__typename];
    };
    expect(await seen(inDefault)).toEqual(['HOLDER', 'Licence']);
    expect(await seen(inBeta)).toEqual(['HOLDER', 'Licence']);
    expect(await seen({ ...inDefault, 'snpc-world': 'beta' })).toEqual(['STRANGER', 'SESSION_ENDED']);
    expect(await seen({ ...inBeta, 'snpc-world': 'default' })).toEqual(['STRANGER', 'SESSION_ENDED']);
    await tester.ask(remove, input, asTester);
    await tester.ask(create, input, asTester);
    expect((await seen(inBeta))[1]).toBe('SESSION_ENDED');
    await tester.ask(reset, { name: 'default' }, asTester);
    expect((await seen(inDefault))[1]).toBe('SESSION_ENDED');
    expect(await seen(await of())).toEqual(['HOLDER', 'Licence']);
  });

  it('that links a NEPH reads it, and a session of somebody else does not', async () => {
    const visitor = await signedIn(await activeAccount(app, email));
    const { linkNeph } = await visitor.ask(documents.link, { neph: nephOfPerson });
    expect(linkNeph.viewer.kind).toBe('HOLDER');
    expect((await visitor.ask(documents.licence)).viewer.licence.balance).toBe(12);
    const other = await activeAccount(app, 'somebody.else@example.org');
    await other.ask(documents.signIn, { ...credentials, email: 'somebody.else@example.org' });
    expect((await other.ask(documents.licence)).viewer.licence.code).toBe('NEPH_NOT_LINKED');
  });
});
