import graphqlEslint from '@graphql-eslint/eslint-plugin';
import type { ESLint, Linter } from 'eslint';

const { parser, configs } = graphqlEslint;

/**
 * Types without an id of their own, which a client cannot ask for again and whose cache keeps them inside what holds
 * them. A new type implements Node, or finds its place here.
 */
export const withoutId: Readonly<Record<string, readonly string[]>> = {
  'One answer of an operation, or an item of a feed: it is told once.': [
    'BalanceNotice',
    'CreatedCalendarLink',
    'FeedOpened',
    'PointEventNotice',
    'PointEventChange',
    'DocumentVerification',
    'SharedDocument',
    'NextStep',
    'DocumentDownload',
  ],
  'Why something was refused: it has a code, and no life of its own.': [
    'AccessError',
    'AccessRefused',
    'AheadOfClock',
    'BeforeLicence',
    'CalendarLinkNotFound',
    'CalendarLinksFull',
    'CodeNotRead',
    'CommandError',
    'DocumentNotFound',
    'DocumentNotIssuable',
    'DocumentNotShareable',
    'FileNotRead',
    'ForeignId',
    'HistoryNotSupported',
    'LicenceNotFound',
    'MalformedNeph',
    'OtherDocument',
    'RecordUnreadable',
    'RegisterRestarted',
    'ShareNotOpen',
    'SourceUnavailable',
    'TooManyRequests',
  ],
  'Part of a licence at its two times: the same fact at other times is another value, so an id would mix the two.':
    [
      'Address',
      'BalanceExplanation',
      'BalanceStep',
      'BlockedRestitution',
      'BlockingOffence',
      'Category',
      'CertifiedToday',
      'FullRecord',
      'Holder',
      'InfractionAuthority',
      'Letter',
      'Measure',
      'MedicalVisit',
      'ObtainableDocument',
      'PendingPointEvent',
      'Period',
      'Probation',
      'RestitutionForecast',
      'RestitutionForecastItem',
      'Restriction',
      'Scenario',
      'StageReference',
      'StatedByDocument',
      'SupposedEvent',
      'SupposedForecast',
      'Title',
      'TitlePeriod',
      'UncountedPoints',
      'View',
    ],
  'A line of the access journal, which nobody asks for alone.': ['Consultation'],
  'The law and its table: an offence has its code, a rule its enum value, and each is that of one day.': [
    'Law',
    'LegalReference',
    'Offence',
    'RuleParameter',
    'RuleSheet',
  ],
  'There is one for whoever asks.': ['Viewer'],
  'Of the protocol.': ['PageInfo'],
  'Of a simulated world, named by the world, a NEPH or a reference.': [
    'DrawnDelay',
    'FactCorrection',
    'FactPath',
    'FactPathStep',
    'Fault',
    'Persona',
    'PlannedLetter',
    'SimulatedWorld',
    'StageAnswer',
  ],
};

const schemaRules: Linter.RulesRecord = {
  ...configs['flat/schema-recommended'].rules,
  ...configs['flat/schema-relay'].rules,
  '@graphql-eslint/input-name': ['error', { checkInputType: false }],
  '@graphql-eslint/strict-id-in-types': [
    'error',
    { exceptions: { suffixes: ['Payload', 'Connection', 'Edge'], types: Object.values(withoutId).flat() } },
  ],
  // Short lists that always come whole are plain lists: a connection is for what is read in pages.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  // The consultations of a dossier are read from the latest back, in one direction.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
};

/**
 * What graphql-eslint asks of the printed schemas: its recommended rules and those of Relay, with every exception and its
 * reason. `test/graphql/schemaLint.test.ts` runs it. Everything else is linted by Biome.
 */
export const lintOfSchemas: Linter.Config[] = ['schema/schema.graphql', 'schema/simulator.graphql'].map(
  schema => ({
    files: [schema],
    languageOptions: { parser: parser as Linter.Parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { '@graphql-eslint': graphqlEslint as unknown as ESLint.Plugin },
    rules: schemaRules,
  }),
);
