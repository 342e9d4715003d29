import type { Authority, Principal } from './principal.js';
import { purposes, scopeOf } from './purposes.js';

/** What may be done. Each is asked of the table before anything is read or changed. */
export type Action = (typeof actions)[number];

export const actions = [
  /** Balance, history, forecast, and what an ADCS certifies. */
  'READ_LICENCE',
  /** Medical visits, measures, letters, references of stages, authorities: the rest of the dossier. */
  'READ_FULL_RECORD',
  /** What exists and the register does not hold yet. */
  'READ_PENDING_FACTS',
  /** Several licences in one field. */
  'READ_MANY_LICENCES',
  /** To be told of what changes. */
  'WATCH_LICENCES',
  'OBTAIN_RII',
  'OBTAIN_ADCS',
  /** To hand a third party a code that opens one's ADCS. */
  'SHARE_DOCUMENT',
  /** To have a document checked that one holds: authentic, conform, in force. */
  'VERIFY_DOCUMENT',
  /** What the register says today of what an ADCS certifies: never points. */
  'READ_CERTIFIED_STATE',
  /** To have one’s own days to come as a calendar, and addresses by which a phone reads it. */
  'FOLLOW_CALENDAR',
  /** Who consulted the dossier. */
  'READ_CONSULTATIONS',
  /** To link a NEPH, once. */
  'LINK_NEPH',
  /** To see one's sessions, and to end them. */
  'MANAGE_SESSIONS',
  /** To change the password of one's account. */
  'CHANGE_PASSWORD',
  /** The worlds of the simulator and its commands. */
  'COMMAND_SIMULATOR',
] as const;

/** Allowed, or the code of the refusal. */
export type Verdict = 'ALLOWED' | RefusalOfAccess;

export type RefusalOfAccess = (typeof refusalsOfAccess)[number];

export const refusalsOfAccess = [
  'SIGN_IN_REQUIRED',
  'SESSION_ENDED',
  'NEPH_NOT_LINKED',
  'ALREADY_LINKED',
  'FRANCECONNECT_REQUIRED',
  'PURPOSE_REQUIRED',
  'PURPOSE_INSUFFICIENT',
  'SCOPE_REQUIRED',
  'TESTER_TOKEN_REQUIRED',
  'NOT_ALLOWED',
] as const;

/** True for a code of the table, among those of other refusals. */
export function isRefusalOfAccess(code: string): code is RefusalOfAccess {
  return (refusalsOfAccess as readonly string[]).includes(code);
}

/** The rows of the table: a principal, with what of it the table looks at. */
export type Row = (typeof rows)[number];

export const rows = [
  'STRANGER',
  'SIGNED_IN_BY_ACCOUNT',
  'SIGNED_IN_BY_FRANCECONNECT',
  'HOLDER_BY_ACCOUNT',
  'HOLDER_BY_FRANCECONNECT',
  'JUDGE',
  'PREFECTURE',
  'TESTER',
  'VERIFIER',
] as const;

/** A cell of the table; `BY_PURPOSE` is settled by the purpose that an authority states, and by its scopes. */
export type Cell = Verdict | 'BY_PURPOSE';

type Column = Readonly<Record<Action, Cell>>;

const ofAStranger = { ...everyAction('SIGN_IN_REQUIRED'), VERIFY_DOCUMENT: 'ALLOWED' } as const;
const ofSomebodySignedIn = {
  ...everyAction('NEPH_NOT_LINKED'),
  // Closed to holders too: to send somebody to link a NEPH for it would lead nowhere.
  READ_MANY_LICENCES: 'NOT_ALLOWED',
  VERIFY_DOCUMENT: 'ALLOWED',
  LINK_NEPH: 'ALLOWED',
  MANAGE_SESSIONS: 'ALLOWED',
} as const;
const ofAHolder = {
  ...everyAction('ALLOWED'),
  READ_MANY_LICENCES: 'NOT_ALLOWED',
  LINK_NEPH: 'ALREADY_LINKED',
} as const;
const ofAnAuthority = {
  ...everyAction('NOT_ALLOWED'),
  READ_LICENCE: 'BY_PURPOSE',
  READ_FULL_RECORD: 'BY_PURPOSE',
  READ_MANY_LICENCES: 'BY_PURPOSE',
  OBTAIN_RII: 'BY_PURPOSE',
  OBTAIN_ADCS: 'BY_PURPOSE',
  VERIFY_DOCUMENT: 'ALLOWED',
  READ_CERTIFIED_STATE: 'BY_PURPOSE',
} as const;
const commands = { COMMAND_SIMULATOR: 'TESTER_TOKEN_REQUIRED' } as const;

/**
 * The one table of access: principal × action. Everything above asks `verdict`, and nothing else decides. Points are for
 * the holder, the préfecture and the judge alone (C. route L223-7); the RII asks the holder for FranceConnect.
 */
export const policy: Readonly<Record<Row, Column>> = {
  STRANGER: { ...ofAStranger, ...commands },
  SIGNED_IN_BY_ACCOUNT: { ...ofSomebodySignedIn, CHANGE_PASSWORD: 'ALLOWED', ...commands },
  SIGNED_IN_BY_FRANCECONNECT: { ...ofSomebodySignedIn, CHANGE_PASSWORD: 'NOT_ALLOWED', ...commands },
  HOLDER_BY_ACCOUNT: {
    ...ofAHolder,
    READ_FULL_RECORD: 'FRANCECONNECT_REQUIRED',
    OBTAIN_RII: 'FRANCECONNECT_REQUIRED',
    ...commands,
  },
  HOLDER_BY_FRANCECONNECT: { ...ofAHolder, CHANGE_PASSWORD: 'NOT_ALLOWED', ...commands },
  JUDGE: { ...ofAnAuthority, ...commands },
  PREFECTURE: { ...ofAnAuthority, ...commands },
  TESTER: {
    ...everyAction('ALLOWED'),
    // These belong to somebody who has a dossier or a session: a tester signs in as a persona.
    FOLLOW_CALENDAR: 'NOT_ALLOWED',
    READ_CONSULTATIONS: 'NOT_ALLOWED',
    LINK_NEPH: 'NOT_ALLOWED',
    MANAGE_SESSIONS: 'NOT_ALLOWED',
    CHANGE_PASSWORD: 'NOT_ALLOWED',
  },
  VERIFIER: {
    ...everyAction('SIGN_IN_REQUIRED'),
    VERIFY_DOCUMENT: 'ALLOWED',
    READ_CERTIFIED_STATE: 'ALLOWED',
    ...commands,
  },
};

/** The verdict of the table for somebody and an action. Whose dossier it is comes after: see `access.ts`. */
export function verdict(principal: Principal, action: Action): Verdict {
  const cell = policy[rowOf(principal)][action];
  if (cell === 'BY_PURPOSE') return byPurpose(principal as Authority, action);
  if (cell === 'SIGN_IN_REQUIRED' && principal.kind === 'STRANGER' && principal.broughtSecret)
    return 'SESSION_ENDED';
  return cell;
}

/** The row of the table for somebody. */
export function rowOf(principal: Principal): Row {
  switch (principal.kind) {
    case 'SIGNED_IN':
    case 'HOLDER':
      return `${principal.kind}_BY_${principal.door}`;
    case 'AUTHORITY':
      return principal.office;
    default:
      return principal.kind;
  }
}

function byPurpose({ purpose, caseReference, office, scopes }: Authority, action: Action): Verdict {
  if (purpose === null || caseReference === null) return 'PURPOSE_REQUIRED';
  const { offices, opens } = purposes[purpose];
  if (!offices.includes(office) || !opens.includes(action)) return 'PURPOSE_INSUFFICIENT';
  return scopes.includes(scopeOf(action)) ? 'ALLOWED' : 'SCOPE_REQUIRED';
}

function everyAction<Value extends Cell>(value: Value): Record<Action, Value> {
  return Object.fromEntries(actions.map(action => [action, value])) as Record<Action, Value>;
}
