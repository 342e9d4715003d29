import type { ResultOf, TypedDocumentNode, VariablesOf } from '@graphql-typed-document-node/core';
import {
  type BalanceDocument,
  type BalanceQuery,
  type FollowBalanceSubscription,
  type HistoryDocument,
  type IssueDocumentMutation,
  type PointEventLineFragment,
  type VerifyDocumentMutationVariables,
  WhatIfDocument,
} from 'snpc-gateway/client';
import { ReportInfractionDocument } from 'snpc-gateway/client/tester';

/**
 * A front end as the compiler sees it: it uses results, variables and refusals by their generated types. Lines marked
 * `@ts-expect-error` are mistakes, and the compiler fails where one of them is taken.
 */

/** Asks a typed document: variables must be its own, and so is the result. */
export type Ask = <Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** What a first screen says of a licence, or of why there is none. */
export function firstScreen({ licence }: BalanceQuery): string {
  switch (licence.__typename) {
    case 'Licence':
      return licence.balance === null ? `– (${licence.noBalanceReasonLabel})` : `${licence.balance} / 12`;
    case 'AccessRefused':
      return `${licence.message} → ${licence.url ?? '–'}`;
    case 'LicenceNotFound':
    case 'MalformedNeph':
      return `${licence.message} ${licence.whereToFindTheNeph.join(' ')}`;
    case 'SourceUnavailable':
      return `${licence.message} (${licence.retryAfter ?? '?'} s)`;
    case 'BeforeLicence':
      return `${licence.message} (${licence.firstLicenceOn})`;
    default:
      // Members to come stand here too: every refusal says what happened and what to do next.
      return `${licence.message} ${licence.remedy}`;
  }
}

/** The colour of a line, by a field that its member alone has. */
export function detailOf(line: PointEventLineFragment): string | null {
  if (line.__typename === 'PointLoss') return line.offenceLabel;
  if (line.__typename === 'StageCredit') return line.stageKindLabel;
  // @ts-expect-error: another member of the family has no offence.
  line.offenceLabel;
  return null;
}

/** Whether a new document may be downloaded at once. */
export const downloadOf = ({ issueDocument }: IssueDocumentMutation): string | null =>
  issueDocument.__typename === 'Document' ? issueDocument.download.url : null;

/** The balance that an item of a feed tells, if it tells one. */
export function balanceTold({ balanceChanged: item }: FollowBalanceSubscription): number | null {
  // @ts-expect-error: a refusal has no balance, and this item may be one.
  item.after;
  return item.__typename === 'BalanceNotice' ? item.after : null;
}

/** Questions with their variables, right and wrong. */
export async function questions(ask: Ask, neph: string): Promise<number | null> {
  const { licence } = await ask(WhatIfDocument, {
    neph,
    suppose: [{ stage: { from: '2026-04-10' } }],
  });
  const { reportInfraction } = await ask(ReportInfractionDocument, { input: { neph, offence: 'STOP' } });
  // @ts-expect-error: refusals hold no forecast, so that the member must be told first.
  licence.restitutionForecast;
  // @ts-expect-error: a command may be refused, and its licence is then null.
  reportInfraction.licence.__typename;
  return licence.__typename === 'Licence'
    ? (licence.restitutionForecast?.supposed?.lowestBalance ?? null)
    : null;
}

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const holds = <Claim extends true>(claim: Claim): Claim => claim;

/** Claims about types, which the compiler proves. */
export const claims = [
  holds<Equal<ResultOf<typeof BalanceDocument>, BalanceQuery>>(true),
  holds<Equal<VariablesOf<typeof BalanceDocument>['neph'], string>>(true),
  holds<Equal<Extract<BalanceQuery['licence'], { __typename: 'Licence' }>['balance'], number | null>>(true),
  holds<Equal<Extract<BalanceQuery['licence'], { __typename: 'AheadOfClock' }>['clock'], string>>(true),
];

/** Variables that the compiler refuses. */
export function mistakes(ask: Ask, neph: string): void {
  // @ts-expect-error: a NEPH is needed.
  const none: VariablesOf<typeof BalanceDocument> = {};
  // @ts-expect-error: a page is counted by a number.
  const words: VariablesOf<typeof HistoryDocument> = { neph, first: 'five' };
  // @ts-expect-error: a supposition is one thing, not two.
  ask(WhatIfDocument, { neph, suppose: [{ stage: { from: '2026-04-10' }, infraction: { offence: 'STOP', committedOn: '2026-02-01' } }] }); // biome-ignore format: one line under its comment
  // @ts-expect-error: exactly one of file, text and number is brought.
  const nothing: VerifyDocumentMutationVariables = { input: {} };
  void [none, words, nothing];
}
