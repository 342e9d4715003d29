import type { ApolloClient, ObservableQuery } from '@apollo/client';
import {
  BalanceDocument,
  type BalanceQuery,
  type BalanceQueryVariables,
  FollowBalanceDocument,
  HistoryDocument,
  type HistoryQuery,
  type HistoryQueryVariables,
  IssueDocumentDocument,
  type IssueDocumentInput,
  type IssueDocumentMutation,
  TwoTimesDocument,
  type TwoTimesQuery,
  type TwoTimesQueryVariables,
} from 'snpc-gateway/client';

/** The balance of a licence, which follows the cache from then on. */
export function watchBalance(
  client: ApolloClient,
  neph: string,
): ObservableQuery<BalanceQuery, BalanceQueryVariables> {
  return client.watchQuery({ query: BalanceDocument, variables: { neph } });
}

/** One day of the law at two instants of the register, side by side. */
export function watchTwoTimes(
  client: ApolloClient,
  variables: TwoTimesQueryVariables,
): ObservableQuery<TwoTimesQuery, TwoTimesQueryVariables> {
  return client.watchQuery({ query: TwoTimesDocument, variables });
}

/** The history of a licence; `more` joins the next page to it, and resolves to false when there is none. */
export function watchHistory(client: ApolloClient, neph: string, first: number) {
  const history: ObservableQuery<HistoryQuery, HistoryQueryVariables> = client.watchQuery({
    query: HistoryDocument,
    variables: { neph, first },
  });
  const more = async (): Promise<boolean> => {
    const { data } = history.getCurrentResult();
    if (data?.licence?.__typename !== 'Licence') return false;
    const page = data.licence.pointEvents?.pageInfo;
    if (!page?.hasNextPage) return false;
    await history.fetchMore({ variables: { after: page.endCursor } });
    return true;
  };
  return { history, more };
}

/** Issues a document. A new one takes the place of those before it, so the list is asked again. */
export async function issueDocument(
  client: ApolloClient,
  input: IssueDocumentInput,
): Promise<IssueDocumentMutation['issueDocument'] | undefined> {
  const { data } = await client.mutate({
    mutation: IssueDocumentDocument,
    variables: { input },
    refetchQueries: ['Documents'],
    awaitRefetchQueries: true,
  });
  return data?.issueDocument;
}

/**
 * Keeps every screen of some licences up to date: a notice brings the licence under the id that the cache knows; the lists
 * that it changes are forgotten, and asked again by the screens that show them. `over` is told why the feed ended, for a person.
 */
export function follow(
  client: ApolloClient,
  nephs: string[],
  over: (message: string) => void = () => {},
): () => void {
  const feed = client.subscribe({ query: FollowBalanceDocument, variables: { nephs } }).subscribe({
    next({ data }) {
      const item = data?.balanceChanged;
      if (!item) return;
      switch (item.__typename) {
        case 'FeedOpened':
          return;
        case 'BalanceNotice':
          for (const fieldName of ['pointEvents', 'restitutionForecast']) {
            client.cache.evict({ id: client.cache.identify(item.licence) ?? '', fieldName });
          }
          return;
        default:
          over(`${item.message} ${item.remedy}`);
      }
    },
  });
  return () => feed.unsubscribe();
}
