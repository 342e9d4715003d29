import type { Neph } from '../snpc/index.js';
import type { WorldMark } from '../store/store.js';
import { verdict } from './policy.js';
import type { Principal } from './principal.js';
import type { Consulted } from './shownAgain.js';

/** The making of the world that somebody is known in; null for whoever is known in all. */
export function makingOf(principal: Principal): WorldMark | null {
  if (principal.kind === 'VERIFIER') return principal.issuedIn;
  return 'session' in principal && principal.session.id !== null ? principal.session : null;
}

/** True for somebody who is known to hold another dossier. */
export function isOfAnother(principal: Principal, neph: Neph): boolean {
  return 'neph' in principal && principal.neph !== neph;
}

/** True where the case that somebody asks for tells, in clear, whose dossier it is. */
export function namesDossier(principal: Principal, neph: Neph): boolean {
  if (principal.kind !== 'AUTHORITY') return false;
  const letters = principal.caseReference?.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return letters?.includes(neph) ?? false;
}

/** All that is asked of somebody before a dossier is shown. */
export function mayDo(principal: Principal, { neph, action }: Consulted): boolean {
  return (
    verdict(principal, action) === 'ALLOWED' &&
    !isOfAnother(principal, neph) &&
    !namesDossier(principal, neph)
  );
}
