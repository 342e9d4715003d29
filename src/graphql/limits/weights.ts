/** What a field counts beside what is selected under it. */
export interface Weight {
  /** Points; 1 where nothing is said. With `itemsOf`, points of each item. */
  readonly points?: number;
  /** Items that a list without pages is counted with. */
  readonly items?: number;
  /** Argument whose items the list has as many of. */
  readonly itemsOf?: string;
  /** Arguments of which each item costs more, whatever is selected of the answer. */
  readonly moreFor?: readonly MoreFor[];
  /** Argument whose items the lists below have as many of that say `sizedAbove`. */
  readonly sizes?: string;
  /** True for a list that has as many items as the field above it was given. */
  readonly sizedAbove?: boolean;
}

/** An argument, and what each of its items costs; with `each`, what each item of that list in it costs as much again. */
export interface MoreFor {
  readonly argument: string;
  readonly points: number;
  readonly each?: string;
}

/** A dossier that is read from the register. */
const dossier = 10;
/** A write to what the gateway keeps, or a command of a tester. */
const write = 10;
/** A password that is hashed. */
const password = 50;

/** What a field of a root counts that is not named below. */
export const weightsOfRoots: Readonly<Record<'query' | 'mutation' | 'subscription', number>> = {
  query: 1,
  mutation: write,
  subscription: dossier,
};

/** What introspection counts, whatever is asked of it: the schema is small, and bounded by the other limits. */
export const weightOfIntrospection = 100;

/** What a licence answers from the whole of its timeline. */
const timeline = 10;
/** A feed that looks at each of its licences. */
const feed: Weight = {
  points: dossier,
  moreFor: [{ argument: 'nephs', points: dossier }],
  sizes: 'nephs',
};

/**
 * The fields that count for more than one point, and the lists without pages with the items that they are counted with:
 * what a rich dossier holds, not the most that one could. A test compares the names with the schema, and asks a line for
 * every list of objects.
 */
export const weights: Readonly<Record<string, Weight>> = {
  'Query.licence': { points: dossier },
  'Query.licences': { points: dossier, itemsOf: 'nephs' },
  'Query.node': { points: dossier },
  'Query.factPath': { points: dossier },
  'Query.offences': { items: 50 },
  'Query.worlds': { items: 20 },
  'Viewer.licence': { points: dossier },
  'Viewer.consultations': { points: dossier },
  'Mutation.activateAccount': { points: password },
  'Mutation.changePassword': { points: 2 * password },
  'Mutation.createAccount': { points: password },
  'Mutation.resetPassword': { points: password },
  'Mutation.signIn': { points: password },
  'Mutation.issueDocument': { points: 200 },
  'Mutation.verifyDocument': { points: 100 },
  'Mutation.createWorld': { points: 50 },
  'Mutation.copyWorld': { points: 50 },
  'Mutation.resetWorld': { points: 50 },
  'Subscription.balanceChanged': feed,
  'Subscription.pointEventRecorded': feed,
  'Licence.pointEvents': { points: timeline },
  'Licence.restitutionForecast': {
    points: timeline,
    moreFor: [
      { argument: 'suppose', points: timeline },
      { argument: 'scenarios', points: timeline, each: 'suppose' },
    ],
    sizes: 'scenarios',
  },
  'Licence.balanceExplanation': { points: 2 * timeline },
  'Licence.pendingPointEvents': { points: timeline, items: 3 },
  'Licence.fullRecord': { points: timeline },
  'Licence.documents': { points: timeline, items: 20 },
  'Licence.obtainableDocuments': { items: 2 },
  'Licence.categories': { items: 5 },
  'Licence.restrictions': { items: 3 },
  'AutomaticRestitution.offences': { items: 4 },
  'BalanceExplanation.steps': { items: 15 },
  'BalanceExplanation.uncounted': { items: 2 },
  'BalanceNotice.changes': { items: 3 },
  'BlockedRestitution.offences': { items: 2 },
  'CertifiedToday.categories': { items: 5 },
  'CertifiedToday.restrictions': { items: 3 },
  'Document.shares': { items: 5 },
  'FactPath.corrections': { items: 2 },
  'FactPath.letters': { items: 3 },
  'FactPath.steps': { items: 10 },
  'FaultPayload.faults': { items: 5 },
  'FeedOpened.licences': { sizedAbove: true },
  'FullRecord.infractions': { items: 10 },
  'FullRecord.letters': { items: 10 },
  'FullRecord.measures': { items: 5 },
  'FullRecord.medicalVisits': { items: 3 },
  'FullRecord.stages': { items: 5 },
  'FullRecord.titlePeriods': { items: 3 },
  'FullRecord.titles': { items: 3 },
  'Law.rules': { items: 20 },
  'RestitutionForecast.blocked': { items: 5 },
  'RestitutionForecast.items': { items: 10 },
  'RestitutionForecast.scenarios': { sizedAbove: true },
  'RuleSheet.parameters': { items: 5 },
  'Scenario.blocked': { items: 5 },
  'Scenario.events': { items: 5 },
  'Scenario.items': { items: 10 },
  'SimulatedWorld.faults': { items: 5 },
  'SimulatedWorld.personas': { items: 50 },
  'SupposedForecast.blocked': { items: 5 },
  'SupposedForecast.events': { items: 5 },
  'SupposedForecast.items': { items: 10 },
  'AutomaticRestitution.legalReferences': { items: 2 },
  'BalanceStep.legalReferences': { items: 2 },
  'BlockedRestitution.legalReferences': { items: 2 },
  'Correction.legalReferences': { items: 2 },
  'FactWithdrawal.legalReferences': { items: 2 },
  'InitialCapital.legalReferences': { items: 2 },
  'Invalidation.legalReferences': { items: 2 },
  'PointLoss.legalReferences': { items: 2 },
  'ProbationIncrement.legalReferences': { items: 2 },
  'RestitutionForecastItem.legalReferences': { items: 2 },
  'RuleSheet.legalReferences': { items: 2 },
  'StageCredit.legalReferences': { items: 2 },
  'StageRefusal.legalReferences': { items: 2 },
  'SupposedEvent.legalReferences': { items: 2 },
  'UncountedPoints.legalReferences': { items: 2 },
  'Viewer.calendarLinks': { items: 5 },
  'Viewer.nextSteps': { items: 3 },
  'Viewer.sessions': { items: 5 },
};

/** What is wrong with an input is told in a list, of as many as that. */
export const faultsOfInput = 2;
