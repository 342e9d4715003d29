import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Authority,
  type AuthorityPurpose,
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
  type Verdict,
  verdict,
} from '../../src/access/index.js';
import { authorityFor, holderOf } from '../support/principals.js';

/** The words of the tables below, which are written from the issue and the pages, not from the code. */
const words: Readonly<Record<string, Verdict>> = {
  yes: 'ALLOWED',
  no: 'NOT_ALLOWED',
  'sign-in': 'SIGN_IN_REQUIRED',
  ended: 'SESSION_ENDED',
  link: 'NEPH_NOT_LINKED',
  linked: 'ALREADY_LINKED',
  FC: 'FRANCECONNECT_REQUIRED',
  token: 'TESTER_TOKEN_REQUIRED',
};

/**
 * Who may do what. `purpose` is settled by the two tables after this one. The columns of those who came in by an account
 * (`acc.`) or by FranceConnect (`FC`) stand twice: before the NEPH is linked, and after.
 */
const table = `
                      stranger  dead-secret  unlinked-acc. unlinked-FC  holder-acc.  holder-FC  judge    préfecture  tester
  READ_LICENCE        sign-in   ended        link          link         yes          yes        purpose  purpose     yes
  READ_FULL_RECORD    sign-in   ended        link          link         FC           yes        purpose  purpose     yes
  READ_PENDING_FACTS  sign-in   ended        link          link         yes          yes        no       no          yes
  READ_MANY_LICENCES  sign-in   ended        no            no           no           no         purpose  purpose     yes
  WATCH_LICENCES      sign-in   ended        link          link         yes          yes        no       no          yes
  OBTAIN_RII          sign-in   ended        link          link         FC           yes        purpose  purpose     yes
  OBTAIN_ADCS         sign-in   ended        link          link         yes          yes        purpose  purpose     yes
  READ_CONSULTATIONS  sign-in   ended        link          link         yes          yes        no       no          no
  LINK_NEPH           sign-in   ended        yes           yes          linked       linked     no       no          no
  MANAGE_SESSIONS     sign-in   ended        yes           yes          yes          yes        no       no          no
  CHANGE_PASSWORD     sign-in   ended        yes           no           yes          no         no       no          no
  COMMAND_SIMULATOR   token     token        token         token        token        token      token    token       yes
`;

/** What each purpose opens to each office: nothing, the licence, or the full record too (docs/authorities.md). */
const openedBy: Readonly<Record<AuthorityPurpose, { judge: string; préfecture: string }>> = {
  APPEAL: { judge: 'everything', préfecture: 'nothing' },
  CRIMINAL_PROCEEDINGS: { judge: 'everything', préfecture: 'nothing' },
  RECORD_AT_THE_COUNTER: { judge: 'nothing', préfecture: 'everything' },
  LICENCE_MEASURE: { judge: 'nothing', préfecture: 'everything' },
  TITLE_MANAGEMENT: { judge: 'nothing', préfecture: 'licence' },
};

/** What belongs to the licence, and what to the full record, with the scope that each asks for. */
const parts: Readonly<Partial<Record<Action, Scope>>> = {
  READ_LICENCE: 'licence',
  READ_MANY_LICENCES: 'licence',
  OBTAIN_ADCS: 'licence',
  READ_FULL_RECORD: 'full-record',
  OBTAIN_RII: 'full-record',
};

const { session } = holderOf('980599000001', 'ACCOUNT');
const unlinked = (door: 'ACCOUNT' | 'FRANCECONNECT'): Principal => ({
  kind: 'SIGNED_IN',
  door,
  subject: 'somebody',
  session,
});

/** Somebody for each column, and the row of the policy that is theirs. */
const columns: Readonly<Record<string, readonly [Row, Principal]>> = {
  stranger: ['STRANGER', stranger],
  'dead-secret': ['STRANGER', { kind: 'STRANGER', broughtSecret: true }],
  'unlinked-acc.': ['SIGNED_IN_BY_ACCOUNT', unlinked('ACCOUNT')],
  'unlinked-FC': ['SIGNED_IN_BY_FRANCECONNECT', unlinked('FRANCECONNECT')],
  'holder-acc.': ['HOLDER_BY_ACCOUNT', holderOf('980599000001', 'ACCOUNT')],
  'holder-FC': ['HOLDER_BY_FRANCECONNECT', holderOf('980599000001', 'FRANCECONNECT')],
  judge: ['JUDGE', authorityFor('JUDGE', 'APPEAL')],
  préfecture: ['PREFECTURE', authorityFor('PREFECTURE', 'LICENCE_MEASURE')],
  tester: ['TESTER', tester],
};

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));
const cells = lines.flatMap(([action, ...verdicts]) =>
  verdicts.map((word, place) => [head[place] as string, action as Action, word] as const),
);

describe('the policy', () => {
  it('has no action and no principal that this test has no word for, and no refusal by another door', () => {
    expect(lines.map(([action]) => action).sort()).toEqual([...actions].sort());
    expect(head).toEqual(Object.keys(columns));
    expect(new Set(Object.values(columns).map(([row]) => row))).toEqual(new Set(rows));
    expect(Object.keys(policy).sort()).toEqual([...rows].sort());
    for (const row of rows) expect(Object.keys(policy[row]).sort()).toEqual([...actions].sort());
    expect(cells.length).toBe(actions.length * head.length);
    expect(Object.keys(openedBy).sort()).toEqual([...authorityPurposes].sort());
    expect(new Set(Object.values(parts))).toEqual(new Set(scopes));
  });

  it.each(cells)('says to %s, asked for %s: %s', (who, action, word) => {
    const [row, principal] = columns[who] as readonly [Row, Principal];
    if (word === 'purpose') {
      expect(policy[row][action]).toBe('BY_PURPOSE');
      expect(parts[action]).toBeDefined();
      return;
    }
    expect(words).toHaveProperty([word]);
    expect(verdict(principal, action)).toBe(words[word]);
    if (who !== 'dead-secret') expect(policy[row][action]).toBe(words[word]);
  });
});

const offices = { judge: 'JUDGE', préfecture: 'PREFECTURE' } as const;
const tokens: readonly (readonly Scope[])[] = [[], ['licence'], ['full-record'], ['licence', 'full-record']];

const asked = Object.entries(offices).flatMap(([office, kind]) =>
  authorityPurposes.flatMap(purpose =>
    tokens.map(held => [office as keyof typeof offices, kind, purpose, held] as const),
  ),
);

describe.each(asked)('a %s (%s) that states %s with a token for %j', (office, kind, purpose, held) => {
  const authority: Authority = { ...authorityFor(kind, purpose), scopes: held };

  it('reads what the purpose opens and the token covers, and nothing else', () => {
    for (const action of actions) {
      const part = parts[action];
      const opened = openedBy[purpose][office];
      const isOpened = opened === 'everything' || (opened === 'licence' && part === 'licence');
      const ofParts = (scope: Scope): Verdict => {
        if (!isOpened) return 'PURPOSE_INSUFFICIENT';
        return held.includes(scope) ? 'ALLOWED' : 'SCOPE_REQUIRED';
      };
      const others: Verdict = action === 'COMMAND_SIMULATOR' ? 'TESTER_TOKEN_REQUIRED' : 'NOT_ALLOWED';
      expect([action, verdict(authority, action)]).toEqual([action, part ? ofParts(part) : others]);
    }
  });

  it('reads nothing without a purpose, and nothing without a case', () => {
    for (const silent of [{ purpose: null }, { caseReference: null }])
      for (const action of Object.keys(parts) as Action[])
        expect(verdict({ ...authority, ...silent }, action)).toBe('PURPOSE_REQUIRED');
  });
});
