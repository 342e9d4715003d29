import type { Principal } from './principal.js';

/** What may be done with a dossier. */
export type Action = 'READ_LICENCE' | 'READ_PENDING_FACTS' | 'READ_MANY_LICENCES' | 'WATCH_LICENCES';

/** Allowed, or the code of the refusal. */
export type Verdict = 'ALLOWED' | 'SIGN_IN_REQUIRED';

/** The one table of access: principal × action. Everything below it asks `verdict` and nothing else decides. */
export const policy: Readonly<Record<Principal['kind'], Readonly<Record<Action, Verdict>>>> = {
  anyone: {
    READ_LICENCE: 'ALLOWED',
    READ_PENDING_FACTS: 'ALLOWED',
    READ_MANY_LICENCES: 'ALLOWED',
    WATCH_LICENCES: 'ALLOWED',
  },
};

/** The verdict of the table for somebody and an action. */
export function verdict(principal: Principal, action: Action): Verdict {
  return policy[principal.kind][action];
}
