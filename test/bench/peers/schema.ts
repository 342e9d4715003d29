import type { LicenceOutcome } from '../../../src/access/index.js';
import type { HistoryLine, LicenceView } from '../../../src/licence/index.js';
import type { ForecastItem } from '../../../src/points/index.js';
import { neph as nephIn } from '../../../src/snpc/index.js';
import type { Asked } from './shared.js';
import {
  explanationOf,
  forecastOf,
  historyOf,
  itemOf,
  lineOf,
  nextStageFromOf,
  pointsOf,
  sentenceOfItem,
  typeOfRefusal,
} from './views.js';

/** The part of the schema that is asked for, as the two GraphQL servers beside the gateway are given it. */
export const typeDefs = /* GraphQL */ `
  scalar LocalDate
  scalar Neph
  input LicenceBy { neph: Neph }
  interface Problem { code: String! }
  type LicenceNotFound implements Problem { code: String! }
  type AccessRefused implements Problem { code: String! }
  union LicenceResult = Licence | LicenceNotFound | AccessRefused
  type Licence {
    neph: Neph!
    state: String!
    balance: Int
    ceiling: Int
    pointsStatus: String
    nextStageFrom: LocalDate
    pointEvents(first: Int): PointEventConnection
    restitutionForecast: RestitutionForecast
  }
  type PointEventConnection { totalCount: Int! nodes: [PointEvent!]! }
  type PointEvent {
    on: LocalDate!
    recordedOn: LocalDate!
    points: Int!
    balanceAfter: Int
    rule: String!
    explanation: String!
    articles: [String!]!
  }
  type RestitutionForecast {
    until: LocalDate!
    lowestBalance: Int
    fullBalanceOn: LocalDate
    items: [RestitutionForecastItem!]!
  }
  type RestitutionForecastItem {
    dueOn: LocalDate!
    points: Int!
    balanceBefore: Int!
    balanceAfter: Int!
    rule: String!
    explanation: String!
    articles: [String!]!
  }
  type Query {
    licence(by: LicenceBy!): LicenceResult!
    licences(nephs: [Neph!]!): [LicenceResult!]!
  }
`;

const now = { asOf: null, knownAt: null };

type Viewed = { readonly view: LicenceView };
type Line = { readonly line: HistoryLine };
type Item = { readonly item: ForecastItem };

/** What the fields of that schema answer. */
export const resolvers = {
  Query: {
    licence: async (_root: unknown, { by }: { by: { neph: string } }, { register }: Asked) =>
      resultOf(await register.licence(nephIn(by.neph), now)),
    licences: (_root: unknown, { nephs }: { nephs: string[] }, { register }: Asked) =>
      nephs.map(async neph => resultOf(await register.licenceOfMany(nephIn(neph), now))),
  },
  LicenceResult: { resolveType: ({ type }: { type: string }) => type },
  Problem: { resolveType: ({ type }: { type: string }) => type },
  Licence: {
    neph: ({ view }: Viewed) => view.neph,
    state: ({ view }: Viewed) => view.state(),
    balance: ({ view }: Viewed) => pointsOf(view)?.balance ?? null,
    ceiling: ({ view }: Viewed) => pointsOf(view)?.cap ?? null,
    pointsStatus: ({ view }: Viewed) => pointsOf(view)?.status ?? null,
    nextStageFrom: ({ view }: Viewed) => nextStageFromOf(view),
    pointEvents({ view }: Viewed, { first }: { first?: number }) {
      const { totalCount, lines } = historyOf(view, first ?? 20);
      return { totalCount, nodes: lines.map(line => ({ ...lineOf(line), line })) };
    },
    restitutionForecast({ view }: Viewed) {
      const forecast = view.forecast();
      return { ...forecastOf(forecast), items: forecast.items.map(item => ({ ...itemOf(item), item })) };
    },
  },
  PointEvent: { explanation: ({ line }: Line) => explanationOf(line) },
  RestitutionForecastItem: { explanation: ({ item }: Item) => sentenceOfItem(item) },
};

function resultOf(outcome: LicenceOutcome) {
  return outcome.kind === 'VIEW'
    ? { type: 'Licence', view: outcome.view }
    : { type: typeOfRefusal(outcome.refusal), code: outcome.refusal.code };
}
