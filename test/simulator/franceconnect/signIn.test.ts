import { describe, expect, it } from 'vitest';
import { relyingParty, servedFranceConnect, signInThrough } from '../../support/franceConnect.js';
import { simulatorWith } from '../../support/simulator.js';

describe('a sign-in by openid-client', () => {
  it('tells who the persona is', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const { tokens, userinfo } = await signInThrough(await relyingParty(issuer()), { persona: 'driver-1' });
    expect(tokens.claims()).toMatchObject({ acr: 'eidas1', sub: userinfo.sub });
    expect(userinfo).toMatchObject({
      given_name: 'Anne-Maël Zoé',
      given_name_array: ['Anne-Maël', 'Zoé'],
      family_name: 'TESTARD 1',
      birthdate: '1982-07-04',
      gender: 'female',
      birthplace: '19272',
      birthcountry: '99100',
    });
    expect(userinfo.sub).toMatch(/^[0-9a-f]{64}v1$/);
  });
});
