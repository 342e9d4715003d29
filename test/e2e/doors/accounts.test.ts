import { expect } from 'vitest';
import {
  activeAccount,
  created,
  linked,
  ownLicence,
  password,
  programOf,
  signedIn,
  viewer,
} from '../../support/accountHolder.js';
import { lettersTo, secretFor } from '../../support/person.js';
import { overDatabases } from '../../support/wholeGateway.js';

const sessions = '{ viewer { sessions { id door device isCurrent } } }';
const other = 'deux loutres comptent les nuages';

overDatabases('the life of an account', promises => {
  promises('begins by a letter, and opens a licence once its NEPH is linked', async gateway => {
    const browser = gateway.person();
    const email = 'life@example.org';
    expect((await browser.ask(`{ ${viewer} }`)).viewer).toMatchObject({
      kind: 'STRANGER',
      nextSteps: [{ action: 'SIGN_IN', url: '/sign-in' }],
    });
    expect(await created(browser, email, { licenceNumber: '?', acceptsTerms: false })).toEqual([
      { code: 'MALFORMED_LICENCE_NUMBER', field: 'licenceNumber' },
      { code: 'TERMS_NOT_ACCEPTED', field: 'acceptsTerms' },
    ]);
    expect(await lettersTo(browser, email)).toEqual([]);
    await activeAccount(browser, email);
    const signIn = await signedIn(browser, email);
    expect(signIn).toMatchObject({
      token: null,
      userErrors: [],
      viewer: { kind: 'SIGNED_IN', door: 'ACCOUNT', world: 'default' },
    });
    expect(signIn.viewer.nextSteps).toEqual([
      { action: 'LINK_NEPH', url: '/link', whereToFindTheNeph: expect.any(Array) },
    ]);
    expect(signIn.viewer.nextSteps[0].whereToFindTheNeph).toHaveLength(6);
    expect((await browser.ask(ownLicence)).viewer.licence).toEqual({ code: 'NEPH_NOT_LINKED' });

    const notRecognised = { userErrors: [{ code: 'NEPH_NOT_RECOGNISED', field: 'neph' }] };
    const wrong = await linked(browser, '971099999999');
    expect(wrong).toMatchObject(notRecognised);
    expect(await linked(browser, gateway.neph('everyday'))).toEqual(wrong);
    expect(await linked(browser, '?')).toMatchObject({ userErrors: [{ code: 'NEPH_MALFORMED' }] });
    const own = await linked(browser, gateway.neph('clean'));
    expect(own).toMatchObject({ userErrors: [], viewer: { kind: 'HOLDER' } });
    expect(own.viewer.nextSteps.map(({ action }: { action: string }) => action)).toEqual([
      'READ_LICENCE',
      'SIGN_IN_BY_FRANCECONNECT',
    ]);
    expect(await linked(browser, gateway.neph('clean'))).toMatchObject({
      userErrors: [{ code: 'ALREADY_LINKED', field: null }],
    });
    const refused = {
      __typename: 'AccessRefused',
      code: 'FRANCECONNECT_REQUIRED',
      url: '/sign-in/franceconnect',
    };
    const licence = { balance: 12, fullRecord: refused };
    expect(await browser.ask(ownLicence)).toEqual({ viewer: { kind: 'HOLDER', licence } });
    // The link is of the account: another device has nothing to link.
    const program = await programOf(gateway.person(), email);
    expect(await program.ask(ownLicence)).toEqual({ viewer: { kind: 'HOLDER', licence } });
    expect((await program.ask('mutation { signOut { viewer { kind } } }')).signOut.viewer.kind).toBe(
      'STRANGER',
    );
    expect((await program.ask(ownLicence)).viewer.licence).toEqual({ code: 'SESSION_ENDED' });
    expect((await browser.ask(ownLicence)).viewer.licence.balance).toBe(12);
    await browser.ask('mutation { signOut { viewer { kind } } }');
    expect([...browser.cookies.keys()]).toEqual(['snpc_device']);
    expect((await browser.ask(ownLicence)).viewer.licence).toEqual({ code: 'SIGN_IN_REQUIRED' });
  });

  promises('answers alike for an address that has an account and for one that has none', async gateway => {
    const person = gateway.person();
    const [known, unknown] = ['known@example.org', 'unknown@example.org'];
    await activeAccount(person, known);
    expect(await created(person, known)).toEqual([]);
    expect((await lettersTo(person, known))[0]?.kind).toBe('ALREADY_ACTIVE');
    const visitor = gateway.person();
    const wrong = { userErrors: [{ code: 'WRONG_CREDENTIALS', field: null }], token: null };
    expect(await signedIn(visitor, known, { password: other })).toMatchObject(wrong);
    expect(await signedIn(visitor, unknown)).toMatchObject(wrong);
    await created(person, 'asleep@example.org');
    expect(await signedIn(visitor, 'asleep@example.org')).toMatchObject(wrong);
    const forgotten =
      'mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }';
    for (const email of [known, unknown])
      expect(await visitor.ask(forgotten, { input: { email } })).toEqual({
        requestPasswordReset: { userErrors: [] },
      });
    expect((await lettersTo(person, known))[0]?.kind).toBe('RESET');
    expect(await lettersTo(person, unknown)).toEqual([]);
  });

  promises('shows its owner every session, and lets them end each', async gateway => {
    const email = 'sessions@example.org';
    const browser = gateway.person();
    await activeAccount(browser, email);
    await signedIn(browser, email);
    const [phone, tablet] = [
      await programOf(gateway.person(), email),
      await programOf(gateway.person(), email),
    ];
    const listed = (await browser.ask(sessions)).viewer.sessions;
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
    expect(listed[0]).toMatchObject({ door: 'ACCOUNT', device: 'Firefox on Linux' });

    const idOf = async (person: typeof phone) =>
      (await person.ask(sessions)).viewer.sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent)
        .id;
    const end =
      'mutation($input: EndSessionInput!) { endSession(input: $input) { userErrors { code field } viewer { kind } } }';
    expect((await browser.ask(end, { input: { id: await idOf(phone) } })).endSession.userErrors).toEqual([]);
    expect((await phone.ask(ownLicence)).viewer.licence).toEqual({ code: 'SESSION_ENDED' });
    // Another person’s session is none of theirs, whether or not it is there.
    const stranger = gateway.person();
    await activeAccount(stranger, 'somebody.else@example.org');
    await signedIn(stranger, 'somebody.else@example.org');
    for (const id of [await idOf(tablet), 'none'])
      expect((await stranger.ask(end, { input: { id } })).endSession.userErrors).toEqual([
        { code: 'UNKNOWN_SESSION', field: 'id' },
      ]);
    const endOthers = 'mutation { endOtherSessions { endedSessions userErrors { code } } }';
    expect((await browser.ask(endOthers)).endOtherSessions).toEqual({ endedSessions: 1, userErrors: [] });
    expect((await tablet.ask(ownLicence)).viewer.licence).toEqual({ code: 'SESSION_ENDED' });
    expect((await browser.ask(sessions)).viewer.sessions).toHaveLength(1);
    expect((await stranger.ask(sessions)).viewer.sessions).toHaveLength(1);
  });

  promises('changes its password, and forgets it', async gateway => {
    const email = 'password@example.org';
    const browser = gateway.person();
    await activeAccount(browser, email);
    await signedIn(browser, email);
    const elsewhere = await programOf(gateway.person(), email);
    const change = async (current: string, next: string) =>
      (
        await browser.ask(
          'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { endedSessions userErrors { code field } viewer { kind } } }',
          { input: { current, next } },
        )
      ).changePassword;
    expect((await change(other, other)).userErrors).toEqual([{ code: 'WRONG_PASSWORD', field: 'current' }]);
    expect((await change(password, 'court')).userErrors).toEqual([
      { code: 'PASSWORD_TOO_SHORT', field: 'next' },
    ]);
    expect((await elsewhere.ask('{ viewer { kind } }')).viewer.kind).toBe('SIGNED_IN');
    expect(await change(password, other)).toEqual({
      endedSessions: 1,
      userErrors: [],
      viewer: { kind: 'SIGNED_IN' },
    });
    expect((await lettersTo(browser, email))[0]?.kind).toBe('PASSWORD_CHANGED');
    expect((await elsewhere.ask('{ viewer { kind } }')).viewer.kind).toBe('STRANGER');
    expect((await signedIn(gateway.person(), email)).userErrors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);

    const visitor = gateway.person();
    await visitor.ask(
      'mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
      { input: { email } },
    );
    const token = await secretFor(visitor, email, 'RESET');
    const reset = async (next: string) =>
      (
        await visitor.ask(
          'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { endedSessions userErrors { code field } } }',
          { input: { token, next } },
        )
      ).resetPassword;
    expect((await reset('lestrade 1978')).userErrors).toEqual([
      { code: 'PASSWORD_HOLDS_IDENTITY', field: 'next' },
    ]);
    expect(await reset(password)).toEqual({ endedSessions: 1, userErrors: [] });
    expect((await reset(other)).userErrors).toEqual([{ code: 'LINK_INVALID', field: null }]);
    expect((await browser.ask('{ viewer { kind } }')).viewer.kind).toBe('STRANGER');
    expect((await signedIn(visitor, email)).viewer.kind).toBe('SIGNED_IN');
  });

  promises('slows down who guesses, and leaves the owner’s device open', async gateway => {
    const email = 'guessed@example.org';
    const owner = gateway.person();
    await activeAccount(owner, email);
    const codes: string[] = [];
    for (let tried = 0; tried < 6; tried += 1) {
      const { userErrors } = await signedIn(gateway.person(), email, { password: other });
      codes.push(userErrors[0].code);
    }
    expect(codes).toEqual([...Array(5).fill('WRONG_CREDENTIALS'), 'TOO_MANY_ATTEMPTS']);
    expect((await signedIn(gateway.person(), email)).userErrors[0].code).toBe('TOO_MANY_ATTEMPTS');
    expect((await signedIn(owner, email)).userErrors).toEqual([]);
  });
});
