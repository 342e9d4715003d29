import { expect } from 'vitest';
import { ownLicence } from '../../support/accountHolder.js';
import { type Person, personAt } from '../../support/person.js';
import { asPersona, asTester } from '../../support/tester.js';
import { type ListeningGateway, overDatabases } from '../../support/wholeGateway.js';

const signInAs = `mutation($input: SignInAsPersonaInput!) { signInAsPersona(input: $input) {
  token userErrors { code field } viewer { kind door nextSteps { action } } } }`;
const authority = `mutation($input: AuthorityTokenInput!) { authorityToken(input: $input) {
  token userErrors { code field } } }`;

/** A browser whose tester's token is sent with what it asks. */
const testerAt = ({ address }: ListeningGateway) => personAt(address, { headers: asTester });

const signedInAs = async (tester: Person, input: object) =>
  (await tester.ask(signInAs, { input })).signInAsPersona;

overDatabases('a tester', promises => {
  promises('signs in as a persona by each door, handed over each way', async gateway => {
    const tester = testerAt(gateway);
    for (const [door, fullRecord] of [
      ['FRANCECONNECT', { __typename: 'FullRecord' }],
      ['ACCOUNT', { __typename: 'AccessRefused', code: 'FRANCECONNECT_REQUIRED' }],
    ] as const) {
      const program = await signedInAs(tester, { persona: 'everyday', door, delivery: 'BEARER' });
      expect(program).toMatchObject({ userErrors: [], viewer: { kind: 'HOLDER', door } });
      const expected = { viewer: { kind: 'HOLDER', licence: { balance: 8, fullRecord } } };
      expect(await gateway.person().bringing(program.token).ask(ownLicence)).toMatchObject(expected);
      const browser = await signedInAs(tester, { persona: 'everyday', door });
      expect(browser).toMatchObject({ token: null, viewer: { kind: 'HOLDER', door } });
      // What the tester's browser kept opens the licence with no token of a tester beside.
      expect(await personAt(gateway.address, {}, tester.cookies).ask(ownLicence)).toMatchObject(expected);
    }
    // The token that is brought wins over the cookie.
    expect((await tester.ask('{ viewer { kind } }')).viewer.kind).toBe('TESTER');
  });

  promises('is told of a persona that is not there, and is alone to sign in as one', async gateway => {
    expect(await signedInAs(testerAt(gateway), { persona: 'nobody' })).toMatchObject({
      token: null,
      userErrors: [{ code: 'UNKNOWN_PERSONA', field: 'persona' }],
      viewer: { kind: 'TESTER' },
    });
    const anybody = gateway.person();
    for (const [document, input] of [
      [signInAs, { persona: 'clean' }],
      [authority, { office: 'JUDGE' }],
    ] as const)
      expect((await anybody.answer(document, { input })).errors[0].extensions.code).toBe(
        'TESTER_TOKEN_REQUIRED',
      );
    expect(anybody.cookies.size).toBe(0);
  });

  promises('reads as a persona by a header', async gateway => {
    const as = (headers: Record<string, string>) => personAt(gateway.address, { headers });
    const whole = await as(asPersona('clean')).ask(ownLicence);
    expect(whole.viewer.licence).toEqual({ balance: 12, fullRecord: { __typename: 'FullRecord' } });
    const part = await as(asPersona('clean', 'ACCOUNT')).ask(ownLicence);
    expect(part.viewer.licence.fullRecord.code).toBe('FRANCECONNECT_REQUIRED');
    for (const headers of [asPersona('nobody'), asPersona('Not an id'), { 'snpc-persona': 'clean' }]) {
      const { errors } = await as(headers).answer(ownLicence);
      expect([errors[0].extensions.code, errors[0].message]).toEqual([
        'BAD_USER_INPUT',
        expect.stringContaining('Snpc-Persona '),
      ]);
    }
  });

  promises('makes an authority and gets its token in one call', async gateway => {
    const tester = testerAt(gateway);
    const { authorityToken } = await tester.ask(authority, { input: { office: 'JUDGE' } });
    expect(authorityToken.userErrors).toEqual([]);
    const judge = (purpose: string) =>
      personAt(gateway.address, {
        headers: {
          authorization: `Bearer ${authorityToken.token}`,
          'snpc-purpose': purpose,
          'snpc-case-reference': 'RG 26/1',
        },
      });
    const licence =
      '{ viewer { kind authority } licence(by: { neph: "971099010001" }) { ... on Licence { balance } ... on Problem { code } } }';
    const kind = { kind: 'JUDGE', authority: 'Autorité simulée' };
    expect(await judge('APPEAL').ask(licence)).toEqual({ viewer: kind, licence: { balance: 12 } });
    expect(await judge('TITLE_MANAGEMENT').ask(licence)).toEqual({
      viewer: kind,
      licence: { code: 'PURPOSE_INSUFFICIENT' },
    });
    const refused = (await tester.ask(authority, { input: { office: 'JUDGE', name: ' ' } })).authorityToken;
    expect(refused).toEqual({
      token: null,
      userErrors: [{ code: 'MALFORMED_AUTHORITY_NAME', field: 'name' }],
    });
  });
});
