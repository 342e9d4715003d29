import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Authority,
  actions,
  authorityPurposes,
  type Principal,
  policy,
  type Row,
  rows,
  type Scope,
  scopes,
  stranger,
  tester,
  verdict,
} from '../../src/access/index.js';
import {
  actionsOfTable,
  cellsOfTable,
  columnsOfTable,
  expectedVerdict,
  partsOfAuthorities,
  purposesOfTable,
} from '../support/accessTable.js';
import { authorityFor, holderOf, verifierOf } from '../support/principals.js';

const { session } = holderOf('980599000001', 'ACCOUNT');
const unlinked = (door: 'ACCOUNT' | 'FRANCECONNECT'): Principal => ({
  kind: 'SIGNED_IN',
  door,
  subject: 'somebody',
  session,
});

/** Somebody for each column of the table, and the row of the policy that is theirs. */
const askers: Readonly<Record<string, readonly [Row, Principal]>> = {
  stranger: ['STRANGER', stranger],
  'dead-secret': ['STRANGER', { kind: 'STRANGER', broughtSecret: true }],
  'unlinked-acc.': ['SIGNED_IN_BY_ACCOUNT', unlinked('ACCOUNT')],
  'unlinked-FC': ['SIGNED_IN_BY_FRANCECONNECT', unlinked('FRANCECONNECT')],
  'holder-acc.': ['HOLDER_BY_ACCOUNT', holderOf('980599000001', 'ACCOUNT')],
  'holder-FC': ['HOLDER_BY_FRANCECONNECT', holderOf('980599000001', 'FRANCECONNECT')],
  judge: ['JUDGE', authorityFor('JUDGE', 'APPEAL')],
  préfecture: ['PREFECTURE', authorityFor('PREFECTURE', 'LICENCE_MEASURE')],
  tester: ['TESTER', tester],
  verifier: ['VERIFIER', verifierOf('980599000001')],
};

describe('the policy', () => {
  it('has no action, no principal and no purpose that the table of the tests has no word for', () => {
    expect([...actionsOfTable].sort()).toEqual([...actions].sort());
    expect(columnsOfTable).toEqual(Object.keys(askers));
    expect(new Set(Object.values(askers).map(([row]) => row))).toEqual(new Set(rows));
    expect(Object.keys(policy).sort()).toEqual([...rows].sort());
    for (const row of rows) expect(Object.keys(policy[row]).sort()).toEqual([...actions].sort());
    expect(cellsOfTable.length).toBe(actions.length * columnsOfTable.length);
    expect([...purposesOfTable].sort()).toEqual([...authorityPurposes].sort());
    expect(new Set(Object.values(partsOfAuthorities))).toEqual(new Set(scopes));
  });

  it.each(cellsOfTable)('says to %s, asked for %s: %s', (who, action, word) => {
    const [row, principal] = askers[who] as readonly [Row, Principal];
    if (word === 'purpose') {
      expect(policy[row][action]).toBe('BY_PURPOSE');
      expect(partsOfAuthorities).toHaveProperty(action);
      return;
    }
    expect(verdict(principal, action)).toBe(expectedVerdict(who, action));
    if (who !== 'dead-secret') expect(policy[row][action]).toBe(expectedVerdict(who, action));
  });
});

const offices = { judge: 'JUDGE', préfecture: 'PREFECTURE' } as const;
const tokens: readonly (readonly Scope[])[] = [[], ['licence'], ['full-record'], ['licence', 'full-record']];

const asked = Object.entries(offices).flatMap(([column, office]) =>
  authorityPurposes.flatMap(purpose => tokens.map(held => [column, office, purpose, held] as const)),
);

describe.each(asked)('a %s (%s) that states %s with a token for %j', (column, office, purpose, held) => {
  const authority: Authority = { ...authorityFor(office, purpose), scopes: held };

  it('reads what the purpose opens and the token covers, and nothing else', () => {
    for (const action of actions)
      expect([action, verdict(authority, action)]).toEqual([
        action,
        expectedVerdict(column, action, authority),
      ]);
  });

  it('reads nothing without a purpose, and nothing without a case', () => {
    for (const silent of [{ purpose: null }, { caseReference: null }])
      for (const action of Object.keys(partsOfAuthorities) as Action[])
        expect(verdict({ ...authority, ...silent }, action)).toBe('PURPOSE_REQUIRED');
  });
});
