/**
 * @generated SignedSource<<3a69534b735cdfc7ff51366900b21c6e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ProblemCode = "AHEAD_OF_CLOCK" | "ALREADY_LINKED" | "BAD_REQUEST" | "BAD_USER_INPUT" | "BEFORE_LICENCE" | "CALENDAR_LINKS_FULL" | "CALENDAR_LINK_NOT_FOUND" | "CODE_NOT_READ" | "DOCUMENTS_BUSY" | "DOCUMENT_NOT_FOUND" | "DOCUMENT_NOT_ISSUABLE" | "DOCUMENT_NOT_LISTED" | "DOCUMENT_NOT_SHAREABLE" | "FILE_NOT_READ" | "FOREIGN_CURSOR" | "FOREIGN_ID" | "FOREIGN_ORIGIN" | "FRANCECONNECT_REQUIRED" | "GRAPHQL_PARSE_FAILED" | "GRAPHQL_VALIDATION_FAILED" | "HISTORY_NOT_SUPPORTED" | "IMPOSSIBLE_DATE" | "IMPOSSIBLE_SUPPOSITION" | "INTERNAL" | "INTROSPECTION_OFF" | "JOURNAL_UNAVAILABLE" | "LICENCE_NOT_FOUND" | "MALFORMED_NEPH" | "NEPH_NOT_LINKED" | "NOT_ALLOWED" | "NOT_SUPPORTED" | "OPERATION_RESOLUTION_FAILURE" | "OTHER_DOCUMENT" | "PAGE_OUT_OF_RANGE" | "PERSISTED_QUERY_NOT_FOUND" | "PREFLIGHT_REQUIRED" | "PURPOSE_INSUFFICIENT" | "PURPOSE_REQUIRED" | "QUERY_TOO_LARGE" | "RECORD_UNREADABLE" | "REGISTER_RESTARTED" | "SCOPE_REQUIRED" | "SESSION_ENDED" | "SHARE_NOT_OPEN" | "SIGN_IN_REQUIRED" | "SOURCE_TIMED_OUT" | "SOURCE_UNAVAILABLE" | "TESTER_TOKEN_REQUIRED" | "TOO_MANY_LICENCES" | "TOO_MANY_REQUESTS" | "TOO_MANY_SUBSCRIPTIONS" | "UNKNOWN_OFFENCE" | "UNKNOWN_WORLD" | "%future added value";
export type historyQuery$variables = {
  asOf?: string | null | undefined;
  count: number;
  knownAt?: string | null | undefined;
  neph: string;
};
export type historyQuery$data = {
  readonly licence: {
    readonly __typename: string;
    readonly code?: ProblemCode;
    readonly found: {
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"historyBalance_licence" | "historyList_licence">;
    } | null | undefined;
    readonly message?: string;
    readonly remedy?: string;
  };
};
export type historyQuery = {
  response: historyQuery$data;
  variables: historyQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "asOf"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "count"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "knownAt"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "neph"
},
v4 = [
  {
    "kind": "Variable",
    "name": "asOf",
    "variableName": "asOf"
  },
  {
    "fields": [
      {
        "kind": "Variable",
        "name": "neph",
        "variableName": "neph"
      }
    ],
    "kind": "ObjectValue",
    "name": "by"
  },
  {
    "kind": "Variable",
    "name": "knownAt",
    "variableName": "knownAt"
  }
],
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v7 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "code",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "message",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "remedy",
      "storageKey": null
    }
  ],
  "type": "Problem",
  "abstractKey": "__isProblem"
},
v8 = [
  {
    "kind": "Variable",
    "name": "first",
    "variableName": "count"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "historyQuery",
    "selections": [
      {
        "alias": null,
        "args": (v4/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "licence",
        "plural": false,
        "selections": [
          (v5/*:: as any*/),
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                (v6/*:: as any*/),
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "historyBalance_licence"
                },
                {
                  "args": [
                    {
                      "kind": "Variable",
                      "name": "count",
                      "variableName": "count"
                    }
                  ],
                  "kind": "FragmentSpread",
                  "name": "historyList_licence"
                }
              ],
              "type": "Licence",
              "abstractKey": null
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "found"
          },
          (v7/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v3/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "historyQuery",
    "selections": [
      {
        "alias": null,
        "args": (v4/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "licence",
        "plural": false,
        "selections": [
          (v5/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v6/*:: as any*/),
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
              },
              {
                "alias": null,
                "args": (v8/*:: as any*/),
                "concreteType": "PointEventConnection",
                "kind": "LinkedField",
                "name": "pointEvents",
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
                          (v5/*:: as any*/),
                          (v6/*:: as any*/),
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
              },
              {
                "alias": null,
                "args": (v8/*:: as any*/),
                "filters": null,
                "handle": "connection",
                "key": "historyList_pointEvents",
                "kind": "LinkedHandle",
                "name": "pointEvents"
              }
            ],
            "type": "Licence",
            "abstractKey": null
          },
          (v7/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v6/*:: as any*/)
            ],
            "type": "Node",
            "abstractKey": "__isNode"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "4beac3515629964d14d305049ffd050c",
    "id": null,
    "metadata": {},
    "name": "historyQuery",
    "operationKind": "query",
    "text": "query historyQuery(\n  $neph: Neph!\n  $asOf: LocalDate\n  $knownAt: DateTime\n  $count: Int!\n) {\n  licence(by: {neph: $neph}, asOf: $asOf, knownAt: $knownAt) {\n    __typename\n    ... on Licence {\n      id\n      ...historyBalance_licence\n      ...historyList_licence_yu5n1\n    }\n    ... on Problem {\n      __isProblem: __typename\n      code\n      message\n      remedy\n    }\n    ... on Node {\n      __isNode: __typename\n      id\n    }\n  }\n}\n\nfragment historyBalance_licence on Licence {\n  id\n  balance\n  view {\n    asOf\n    knownAt\n  }\n}\n\nfragment historyList_licence_yu5n1 on Licence {\n  id\n  pointEvents(first: $count) {\n    edges {\n      node {\n        __typename\n        id\n        on\n        points\n        balanceAfter\n        explanation(language: EN)\n        ... on PointLoss {\n          offenceLabel\n        }\n      }\n      cursor\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "6489f67c0d68a1b3951801fdce8957cb";

export default node;
