import { refusalFields } from '../refusal.js';

const record = `fragment Record on FullRecord {
  titlePeriods { obtainedOn formationLabel exchangedFrom exchangedOn complementaryTrainingOn endedOn endedByLabel }
  titles { number issuedOn issuedBy expiresOn }
  infractions { committedOn offenceLabel finalOn finalByLabel authority }
  stages { days { from to } kindLabel place attestation }
  medicalVisits { visitedOn opinionLabel categories validUntil }
  measures { label from to authority notifiedOn }
  letters { label sentOn outcomeLabel notifiedOn }
}`;

/** All that the page shows, in one question. */
export const meQuery = `query Me {
  viewer {
    kind door world
    sessions { id door device signedInAt lastSeenAt isCurrent }
    calendarLinks { id language createdAt lastReadAt }
    consultations(first: 20) { nodes { at by authority partLabels purposeLabel caseReference } }
    licence {
      __typename
      ... on Problem { ${refusalFields} }
      ... on AccessRefused { url }
      ... on Licence {
        balance ceiling noBalanceReason pointsStatus pointsStatusLabel stateLabel notice nextStageFrom
        holder { firstNames birthName usageName }
        probation { endsOn isRunning }
        categories { code obtainedOn expiresOn validity }
        restrictions { code label category }
        view { asOf clock }
        pointEvents(first: 20) { totalCount nodes { on label points balanceAfter explanation recordedOn articles } }
        pendingPointEvents { on kind stepLabel explanation expectedFrom expectedBy }
        restitutionForecast {
          items { dueOn label points balanceAfter explanation articles }
          blocked { label explanation isPast wouldBeDueOn }
        }
        obtainableDocuments {
          kind label uses refusal { ${refusalFields} url } notIssuable { ${refusalFields} }
        }
        documents {
          id kind label number status statusLabel validUntil pageCount
          shares { id status createdAt usesLeft usesAllowed }
        }
        fullRecord { __typename ... on AccessRefused { ${refusalFields} url } ...Record }
      }
    }
  }
}
${record}`;
