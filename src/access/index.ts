export type {
  CalendarLinkRow as CalendarLinkOfOwner,
  JournalEntryRow as ConsultationOfDossier,
  SessionRow as SessionOfOwner,
} from '../store/store.js';
export { type Access, type AccessParts, type AskedAs, createAccess } from './access.js';
export { type CalendarLinks, calendarLinkLimits } from './calendarLinks/index.js';
export {
  type ConsultationParts,
  type Consultations,
  createConsultations,
  unwritten,
} from './consultations.js';
export { AccessDenied } from './denied.js';
export {
  type Asker,
  BadCredentials,
  type Credentials,
  createDoorkeeper,
  type Doorkeeper,
  nephIn,
  subjectOf,
  type Testers,
} from './doorkeeper.js';
export type { Doors } from './doors.js';
export type { SourceFailure } from './failureLog.js';
export { networkOf } from './network.js';
export {
  type Action,
  actions,
  type Cell,
  isRefusalOfAccess,
  policy,
  type RefusalOfAccess,
  type Row,
  refusalsOfAccess,
  rowOf,
  rows,
  type Verdict,
  verdict,
} from './policy.js';
export * from './principal.js';
export {
  type AuthorityPurpose,
  authorityPurposes,
  purposes,
  type Scope,
  scopeOf,
  scopes,
} from './purposes.js';
export type * from './register.js';
export { createRegisterPort, type RegisterPort } from './registerPort.js';
export { createSecrets, type Secrets } from './secrets.js';
export { deviceName } from './session/deviceName.js';
export type { NewSession, OpenSession } from './session/open.js';
export { createSessions, type SessionsService, sessionLimits } from './session/sessions.js';
export type { WhatWasShown } from './shownAgain.js';
export { startSweeping } from './sweeping.js';
export { drawTesterToken } from './testerToken.js';
export { createThrottle, type Slowing, secondsOf, type Throttle } from './throttle.js';
