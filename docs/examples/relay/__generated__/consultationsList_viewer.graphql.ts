/**
 * @generated SignedSource<<366d977bf44d46e5649c1d4b7103d7cf>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ConsultedBy = "AUTHORITY" | "HOLDER" | "TESTER" | "VERIFIER" | "YOU" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type consultationsList_viewer$data = {
  readonly consultations: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly at: string;
        readonly by: ConsultedBy;
        readonly partLabels: ReadonlyArray<string>;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "consultationsList_viewer";
};
export type consultationsList_viewer$key = {
  readonly " $data"?: consultationsList_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"consultationsList_viewer">;
};

import consultationsListPaginationQuery_graphql from './consultationsListPaginationQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "consultations"
];
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
        "viewer"
      ],
      "operation": consultationsListPaginationQuery_graphql
    }
  },
  "name": "consultationsList_viewer",
  "selections": [
    {
      "alias": "consultations",
      "args": null,
      "concreteType": "ConsultationConnection",
      "kind": "LinkedField",
      "name": "__consultationsList_consultations_connection",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "ConsultationEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Consultation",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "at",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "by",
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
                  "name": "partLabels",
                  "storageKey": "partLabels(language:\"EN\")"
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
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
  "type": "Viewer",
  "abstractKey": null
};
})();

(node as any).hash = "6b6253ba8986c6da69f3794cfb21a9e3";

export default node;
