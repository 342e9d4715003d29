import { documentRuns } from './documentOperations.js';
import { signInRuns } from './signInOperations.js';

/** What a document is sent with, by whoever sends it. */
export interface Prepared {
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Variables with which each operation of schema/operations runs, and what its answer must hold. */
export interface OperationRun {
  readonly variables: (people: (id: string) => string) => Record<string, unknown>;
  /** Types that must stand in the answer, so that a fragment which matches nothing is noticed. */
  readonly holds: readonly string[];
  /** Where another than a tester sends it: what comes before, at the address of the gateway. */
  readonly prepared?: (address: string) => Promise<Prepared>;
  /** For a subscription: the command sent once it is open. */
  readonly meanwhile?: (people: (id: string) => string) => {
    readonly query: string;
    readonly variables: Record<string, unknown>;
  };
}

const of = (id: string) => (people: (id: string) => string) => ({ neph: people(id) });

const reportInfraction = (people: (id: string) => string) => ({
  query:
    'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { userErrors { code } } }',
  variables: { input: { neph: people('clean'), offence: 'STOP', delays: 'instant' } },
});

/** One run or more for each document, by its path under schema/operations. */
export const operationRuns: Readonly<Record<string, readonly OperationRun[]>> = {
  ...signInRuns,
  'first-query.graphql': [
    { variables: of('everyday'), holds: ['Licence', 'PointLoss', 'StageCredit', 'RestitutionForecastItem'] },
  ],
  'balance.graphql': [
    { variables: of('clean'), holds: ['Licence', 'Holder', 'View'] },
    { variables: () => ({ neph: '12' }), holds: ['MalformedNeph'] },
    { variables: () => ({ neph: '269999999999' }), holds: ['LicenceNotFound'] },
  ],
  'history.graphql': [
    {
      variables: of('everyday'),
      holds: ['PointLoss', 'StageCredit', 'AutomaticRestitution', 'Period'],
    },
    { variables: of('late-finality'), holds: ['Correction'] },
    { variables: of('probation-standard'), holds: ['ProbationIncrement', 'InitialCapital'] },
    { variables: of('stage-before-48si'), holds: ['Invalidation'] },
  ],
  'calendar.graphql': [
    { variables: of('everyday'), holds: ['RestitutionForecast', 'RestitutionForecastItem'] },
    { variables: of('late-finality'), holds: ['BlockedRestitution'] },
  ],
  'explain.graphql': [
    { variables: of('everyday'), holds: ['Licence', 'BalanceExplanation', 'BalanceStep', 'LegalReference'] },
    { variables: people => ({ neph: people('simultaneous'), everything: true }), holds: ['UncountedPoints'] },
    { variables: of('loss-not-recorded'), holds: ['PendingPointEvent'] },
  ],
  'pending.graphql': [
    { variables: of('loss-not-recorded'), holds: ['PendingPointEvent', 'Offence'] },
    { variables: of('stage-not-recorded'), holds: ['PendingPointEvent'] },
  ],
  'what-if.graphql': [
    {
      variables: people => ({
        neph: people('clean'),
        suppose: [
          { infraction: { offence: 'STOP', committedOn: '2026-02-01' } },
          { infraction: { offence: 'FEU-ROUGE', committedOn: '2026-02-02' } },
          { stage: { from: '2026-04-10' } },
        ],
      }),
      holds: ['SupposedForecast', 'SupposedEvent', 'RestitutionForecastItem'],
    },
  ],
  'compare-scenarios.graphql': [
    {
      variables: people => ({
        neph: people('everyday'),
        scenarios: [
          { name: 'A stage', suppose: [{ stage: { from: '2026-04-10' } }] },
          {
            name: 'A red light',
            suppose: [{ infraction: { offence: 'FEU-ROUGE', committedOn: '2026-01-20' } }],
          },
        ],
      }),
      holds: ['RestitutionForecast', 'Scenario', 'SupposedEvent', 'BlockedRestitution'],
    },
  ],
  'two-times.graphql': [
    {
      variables: people => ({
        neph: people('clean'),
        asOf: '2026-01-01',
        before: '2026-01-01T12:00:00Z',
        after: '2026-01-15T08:00:00Z',
      }),
      holds: ['Licence', 'View'],
    },
    {
      variables: people => ({
        neph: people('clean'),
        asOf: '2026-01-01',
        before: '2026-01-01T12:00:00Z',
        after: '2027-01-15T08:00:00Z',
      }),
      holds: ['Licence', 'AheadOfClock'],
    },
  ],
  'dossier.graphql': [{ variables: of('clean'), holds: ['Licence', 'Holder', 'Category'] }],
  'full-record.graphql': [
    {
      variables: of('everyday'),
      holds: ['FullRecord', 'TitlePeriod', 'Title', 'Letter', 'StageReference', 'InfractionAuthority'],
    },
    { variables: of('suspended'), holds: ['Measure'] },
    { variables: of('medical-limit'), holds: ['MedicalVisit'] },
  ],
  ...documentRuns,
  'refetch.graphql': [{ variables: people => ({ id: people('id of clean') }), holds: ['Licence', 'View'] }],
  'follow-history.graphql': [
    {
      variables: people => ({ nephs: [people('clean'), '12', '269999999999'] }),
      meanwhile: reportInfraction,
      holds: ['FeedOpened', 'MalformedNeph', 'LicenceNotFound', 'PointEventNotice', 'PointLoss', 'Licence'],
    },
    {
      variables: people => ({ nephs: people('clean') }),
      meanwhile: () => ({
        query: 'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }',
        variables: {},
      }),
      holds: ['FeedOpened', 'RegisterRestarted'],
    },
  ],
  'follow-balance.graphql': [
    {
      variables: people => ({ nephs: people('clean') }),
      meanwhile: reportInfraction,
      holds: ['FeedOpened', 'BalanceNotice', 'PointEventChange', 'PointLoss'],
    },
  ],
  'offences.graphql': [
    { variables: () => ({ on: '2026-01-15' }), holds: ['Offence'] },
    { variables: () => ({}), holds: ['Offence'] },
  ],
  'law.graphql': [{ variables: () => ({}), holds: ['RuleSheet', 'RuleParameter'] }],
  'several-licences.graphql': [
    {
      variables: people => ({ nephs: [people('clean'), '12', '269999999999'] }),
      holds: ['Licence', 'MalformedNeph', 'LicenceNotFound'],
    },
  ],
  'tester/personas.graphql': [{ variables: () => ({ language: 'EN' }), holds: ['Persona'] }],
  'tester/world.graphql': [{ variables: () => ({}), holds: ['SimulatedWorld', 'Persona'] }],
  'tester/report-infraction.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), offence: 'STOP', delays: 'instant' } }),
      holds: ['DossierPayload', 'Licence', 'FactPath', 'FactPathStep', 'DrawnDelay'],
    },
    {
      variables: people => ({
        input: {
          neph: people('clean'),
          offence: 'ALC-05-08',
          steps: [
            { step: 'PAID', afterDays: 40 },
            { step: 'RECORDED', on: '2026-04-01' },
          ],
        },
      }),
      holds: ['DossierPayload', 'PlannedLetter'],
    },
    {
      variables: people => ({ input: { neph: people('clean'), offence: 'NOPE' } }),
      holds: ['CommandError'],
    },
  ],
  'tester/attend-stage.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), from: '2026-01-10', delays: 'instant' } }),
      holds: ['DossierPayload', 'Licence'],
    },
  ],
  'tester/redirect-infraction.graphql': [
    {
      variables: people => ({ input: { neph: people('loss-not-recorded'), fact: 'A', path: 'PAID' } }),
      holds: ['DossierPayload', 'CommandError'],
    },
  ],
  'tester/set-steps.graphql': [
    {
      variables: people => ({
        input: {
          neph: people('stage-not-recorded'),
          fact: 'S',
          steps: [{ step: 'RECORDED', on: '2026-02-01' }],
        },
      }),
      holds: ['DossierPayload', 'FactPath', 'FactPathStep'],
    },
    {
      variables: people => ({
        input: { neph: people('stage-not-recorded'), fact: 'S', steps: [{ step: 'PAID', afterDays: 1 }] },
      }),
      holds: ['CommandError'],
    },
  ],
  'tester/fact-path.graphql': [
    {
      variables: people => ({ neph: people('stage-not-recorded'), fact: 'S' }),
      holds: ['FactPath', 'StageAnswer', 'FactPathStep'],
    },
    { variables: people => ({ neph: people('clean'), fact: 'NOPE' }), holds: ['CommandError'] },
  ],
  'tester/record-medical-visit.graphql': [
    {
      variables: people => ({
        input: { neph: people('medical-limit'), opinion: 'FIT', validUntil: '2028-01-15', delays: 'instant' },
      }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
    {
      variables: people => ({ input: { neph: people('clean'), opinion: 'FIT', categories: ['CE'] } }),
      holds: ['CommandError'],
    },
  ],
  'tester/obtain-category.graphql': [
    {
      variables: people => ({ input: { neph: people('candidate'), code: 'B', delays: 'instant' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
    { variables: people => ({ input: { neph: people('clean'), code: 'B' } }), holds: ['CommandError'] },
  ],
  'tester/issue-licence.graphql': [
    {
      variables: people => ({ input: { neph: people('annulled'), categories: ['B'], delays: 'instant' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
    {
      variables: people => ({ input: { neph: people('clean'), categories: ['B'] } }),
      holds: ['CommandError'],
    },
  ],
  'tester/add-restriction.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), code: '01.01', delays: 'instant' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
  ],
  'tester/lift-restriction.graphql': [
    {
      variables: people => ({ input: { neph: people('exchanged'), code: '70.SIM99999.MA' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
    { variables: people => ({ input: { neph: people('clean'), code: '99' } }), holds: ['CommandError'] },
  ],
  'tester/pronounce-measure.graphql': [
    {
      variables: people => ({
        input: {
          neph: people('clean'),
          measure: 'SUSPENSION',
          to: '2026-07-15',
          steps: [{ step: 'NOTIFIED', on: '2026-01-15' }],
          delays: 'instant',
        },
      }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
  ],
  'tester/lift-measure.graphql': [
    { variables: people => ({ input: { neph: people('clean'), measure: 'NOPE' } }), holds: ['CommandError'] },
  ],
  'tester/take-training.graphql': [
    {
      variables: people => ({ input: { neph: people('probation-standard'), on: '2025-06-15' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
    {
      variables: people => ({ input: { neph: people('clean'), on: '2027-01-15' } }),
      holds: ['CommandError'],
    },
  ],
  'tester/exchange-for-french-licence.graphql': [
    {
      variables: people => ({
        input: {
          neph: people('candidate'),
          country: 'MA',
          obtainedOn: '2010-05-04',
          categories: ['B'],
          delays: 'instant',
        },
      }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
  ],
  'tester/exchange-for-foreign-licence.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), delays: 'instant' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
  ],
  'tester/declare-death.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), on: '2026-01-02', delays: 'instant' } }),
      holds: ['DossierPayload', 'FactPath', 'Licence'],
    },
    { variables: people => ({ input: { neph: people('deceased') } }), holds: ['CommandError'] },
  ],
  'tester/correct-fact.graphql': [
    {
      variables: people => ({
        input: { neph: people('everyday'), fact: 'S', because: 'Erreur de saisie', place: 'Vannes' },
      }),
      holds: ['DossierPayload', 'FactCorrection'],
    },
    {
      variables: people => ({
        input: { neph: people('loss-not-recorded'), fact: 'A', because: 'Erreur', place: 'Vannes' },
      }),
      holds: ['CommandError'],
    },
  ],
  'tester/correct-civil-status.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), usageName: 'ESSAI' } }),
      holds: ['DossierPayload', 'Holder'],
    },
  ],
  'tester/withdraw-fact.graphql': [
    {
      variables: people => ({ input: { neph: people('clean'), fact: 'NOPE', because: 'Réclamation' } }),
      holds: ['CommandError'],
    },
  ],
  'tester/advance-clock.graphql': [
    { variables: () => ({ input: { days: 10 } }), holds: ['ClockPayload'] },
    { variables: () => ({ input: { days: -10 } }), holds: ['CommandError'] },
  ],
  'tester/set-clock.graphql': [
    { variables: () => ({ input: { to: '2026-03-01T08:00:00Z' } }), holds: ['ClockPayload'] },
  ],
  'tester/day/report.graphql': [
    { variables: of('everyday'), holds: ['DossierPayload', 'FactPath', 'Licence'] },
  ],
  'tester/day/read.graphql': [{ variables: of('everyday'), holds: ['Licence', 'View', 'PointLoss'] }],
  'tester/day/advance.graphql': [{ variables: () => ({}), holds: ['ClockPayload'] }],
  'tester/day/start-again.graphql': [{ variables: () => ({}), holds: ['WorldPayload', 'SimulatedWorld'] }],
  'tester/worlds.graphql': [{ variables: () => ({}), holds: ['SimulatedWorld'] }],
  'tester/create-world.graphql': [
    {
      variables: () => ({ input: { name: 'mine', delays: 'slow' } }),
      holds: ['WorldPayload', 'SimulatedWorld'],
    },
    { variables: () => ({ input: { name: 'Not A Name' } }), holds: ['CommandError'] },
  ],
  'tester/copy-world.graphql': [
    { variables: () => ({ input: { from: 'default', name: 'twin' } }), holds: ['SimulatedWorld'] },
  ],
  'tester/reset-world.graphql': [
    { variables: () => ({ input: { name: 'default' } }), holds: ['SimulatedWorld'] },
    { variables: () => ({ input: { name: 'nowhere' } }), holds: ['CommandError'] },
  ],
  'tester/delete-world.graphql': [
    { variables: () => ({ input: { name: 'default' } }), holds: ['CommandError'] },
  ],
  'tester/set-fault.graphql': [
    {
      variables: () => ({
        input: { kind: 'LATENCY', wait: { uniform: { least: 1, most: 5 } }, forCalls: 3 },
      }),
      holds: ['FaultPayload', 'Fault'],
    },
    {
      variables: people => ({ input: { kind: 'MALFORMED_RECORD', neph: people('clean'), forSeconds: 60 } }),
      holds: ['FaultPayload', 'Fault'],
    },
    { variables: () => ({ input: { kind: 'OUTAGE', share: 0.5 } }), holds: ['CommandError'] },
  ],
  'tester/clear-faults.graphql': [
    { variables: () => ({}), holds: ['FaultPayload'] },
    { variables: () => ({ input: { fault: 'F9' } }), holds: ['CommandError'] },
  ],
  'tester/faults.graphql': [{ variables: () => ({}), holds: ['SimulatedWorld'] }],
  'tester/run-clock.graphql': [{ variables: () => ({}), holds: ['ClockPayload'] }],
  'tester/freeze-clock.graphql': [{ variables: () => ({}), holds: ['ClockPayload'] }],
};
