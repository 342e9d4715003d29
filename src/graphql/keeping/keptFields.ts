const event =
  'id on recordedOn points balanceAfter arithmeticBalanceAfter ceiling rule articles legalReferences causes label explanation';

/**
 * Fields whose value is the same for the same person, in the same language, as long as the dossiers shown stand: by type,
 * interfaces included. Whatever hangs on anything else, the hour, sessions, documents issued, the journal, facts not yet
 * recorded, stands in no list. The full record is left out on purpose: what is most private is not kept.
 */
const ofTheDossier: Readonly<Record<string, string>> = {
  Query: 'licence licences viewer',
  Viewer: 'kind kindLabel door doorLabel world licence',
  Licence:
    'id neph holder view notice state stateLabel balance noBalanceReason noBalanceReasonLabel arithmeticBalance ceiling pointsStatus pointsStatusLabel nextStageFrom probation categories restrictions pointEvents balanceExplanation restitutionForecast',
  Holder:
    'birthName usageName firstNames sex sexLabel bornOn bornOnPresumed bornOnPresumedLabel birthPlace birthPlaceCode birthCountryCode address',
  Address: 'lines postcode city country',
  View: 'asOf revision source world',
  Probation: 'startedOn endsOn isReduced isRunning',
  Category: 'code label obtainedOn mode modeLabel expiresOn medicalLimitOn validity validityLabel',
  Restriction: 'code label category from to',
  Period: 'from to',
  PageInfo: 'hasNextPage hasPreviousPage',
  PointEventConnection: 'edges nodes pageInfo totalCount',
  PointEventEdge: 'node',
  PointEvent: event,
  Node: 'id',
  InitialCapital: event,
  AutomaticRestitution: `${event} freeOfOffences offences`,
  ProbationIncrement: `${event} freeOfOffences`,
  Correction: `${event} kind kindLabel creditOn creditPoints creditBecomes fact isByWithdrawal`,
  Invalidation: event,
  PointLoss: `${event} fact offence offenceLabel offenceClass offenceClassLabel scalePoints committedOn finalOn finalBy finalByLabel channel channelLabel place`,
  StageCredit: `${event} fact stageKind stageKindLabel stageDays place`,
  StageRefusal: `${event} fact stageDays`,
  FactWithdrawal: `${event} fact factOn scalePoints offence`,
  Offence: 'code label article class classLabel points natinf',
  LegalReference: 'reference article code label subject url opens',
  BalanceExplanation: 'summary sum wholeOn steps uncounted earlierEvents',
  BalanceStep:
    'on recordedOn label explanation rule ruleSentence legalReferences points balanceBefore balanceAfter arithmeticBalanceBefore arithmeticBalanceAfter event',
  UncountedPoints: 'reason on points label explanation legalReferences event',
  RestitutionForecast:
    'items emptyReason emptyReasonLabel blocked until lowestBalance fullBalanceOn supposed scenarios',
  RestitutionForecastItem:
    'dueOn rule causes label points balanceBefore balanceAfter arithmeticBalanceAfter ceiling articles legalReferences freeOfOffences condition explanation',
  BlockedRestitution:
    'rule label wouldBeDueOn reason reasonLabel blockedBy offences isPast articles legalReferences explanation',
  BlockingOffence: 'fact committedOn label',
  Scenario: 'name items blocked events lowestBalance fullBalanceOn explanation',
  SupposedForecast: 'items blocked events lowestBalance',
  SupposedEvent:
    'on rule points balanceBefore balanceAfter supposition articles legalReferences label explanation',
  Problem: 'code message remedy',
  LicenceNotFound: 'code message remedy whereToFindTheNeph',
  MalformedNeph: 'code message remedy whereToFindTheNeph',
  BeforeLicence: 'code message remedy firstLicenceOn',
  AccessRefused: 'code message remedy url',
};

/** Fields that tell the very instant of the clock at which a dossier was read; cursors pin it. */
const ofTheInstant: Readonly<Record<string, string>> = {
  View: 'knownAt clock',
  PageInfo: 'startCursor endCursor',
  PointEventEdge: 'cursor',
};

/** The fields of either kind, as `Type.field`. */
export const keptFields: ReadonlySet<string> = coordinates(ofTheDossier);
export const instantFields: ReadonlySet<string> = coordinates(ofTheInstant);

function coordinates(byType: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(byType).flatMap(([type, fields]) => fields.split(' ').map(field => `${type}.${field}`)),
  );
}
