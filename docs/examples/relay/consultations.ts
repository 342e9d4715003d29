import { graphql } from 'relay-runtime';

/** Who consulted the dossier of whoever is signed in: the latest first. */
export const query = () => graphql`
  query consultationsQuery($count: Int!) {
    viewer {
      ...consultationsList_viewer @arguments(count: $count)
    }
  }
`;

/** The list; a viewer has no id, and Relay asks its next pages by 'viewer' itself. */
export const list = () => graphql`
  fragment consultationsList_viewer on Viewer
  @refetchable(queryName: "consultationsListPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    consultations(first: $count, after: $cursor) @connection(key: "consultationsList_consultations") {
      edges {
        node {
          at
          by
          partLabels(language: EN)
        }
      }
    }
  }
`;
