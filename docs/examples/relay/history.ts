import { graphql } from 'relay-runtime';

/** A licence and the first page of its history, the present one without times; `found` is null for a refusal. */
export const query = () => graphql`
  query historyQuery($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime, $count: Int!) {
    licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) {
      __typename
      ... on Licence @alias(as: "found") {
        id
        ...historyBalance_licence
        ...historyList_licence @arguments(count: $count)
      }
      ... on Problem {
        code
        message
        remedy
      }
    }
  }
`;

/** The balance, which `useRefetchableFragment` asks again by the id of the licence, at the times that the id holds. */
export const balance = () => graphql`
  fragment historyBalance_licence on Licence @refetchable(queryName: "historyBalanceRefetchQuery") {
    id
    balance
    view {
      asOf
      knownAt
    }
  }
`;

/** The history, whose next pages `usePaginationFragment` asks by the id of the licence. */
export const list = () => graphql`
  fragment historyList_licence on Licence
  @refetchable(queryName: "historyListPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    id
    pointEvents(first: $count, after: $cursor) @connection(key: "historyList_pointEvents") {
      edges {
        node {
          __typename
          id
          on
          points
          balanceAfter
          explanation(language: EN)
          ... on PointLoss {
            offenceLabel
          }
        }
      }
    }
  }
`;
