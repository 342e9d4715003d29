import type { Action } from '../../src/access/index.js';

/**
 * What guards each field of the schema, written by hand: `ANYBODY`, or the action that the table is asked. A field that
 * stands in no list fails the test, so that somebody says what guards it before it is served.
 */
export type Guard = 'ANYBODY' | Action;

const event =
  'id on recordedOn points balanceAfter arithmeticBalanceAfter ceiling rule articles legalReferences causes label explanation';
const problem = 'code message remedy';

/** Fields that anybody may be answered: the law, who is asking, and why something is refused. */
const ofAnybody = {
  Query: 'licence licences law offences node viewer factPath simulator worlds',
  Law: 'ruleSetVersion rules',
  RuleSheet: 'rule label sentence articles parameters reviewedOn legalReferences',
  LegalReference: 'reference article code label subject url opens',
  RuleParameter: 'name value from to source',
  Offence: 'code label article class classLabel points natinf',
  Period: 'from to',
  Viewer: 'kind kindLabel door doorLabel authority world signedInAt expiresAt nextSteps licence',
  NextStep: 'action message url whereToFindTheNeph',
  PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  AccessRefused: `${problem} url`,
  LicenceNotFound: `${problem} whereToFindTheNeph`,
  MalformedNeph: `${problem} whereToFindTheNeph`,
  BeforeLicence: `${problem} firstLicenceOn`,
  AheadOfClock: `${problem} argument clock`,
  HistoryNotSupported: problem,
  ForeignId: problem,
  SourceUnavailable: `${problem} retryAfter`,
  RecordUnreadable: problem,
  RegisterRestarted: problem,
  DocumentNotFound: problem,
  DocumentNotIssuable: `${problem} because becauseLabel`,
  DocumentNotShareable: problem,
  TooManyRequests: `${problem} retryAfter`,
  FileNotRead: `${problem} fileRefusal fileRefusalLabel limit`,
  CodeNotRead: `${problem} fault position expected found`,
  OtherDocument: `${problem} type authenticity authenticityLabel`,
  ShareNotOpen: `${problem} shareRefusal shareRefusalLabel`,
  CalendarLinkNotFound: problem,
  CalendarLinksFull: `${problem} most`,
  AccessPayload: 'userErrors viewer',
  AccessError: 'code field retryAfter message remedy',
  SignInPayload: 'userErrors viewer token',
  EndedSessionsPayload: 'userErrors viewer endedSessions',
};

/** Balance, history, forecast, and what an ADCS certifies. */
const ofTheLicence = {
  Licence:
    'id neph holder view notice state stateLabel balance noBalanceReason noBalanceReasonLabel arithmeticBalance ceiling pointsStatus pointsStatusLabel nextStageFrom probation categories restrictions pointEvents balanceExplanation restitutionForecast pendingPointEvents pendingUnknownBecause pendingUnknownBecauseLabel fullRecord documents obtainableDocuments',
  Holder:
    'birthName usageName firstNames sex sexLabel bornOn bornOnPresumed bornOnPresumedLabel birthPlace birthPlaceCode birthCountryCode address',
  Address: 'lines postcode city country',
  View: 'asOf knownAt clock revision source world',
  Probation: 'startedOn endsOn isReduced isRunning',
  Category: 'code label obtainedOn mode modeLabel expiresOn medicalLimitOn validity validityLabel',
  Restriction: 'code label category from to',
  ObtainableDocument: 'kind label uses isAvailable refusal notIssuable',
  PointEventConnection: 'edges nodes pageInfo totalCount',
  PointEventEdge: 'cursor node',
  InitialCapital: event,
  AutomaticRestitution: `${event} freeOfOffences offences`,
  ProbationIncrement: `${event} freeOfOffences`,
  Correction: `${event} kind kindLabel creditOn creditPoints creditBecomes fact isByWithdrawal`,
  Invalidation: event,
  PointLoss: `${event} fact offence offenceLabel offenceClass offenceClassLabel scalePoints committedOn finalOn finalBy finalByLabel channel channelLabel place`,
  StageCredit: `${event} fact stageKind stageKindLabel stageDays place`,
  StageRefusal: `${event} fact stageDays`,
  FactWithdrawal: `${event} fact factOn scalePoints offence`,
  BalanceExplanation: 'summary sum wholeOn steps uncounted earlierEvents',
  BalanceStep:
    'on recordedOn label explanation rule ruleSentence legalReferences points balanceBefore balanceAfter arithmeticBalanceBefore arithmeticBalanceAfter event',
  UncountedPoints: 'reason on points label explanation legalReferences event',
  RestitutionForecast:
    'items emptyReason emptyReasonLabel blocked until lowestBalance fullBalanceOn supposed scenarios',
  Scenario: 'name items blocked events lowestBalance fullBalanceOn explanation',
  RestitutionForecastItem:
    'dueOn rule causes label points balanceBefore balanceAfter arithmeticBalanceAfter ceiling articles legalReferences freeOfOffences condition explanation',
  BlockedRestitution:
    'rule label wouldBeDueOn reason reasonLabel blockedBy offences isPast articles legalReferences explanation',
  BlockingOffence: 'fact committedOn label',
  SupposedForecast: 'items blocked events lowestBalance',
  SupposedEvent:
    'on rule points balanceBefore balanceAfter supposition articles legalReferences label explanation',
};

const ofTheFullRecord = {
  FullRecord: 'titlePeriods titles medicalVisits measures letters stages infractions',
  TitlePeriod:
    'reference obtainedOn formation formationLabel isFirstLicence complementaryTrainingOn endedOn endedBy endedByLabel exchangedFrom exchangedOn',
  Title: 'number issuedOn issuedBy expiresOn',
  MedicalVisit: 'reference visitedOn opinion opinionLabel categories validUntil',
  Measure: 'reference kind label from to authority offenceCommittedOn notifiedOn',
  Letter: 'reference kind label about sentOn notifiedOn outcome outcomeLabel',
  StageReference: 'fact kind kindLabel days place attestation',
  InfractionAuthority: 'fact offenceLabel committedOn finalOn finalBy finalByLabel authority',
};

const ofConsultations = {
  Viewer: 'consultations',
  ConsultationConnection: 'edges nodes pageInfo',
  ConsultationEdge: 'node cursor',
  Consultation: 'at by byLabel authority door doorLabel parts partLabels purpose purposeLabel caseReference',
};

const ofSessions = {
  Viewer: 'sessions',
  Session: 'id door doorLabel device signedInAt lastSeenAt expiresAt isCurrent',
};

const ofCalendars = {
  Viewer: 'calendarLinks',
  CalendarLink: 'id language createdAt lastReadAt expiresAt',
  CreatedCalendarLink: 'link address subscribeAddress',
  RevokedCalendarLink: 'id',
};

const ofFeeds = {
  Subscription: 'pointEventRecorded balanceChanged',
  FeedOpened: 'cursor licences',
  PointEventNotice: 'change changeLabel event previous licence cursor',
  BalanceNotice: 'before after changes licence cursor',
  PointEventChange: 'change changeLabel event previous',
};

const ofPendingFacts = {
  PendingPointEvent:
    'fact kind kindLabel on offence step stepLabel since expectedFrom expectedBy explanation',
};

const document =
  'id kind label number language issuedAt validUntil status statusLabel replacedBy pageCount mediaType size sha256 twoDDoc download shares';

/** Of an RII and of an ADCS alike; which of them is listed is looked at by a test of its own. */
const ofDocuments = { Document: document, DocumentDownload: 'url expiresAt fileName' };

const ofShares = {
  DocumentShare: 'id status statusLabel createdAt expiresAt revokedAt usesAllowed usesLeft uses',
  SharedDocument: 'share accessCode number',
};

const ofVerifications = {
  DocumentVerification:
    'authenticity authenticityLabel conformity conformityLabel differences differenceLabels status statusLabel summary stated today',
  StatedByDocument:
    'kind kindLabel number name firstNames bornOn birthPlace neph state stateLabel categories issuedOn signedOn validUntil dataOf pageCount authority certificate',
};

const ofCertifiedState = { CertifiedToday: 'asOf state stateLabel categories restrictions' };

/** What testers alone are answered. `Mutation` is walked by a test of its own. */
const ofTesters = {
  FactPathPayload: 'path userErrors',
  FactPath: 'fact kind path delays steps recordedAt isRecorded withdrawnAt corrections answer letters',
  FactPathStep: 'step on at hasHappened from delay isGiven',
  DrawnDelay: 'days least most',
  FactCorrection: 'because recordedAt isRecorded',
  StageAnswer: 'isAccepted refusedBecause points',
  PlannedLetter: 'kind sentAt isSent notifiedAt isNotified outcome',
  CommandError: 'code message',
  SimulatedWorld: 'name seed population clock isRunning revision delays faults expiresAt personas',
  Fault: 'reference kind sentence neph endsAt callsLeft failure',
  Persona: 'name neph title titleFr titleEn',
  DossierPayload: 'fact path clock revision userErrors licence',
  FaultPayload: 'faults clock userErrors',
  ClockPayload: 'clock revision userErrors',
  WorldPayload: 'world userErrors',
  AuthorityTokenPayload: 'userErrors viewer token',
};

const guarded: readonly (readonly [Guard, Readonly<Record<string, string>>])[] = [
  ['ANYBODY', ofAnybody],
  ['READ_LICENCE', ofTheLicence],
  ['READ_PENDING_FACTS', ofPendingFacts],
  ['READ_FULL_RECORD', ofTheFullRecord],
  ['OBTAIN_ADCS', ofDocuments],
  ['SHARE_DOCUMENT', ofShares],
  ['VERIFY_DOCUMENT', ofVerifications],
  ['READ_CERTIFIED_STATE', ofCertifiedState],
  ['READ_CONSULTATIONS', ofConsultations],
  ['MANAGE_SESSIONS', ofSessions],
  ['FOLLOW_CALENDAR', ofCalendars],
  ['WATCH_LICENCES', ofFeeds],
  ['COMMAND_SIMULATOR', ofTesters],
];

/** The guard of each field, named as `Type.field`. */
export const guardOfField: ReadonlyMap<string, Guard> = new Map(
  guarded.flatMap(([guard, types]) =>
    Object.entries(types).flatMap(([type, fields]) =>
      fields.split(' ').map(field => [`${type}.${field}`, guard] as const),
    ),
  ),
);

/** What guards each mutation: a door that anybody may knock at, or an action. Those not named are commands of testers. */
export const guardOfMutation: ReadonlyMap<string, Guard> = new Map([
  ['createAccount', 'ANYBODY'],
  ['activateAccount', 'ANYBODY'],
  ['signIn', 'ANYBODY'],
  ['requestPasswordReset', 'ANYBODY'],
  ['resetPassword', 'ANYBODY'],
  ['changePassword', 'CHANGE_PASSWORD'],
  ['signOut', 'MANAGE_SESSIONS'],
  ['endSession', 'MANAGE_SESSIONS'],
  ['endOtherSessions', 'MANAGE_SESSIONS'],
  ['linkNeph', 'LINK_NEPH'],
  ['issueDocument', 'OBTAIN_ADCS'],
  ['shareDocument', 'SHARE_DOCUMENT'],
  ['revokeShare', 'SHARE_DOCUMENT'],
  ['verifyDocument', 'VERIFY_DOCUMENT'],
  ['createCalendarLink', 'FOLLOW_CALENDAR'],
  ['revokeCalendarLink', 'FOLLOW_CALENDAR'],
]);
