import type { Action, Authority, AuthorityPurpose, Scope, Verdict } from '../../src/access/index.js';

/** The words of the table below, which is written from the issue and the pages, not from the code. */
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
                      stranger  dead-secret  unlinked-acc. unlinked-FC  holder-acc.  holder-FC  judge    préfecture  tester  verifier
  READ_LICENCE        sign-in   ended        link          link         yes          yes        purpose  purpose     yes     sign-in
  READ_FULL_RECORD    sign-in   ended        link          link         FC           yes        purpose  purpose     yes     sign-in
  READ_PENDING_FACTS  sign-in   ended        link          link         yes          yes        no       no          yes     sign-in
  READ_MANY_LICENCES  sign-in   ended        no            no           no           no         purpose  purpose     yes     sign-in
  WATCH_LICENCES      sign-in   ended        link          link         yes          yes        no       no          yes     sign-in
  OBTAIN_RII          sign-in   ended        link          link         FC           yes        purpose  purpose     yes     sign-in
  OBTAIN_ADCS         sign-in   ended        link          link         yes          yes        purpose  purpose     yes     sign-in
  SHARE_DOCUMENT      sign-in   ended        link          link         yes          yes        no       no          yes     sign-in
  VERIFY_DOCUMENT     yes       yes          yes           yes          yes          yes        yes      yes         yes     yes
  READ_CERTIFIED_STATE sign-in  ended        link          link         yes          yes        purpose  purpose     yes     yes
  FOLLOW_CALENDAR     sign-in   ended        link          link         yes          yes        no       no          no      sign-in
  READ_CONSULTATIONS  sign-in   ended        link          link         yes          yes        no       no          no      sign-in
  LINK_NEPH           sign-in   ended        yes           yes          linked       linked     no       no          no      sign-in
  MANAGE_SESSIONS     sign-in   ended        yes           yes          yes          yes        no       no          no      sign-in
  CHANGE_PASSWORD     sign-in   ended        yes           no           yes          no         no       no          no      sign-in
  COMMAND_SIMULATOR   token     token        token         token        token        token      token    token       yes     token
`;

/** What each purpose opens to each office: nothing, the licence, or the full record too (docs/authorities.md). */
const openedBy: Readonly<Record<AuthorityPurpose, Readonly<Record<'JUDGE' | 'PREFECTURE', string>>>> = {
  APPEAL: { JUDGE: 'everything', PREFECTURE: 'nothing' },
  CRIMINAL_PROCEEDINGS: { JUDGE: 'everything', PREFECTURE: 'nothing' },
  RECORD_AT_THE_COUNTER: { JUDGE: 'nothing', PREFECTURE: 'everything' },
  LICENCE_MEASURE: { JUDGE: 'nothing', PREFECTURE: 'everything' },
  TITLE_MANAGEMENT: { JUDGE: 'nothing', PREFECTURE: 'licence' },
};

/** What belongs to the licence, and what to the full record, with the scope that each asks for. */
export const partsOfAuthorities: Readonly<Partial<Record<Action, Scope>>> = {
  READ_LICENCE: 'licence',
  READ_MANY_LICENCES: 'licence',
  OBTAIN_ADCS: 'licence',
  READ_CERTIFIED_STATE: 'licence',
  READ_FULL_RECORD: 'full-record',
  OBTAIN_RII: 'full-record',
};

/** The purposes that the table has a line for. */
export const purposesOfTable = Object.keys(openedBy);

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));

/** The askers of the table. */
export const columnsOfTable: readonly string[] = head;

/** The actions of the table. */
export const actionsOfTable: readonly string[] = lines.map(([action = '']) => action);

/** Every cell: asker, action, and the word that stands there. */
export const cellsOfTable: readonly (readonly [string, Action, string])[] = lines.flatMap(
  ([action, ...found]) =>
    found.map((word, place) => [head[place] as string, action as Action, word] as const),
);

/** What an authority shows of itself. */
export type StatedByAuthority = Pick<Authority, 'office' | 'scopes'> & {
  readonly purpose: AuthorityPurpose | null;
};

/** What the table says to an asker; `authority` for the columns of judges and préfectures. */
export function expectedVerdict(column: string, action: Action, authority?: StatedByAuthority): Verdict {
  const word = cellsOfTable.find(([who, what]) => who === column && what === action)?.[2];
  if (word === 'purpose' && authority) return expectedOfAuthority(action, authority);
  const found = words[word ?? ''];
  if (found === undefined) throw new Error(`the table has no verdict for ${column} and ${action}`);
  return found;
}

function expectedOfAuthority(action: Action, { office, purpose, scopes }: StatedByAuthority): Verdict {
  const part = partsOfAuthorities[action];
  if (part === undefined) throw new Error(`${action} belongs to no part of a dossier`);
  if (purpose === null) return 'PURPOSE_REQUIRED';
  const opened = openedBy[purpose][office];
  const isOpened = opened === 'everything' || (opened === 'licence' && part === 'licence');
  if (!isOpened) return 'PURPOSE_INSUFFICIENT';
  return scopes.includes(part) ? 'ALLOWED' : 'SCOPE_REQUIRED';
}
