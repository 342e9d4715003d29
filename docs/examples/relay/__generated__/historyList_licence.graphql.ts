/**
 * @generated SignedSource<<94d9b45eaa872dd37333c90caf60c299>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type historyList_licence$data = {
  readonly id: string;
  readonly pointEvents: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly __typename: string;
        readonly balanceAfter: number | null | undefined;
        readonly explanation: string;
        readonly id: string;
        readonly offenceLabel?: string;
        readonly on: string;
        readonly points: number;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "historyList_licence";
};
export type historyList_licence$key = {
  readonly " $data"?: historyList_licence$data;
  readonly " $fragmentSpreads": FragmentRefs<"historyList_licence">;
};

import historyListPaginationQuery_graphql from './historyListPaginationQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "pointEvents"
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "count"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "cursor"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "connection": [
      {
        "count": "count",
        "cursor": "cursor",
        "direction": "forward",
        "path": (v0/*:: as any*/)
      }
    ],
    "refetch": {
      "connection": {
        "forward": {
          "count": "count",
          "cursor": "cursor"
        },
        "backward": null,
        "path": (v0/*:: as any*/)
      },
      "fragmentPathInResult": [
        "node"
      ],
      "operation": historyListPaginationQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "historyList_licence",
  "selections": [
    (v1/*:: as any*/),
    {
      "alias": "pointEvents",
      "args": null,
      "concreteType": "PointEventConnection",
      "kind": "LinkedField",
      "name": "__historyList_pointEvents_connection",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "PointEventEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": null,
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                },
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "on",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "points",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "balanceAfter",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": [
                    {
                      "kind": "Literal",
                      "name": "language",
                      "value": "EN"
                    }
                  ],
                  "kind": "ScalarField",
                  "name": "explanation",
                  "storageKey": "explanation(language:\"EN\")"
                },
                {
                  "kind": "InlineFragment",
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "offenceLabel",
                      "storageKey": null
                    }
                  ],
                  "type": "PointLoss",
                  "abstractKey": null
                }
              ],
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "cursor",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PageInfo",
          "kind": "LinkedField",
          "name": "pageInfo",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "endCursor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hasNextPage",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Licence",
  "abstractKey": null
};
})();

(node as any).hash = "deca785c9a781c8b6c626b0715ac2d55";

export default node;
