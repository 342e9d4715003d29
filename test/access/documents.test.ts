import { describe, expect, it } from 'vitest';
import { createAccess, type Principal } from '../../src/access/index.js';
import { type Neph, neph } from '../../src/snpc/index.js';
import { instant } from '../../src/time/index.js';
import { dossierWith } from '../support/dossiers.js';
import { fixedSource } from '../support/fixedSource.js';
import { authorityFor, holderOf, verifierOf } from '../support/principals.js';

const number = '980599000001';
const known = neph(number);
const other = neph('980599000002');

function openFor(principal: Principal, generation?: string) {
  const noted: string[] = [];
  const clock = instant('2026-01-15T08:00:00Z');
  const now = { clock, revision: 7, ...(generation ? { generation } : {}) };
  const source = fixedSource([dossierWith()], { now });
  const consultations = {
    note: (who: Principal, _mark: unknown, dossier: Neph, action: string) =>
      void noted.push(`${who.kind} ${dossier} ${action}`),
    settle: async () => {},
  };
  return { noted, register: createAccess({ source }).openRegister(principal, undefined, consultations) };
}

describe('what a document is made from', () => {
  it('has the full record for an RII alone', async () => {
    const { register, noted } = openFor(holderOf(number, 'FRANCECONNECT'));
    const rii = await register.obtain(known, 'OBTAIN_RII');
    const adcs = await register.obtain(known, 'OBTAIN_ADCS');
    expect(rii).toMatchObject({ kind: 'VIEWS', record: { neph: known } });
    expect(adcs).toMatchObject({ kind: 'VIEWS', record: null });
    expect(noted).toEqual([`HOLDER ${known} OBTAIN_RII`, `HOLDER ${known} OBTAIN_ADCS`]);
  });

  it('is closed to an account for the RII, and to everybody else for both', async () => {
    const byAccount = openFor(holderOf(number, 'ACCOUNT')).register;
    const refusal = { kind: 'REFUSED', refusal: { code: 'FRANCECONNECT_REQUIRED' } };
    expect(await byAccount.obtain(known, 'OBTAIN_RII')).toEqual(refusal);
    expect((await byAccount.obtain(known, 'OBTAIN_ADCS')).kind).toBe('VIEWS');
    for (const [action, principal] of [
      ['OBTAIN_RII', holderOf('980599000002', 'FRANCECONNECT')],
      ['OBTAIN_ADCS', holderOf('980599000002', 'FRANCECONNECT')],
    ] as const)
      expect(await openFor(principal).register.obtain(known, action)).toEqual({
        kind: 'REFUSED',
        refusal: { code: 'LICENCE_NOT_FOUND' },
      });
    const titles = openFor(authorityFor('PREFECTURE', 'TITLE_MANAGEMENT')).register;
    expect(await titles.obtain(known, 'OBTAIN_RII')).toMatchObject({
      refusal: { code: 'PURPOSE_INSUFFICIENT' },
    });
  });
});

describe('what whoever holds a document is told', () => {
  it('is state, categories and restrictions, under a name of its own in the journal', async () => {
    const { register, noted } = openFor(verifierOf(number));
    const answer = await register.certified(known);
    if (answer.kind !== 'VIEW') throw new Error(answer.refusal.code);
    expect(answer.view.state()).toBe('VALIDE');
    expect(Object.keys(answer.view).sort()).toEqual([
      'address',
      'categories',
      'civilStatus',
      'neph',
      'restrictions',
      'state',
      'statementState',
      'times',
    ]);
    expect(noted).toEqual([`VERIFIER ${known} READ_CERTIFIED_STATE`]);
  });

  it('is nothing of another dossier, of another making, and nothing else of this one', async () => {
    const { register } = openFor(verifierOf(number));
    const unasked = { asOf: null, knownAt: null };
    expect(await register.certified(other)).toMatchObject({ refusal: { code: 'LICENCE_NOT_FOUND' } });
    expect(await register.licence(known, unasked)).toMatchObject({ refusal: { code: 'SIGN_IN_REQUIRED' } });
    expect(await register.fullRecord(known, unasked)).toMatchObject({
      refusal: { code: 'SIGN_IN_REQUIRED' },
    });
    expect(await register.obtain(known, 'OBTAIN_ADCS')).toMatchObject({
      refusal: { code: 'SIGN_IN_REQUIRED' },
    });
    const madeAnew = openFor(verifierOf(number), 'another').register;
    expect(await madeAnew.certified(known)).toMatchObject({ refusal: { code: 'SESSION_ENDED' } });
  });
});

describe('whether somebody may do something with a dossier', () => {
  it('is told without showing it, and noted where it is there', async () => {
    const { register, noted } = openFor(holderOf(number, 'ACCOUNT'));
    expect(await register.refusalOf(known, 'SHARE_DOCUMENT')).toBeNull();
    expect(await register.refusalOf(known, 'OBTAIN_RII')).toEqual({ code: 'FRANCECONNECT_REQUIRED' });
    expect(await register.refusalOf(other, 'SHARE_DOCUMENT')).toEqual({ code: 'LICENCE_NOT_FOUND' });
    expect(noted).toEqual([`HOLDER ${known} SHARE_DOCUMENT`]);
  });
});
