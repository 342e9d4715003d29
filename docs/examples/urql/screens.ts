import type { Client, OperationResult } from '@urql/core';
import {
  BalanceDocument,
  type BalanceQuery,
  FollowBalanceDocument,
  HistoryDocument,
  type HistoryQuery,
  IssueDocumentDocument,
  type IssueDocumentInput,
  type IssueDocumentMutation,
  TwoTimesDocument,
  type TwoTimesQuery,
  type TwoTimesQueryVariables,
} from 'snpc-gateway/client';

/** Shows what a query answers, now and whenever the cache moves, until it is stopped. */
export type Show<Data> = (data: Data) => void;

const shown =
  <Data>(show: Show<Data>) =>
  ({ data, error }: OperationResult<Data>): void => {
    // Errors beside data are accidents of a part; without data, of the whole: the catalogue of errors says what to do.
    if (data) show(data);
    else if (error) throw error;
  };

/** The balance of a licence, which follows the cache from then on. Gives what stops it. */
export function watchBalance(client: Client, neph: string, show: Show<BalanceQuery>): () => void {
  return client.query(BalanceDocument, { neph }).subscribe(shown(show)).unsubscribe;
}

/** One day of the law at two instants of the register, side by side. */
export function watchTwoTimes(
  client: Client,
  variables: TwoTimesQueryVariables,
  show: Show<TwoTimesQuery>,
): () => void {
  return client.query(TwoTimesDocument, variables).subscribe(shown(show)).unsubscribe;
}

/**
 * The history of a licence; `more` brings the next page, which the cache joins to those before, and resolves to false
 * when there is none.
 */
export function watchHistory(client: Client, neph: string, first: number, show: Show<HistoryQuery>) {
  let last: HistoryQuery | undefined;
  const { unsubscribe } = client.query(HistoryDocument, { neph, first }).subscribe(
    shown(data => {
      last = data;
      show(data);
    }),
  );
  const more = async (): Promise<boolean> => {
    const page = last?.licence.__typename === 'Licence' ? last.licence.pointEvents?.pageInfo : null;
    if (!page?.hasNextPage) return false;
    await client.query(HistoryDocument, { neph, first, after: page.endCursor });
    return true;
  };
  return { more, stop: unsubscribe };
}

/** Issues a document; the cache asks the lists of documents again. */
export async function issueDocument(
  client: Client,
  input: IssueDocumentInput,
): Promise<IssueDocumentMutation['issueDocument'] | undefined> {
  const { data } = await client.mutation(IssueDocumentDocument, { input });
  return data?.issueDocument;
}

/** Keeps every screen of some licences up to date; `over` is told why the feed ended, for a person. */
export function follow(
  client: Client,
  nephs: string[],
  over: (message: string) => void = () => {},
): () => void {
  return client.subscription(FollowBalanceDocument, { nephs }).subscribe(({ data }) => {
    const item = data?.balanceChanged;
    // A notice needs nothing more here: the cache has taken its licence, and forgotten the lists that it changes.
    if (!item || item.__typename === 'FeedOpened' || item.__typename === 'BalanceNotice') return;
    over(`${item.message} ${item.remedy}`);
  }).unsubscribe;
}
