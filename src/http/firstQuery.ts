/** The query that both explorers open on, and that the start banner prints. */
export const firstQuery = `query Balance($neph: Neph!) {
  licence(by: { neph: $neph }) {
    ... on Licence {
      balance
      stateLabel(language: EN)
      notice(language: EN)
      pointEvents(first: 10) {
        nodes {
          on
          points
          balanceAfter
          label(language: EN)
          explanation(language: EN)
          articles
        }
      }
      restitutionForecast {
        items {
          dueOn
          points
          balanceAfter
          explanation(language: EN)
          articles
        }
      }
    }
    ... on Problem {
      code
      message(language: EN)
      remedy(language: EN)
    }
  }
}
`;
