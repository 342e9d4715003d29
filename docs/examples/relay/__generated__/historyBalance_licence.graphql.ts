/**
 * @generated SignedSource<<48e39aff49b01a2d85d1736cae1fc94d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type historyBalance_licence$data = {
  readonly balance: number | null | undefined;
  readonly id: string;
  readonly view: {
    readonly asOf: string;
    readonly knownAt: string;
  };
  readonly " $fragmentType": "historyBalance_licence";
};
export type historyBalance_licence$key = {
  readonly " $data"?: historyBalance_licence$data;
  readonly " $fragmentSpreads": FragmentRefs<"historyBalance_licence">;
};

import historyBalanceRefetchQuery_graphql from './historyBalanceRefetchQuery.graphql';

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": historyBalanceRefetchQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "historyBalance_licence",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "balance",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "View",
      "kind": "LinkedField",
      "name": "view",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "asOf",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "knownAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Licence",
  "abstractKey": null
};

(node as any).hash = "a09d0ebb30fdf070f22f086c585a4f3f";

export default node;
