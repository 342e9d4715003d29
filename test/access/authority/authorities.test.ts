import { describe, expect, it } from 'vitest';
import {
  type Authorities,
  createAuthorities,
  type NewAuthority,
} from '../../../src/access/authority/index.js';
import { readPurpose } from '../../../src/access/authority/statedPurpose.js';
import { verdict } from '../../../src/access/policy.js';
import { createSecrets } from '../../../src/access/secrets.js';
import type { GatewayStore } from '../../../src/store/index.js';
import { createManualTime } from '../../../src/testing/manualTime.js';
import { noon } from '../../support/accountDesk.js';
import { overStores } from '../../support/overStores.js';

const court: NewAuthority = {
  office: 'JUDGE',
  name: ' Tribunal judiciaire fictif d’Évry ',
  scopes: ['full-record', 'licence'],
};
const silent = { purpose: null, caseReference: null };
const ip = '192.0.2.1';

function deskOf(store: GatewayStore) {
  const time = createManualTime(noon);
  const secrets = createSecrets('a key of these tests, of 32 letters');
  const authorities = createAuthorities({ store, secrets, clock: time.clock });
  return { authorities, time, secrets };
}

async function registered(authorities: Authorities, changes: Partial<NewAuthority> = {}) {
  const answer = await authorities.register({ ...court, ...changes });
  if (answer.kind !== 'REGISTERED') throw new Error(answer.code);
  const { clientId, clientSecret } = answer;
  return { clientId, clientSecret, ip };
}

async function tokenOf(
  authorities: Authorities,
  client: Awaited<ReturnType<typeof registered>>,
  scope?: string,
) {
  const answer = await authorities.issueToken({ ...client, scope });
  if (answer.kind !== 'ISSUED') throw new Error(answer.kind);
  return answer;
}

overStores('an authority', promises => {
  promises('is registered with a secret that is told once, and kept as a hash', async store => {
    const { authorities, secrets } = deskOf(store);
    const { clientId, clientSecret } = await registered(authorities);
    expect(clientId).toMatch(/^judge-[0-9a-f]{16}$/);
    expect(clientSecret).toMatch(/^snpc_client_[\w-]{43}$/);
    const row = await store.authorities.find(clientId);
    expect(row?.secretHash).toBe(secrets.hashOf('clientSecret', clientSecret));
    expect(JSON.stringify(row)).not.toContain(clientSecret);
    expect((await authorities.list()).find(one => one.clientId === clientId)).toEqual({
      clientId,
      office: 'JUDGE',
      name: 'Tribunal judiciaire fictif d’Évry',
      scopes: ['licence', 'full-record'],
      createdAt: noon,
      revokedAt: null,
    });
  });

  promises('is not registered without a name, without a scope, or for a scope that is none', async store => {
    const { authorities } = deskOf(store);
    const codeOf = async (changes: Partial<NewAuthority>) => {
      const answer = await authorities.register({ ...court, ...changes });
      return answer.kind === 'REFUSED' ? answer.code : answer.kind;
    };
    for (const name of ['', ' ', 'a\nb', 'a\u0000', 'x'.repeat(201)])
      expect(await codeOf({ name })).toBe('MALFORMED_NAME');
    expect(await codeOf({ scopes: [] })).toBe('NO_SCOPE');
    expect(await codeOf({ scopes: ['licence', 'everything'] })).toBe('UNKNOWN_SCOPE');
  });

  promises('gets a token for ten minutes, which says who asks and what for', async store => {
    const { authorities, time } = deskOf(store);
    const client = await registered(authorities);
    const { accessToken, expiresIn, scopes } = await tokenOf(authorities, client);
    expect([expiresIn, scopes]).toEqual([600, ['licence', 'full-record']]);
    expect(accessToken).toMatch(/^snpc_authority_[\w-]{43}$/);
    const stated = { purpose: 'APPEAL', caseReference: ' RG 26/00123 ' };
    expect(await authorities.principalOf(accessToken, stated)).toEqual({
      kind: 'PRINCIPAL',
      principal: {
        kind: 'AUTHORITY',
        clientId: client.clientId,
        office: 'JUDGE',
        name: 'Tribunal judiciaire fictif d’Évry',
        scopes: ['licence', 'full-record'],
        purpose: 'APPEAL',
        caseReference: 'RG 26/00123',
        expiresAt: noon + 600_000,
      },
    });
    await time.advanceBy(599_999);
    expect((await authorities.principalOf(accessToken, silent)).kind).toBe('PRINCIPAL');
    await time.advanceBy(1);
    expect(await authorities.principalOf(accessToken, silent)).toEqual({ kind: 'TOKEN_INVALID' });
  });

  promises('gets no more than it asks for, and no more than it was granted', async store => {
    const { authorities } = deskOf(store);
    const client = await registered(authorities);
    const small = await registered(authorities, { scopes: ['licence'] });
    const { accessToken, scopes } = await tokenOf(authorities, client, 'licence');
    expect(scopes).toEqual(['licence']);
    const answer = await authorities.principalOf(accessToken, { purpose: 'APPEAL', caseReference: '1' });
    if (answer.kind !== 'PRINCIPAL') throw new Error(answer.kind);
    expect(verdict(answer.principal, 'READ_LICENCE')).toBe('ALLOWED');
    expect(verdict(answer.principal, 'READ_FULL_RECORD')).toBe('SCOPE_REQUIRED');
    for (const scope of ['full-record', 'licence full-record', 'everything', ' '])
      expect(await authorities.issueToken({ ...small, scope })).toEqual({ kind: 'INVALID_SCOPE' });
  });

  promises('answers alike for an unknown client, a wrong secret and a revoked one', async store => {
    const { authorities } = deskOf(store);
    const [client, other] = [await registered(authorities), await registered(authorities)];
    const invalid = { kind: 'INVALID_CLIENT' };
    const { clientSecret } = other;
    expect(await authorities.issueToken({ ...client, clientSecret })).toEqual(invalid);
    expect(await authorities.issueToken({ ...client, clientSecret: '' })).toEqual(invalid);
    expect(await authorities.issueToken({ ...client, clientId: 'nobody' })).toEqual(invalid);
    const { accessToken } = await tokenOf(authorities, client);
    expect(await authorities.revoke(client.clientId)).toBe(true);
    expect(await authorities.issueToken(client)).toEqual(invalid);
    expect(await authorities.principalOf(accessToken, silent)).toEqual({ kind: 'TOKEN_INVALID' });
    expect(await authorities.revoke('nobody')).toBe(false);
    expect((await tokenOf(authorities, other)).expiresIn).toBe(600);
  });

  promises('is slowed by its own failures, and not by those of another network', async store => {
    const { authorities, time } = deskOf(store);
    const client = await registered(authorities);
    const wrong = { ...client, clientSecret: 'wrong' };
    for (let n = 0; n < 10; n++) expect((await authorities.issueToken(wrong)).kind).toBe('INVALID_CLIENT');
    expect(await authorities.issueToken(client)).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 1 });
    expect((await authorities.revokeToken({ ...client, token: 'x' })).kind).toBe('TOO_MANY_ATTEMPTS');
    expect((await authorities.issueToken({ ...client, ip: '198.51.100.7' })).kind).toBe('ISSUED');
    await time.advanceBy(1_000);
    expect((await authorities.issueToken(client)).kind).toBe('ISSUED');
  });

  promises('ends its own tokens, and no other', async store => {
    const { authorities } = deskOf(store);
    const [client, other] = [await registered(authorities), await registered(authorities)];
    const { accessToken: token } = await tokenOf(authorities, client);
    for (const brought of ['', 'x', `${token}x`])
      expect(await authorities.revokeToken({ ...client, token: brought })).toEqual({ kind: 'REVOKED' });
    expect(await authorities.revokeToken({ ...other, token })).toEqual({ kind: 'REVOKED' });
    expect((await authorities.principalOf(token, silent)).kind).toBe('PRINCIPAL');
    expect(await authorities.revokeToken({ ...client, token })).toEqual({ kind: 'REVOKED' });
    expect(await authorities.principalOf(token, silent)).toEqual({ kind: 'TOKEN_INVALID' });
  });

  promises('learns what is wrong with its purpose after its token was found good', async store => {
    const { authorities } = deskOf(store);
    const { accessToken } = await tokenOf(authorities, await registered(authorities));
    const stated = { purpose: 'CURIOSITY', caseReference: 'x' };
    expect(await authorities.principalOf(accessToken, stated)).toMatchObject({
      kind: 'REFUSED',
      refusal: { code: 'UNKNOWN_PURPOSE' },
    });
    expect(await authorities.principalOf('x', stated)).toEqual({ kind: 'TOKEN_INVALID' });
  });
});

describe('what a request is for', () => {
  it.each([undefined, null, '', '  '])('is not said by %j', nothing => {
    expect(readPurpose({ purpose: nothing, caseReference: nothing })).toEqual({
      read: { purpose: null, caseReference: null },
    });
  });

  it.each([
    ['RG 26/00123', null],
    ['x', null],
    ['x'.repeat(100), null],
    ['25 123 000 456', null],
    ['26/00123, 2026-01-15', null],
    ['x'.repeat(101), 'MALFORMED_CASE_REFERENCE'],
    ['n° 26', 'MALFORMED_CASE_REFERENCE'],
    ['a\tb', 'MALFORMED_CASE_REFERENCE'],
    ['020699010032', 'CASE_REFERENCE_HOLDS_NEPH'],
    ['NEPH:020699010032.', 'CASE_REFERENCE_HOLDS_NEPH'],
    ['x0206-9901-0032x', 'CASE_REFERENCE_HOLDS_NEPH'],
    ['02 06 99 01 00 32', 'CASE_REFERENCE_HOLDS_NEPH'],
    ['0206.9901.0032', 'CASE_REFERENCE_HOLDS_NEPH'],
  ])('with the reference %j meets %j', (caseReference, code) => {
    const result = readPurpose({ purpose: 'APPEAL', caseReference });
    if (code === null) expect(result).toEqual({ read: { purpose: 'APPEAL', caseReference } });
    else expect(result).toEqual({ refusal: { code } });
  });
});
