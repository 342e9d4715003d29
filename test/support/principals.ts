import {
  type Authority,
  type Door,
  type Holder,
  type Principal,
  tester,
  type Verifier,
} from '../../src/access/index.js';
import { neph } from '../../src/snpc/index.js';
import { instant } from '../../src/time/index.js';

/** The holder of a dossier of the default world, over a source that is never made anew. */
export function holderOf(number: string, door: Door): Holder {
  return {
    kind: 'HOLDER',
    door,
    subject: `somebody by ${door}`,
    neph: neph(number),
    session: {
      id: 'session',
      world: 'default',
      generation: '',
      signedInAt: instant('2026-01-15T07:00:00Z'),
      expiresAt: instant('2026-01-15T19:00:00Z'),
    },
  };
}

/** Whoever holds an authentic document of a dossier of the default world, over a source that is never made anew. */
export function verifierOf(number: string): Verifier {
  return { kind: 'VERIFIER', neph: neph(number), issuedIn: { world: 'default', generation: '' } };
}

/** An authority with every scope, for a purpose. */
export function authorityFor(office: Authority['office'], purpose: Authority['purpose']): Authority {
  return {
    kind: 'AUTHORITY',
    office,
    clientId: office.toLowerCase(),
    name: office,
    scopes: ['licence', 'full-record'],
    purpose,
    caseReference: 'RG 26/00001',
    expiresAt: instant('2026-01-15T19:00:00Z'),
  };
}

/** Somebody by every door that opens a licence, and whether it opens the full record too. */
export function everyDoorTo(number: string): readonly (readonly [string, Principal, boolean])[] {
  return [
    ['the holder by account', holderOf(number, 'ACCOUNT'), false],
    ['the holder by FranceConnect', holderOf(number, 'FRANCECONNECT'), true],
    ['a judge for an appeal', authorityFor('JUDGE', 'APPEAL'), true],
    ['a préfecture for a measure', authorityFor('PREFECTURE', 'LICENCE_MEASURE'), true],
    ['a préfecture that manages titles', authorityFor('PREFECTURE', 'TITLE_MANAGEMENT'), false],
    ['a tester', tester, true],
  ];
}
