/**
 * Everything that the pages ask the GraphQL API, word for word: where a gateway carries out listed documents alone, these
 * are on its list.
 */

/** The part of a mutation's answer that tells what was refused. */
const userErrors = 'userErrors { code field message remedy retryAfter }';

/** Fields of a typed refusal. */
const refusalFields = 'code message remedy';

export const activateAccount = `mutation ActivateAccount($input: MailTokenInput!) {
  activateAccount(input: $input) { ${userErrors} }
}`;

export const requestPasswordReset = `mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) { ${userErrors} }
}`;

export const linkNeph = `mutation LinkNeph($input: LinkNephInput!) {
  linkNeph(input: $input) { ${userErrors} }
}`;

export const whoLinks = `{ viewer { kind door world licence { ... on Problem { ${refusalFields} } ... on AccessRefused { url } } } }`;

export const createAccount = `mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) { ${userErrors} }
}`;

export const resetPassword = `mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) { ${userErrors} }
}`;

export const signIn = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { ${userErrors} viewer { kind } }
}`;

export const whoIsThere = '{ viewer { kind } }';

export const verifyDocument = `mutation VerifyDocument($input: VerifyDocumentInput!) {
  verifyDocument(input: $input) {
    __typename
    ... on DocumentVerification {
      summary authenticity conformity differences status statusLabel
      stated { kind number name firstNames neph stateLabel categories validUntil issuedOn }
      today { asOf stateLabel categories { code validity } restrictions { code label } }
    }
    ... on Problem { ${refusalFields} }
    ... on FileNotRead { fileRefusal limit }
    ... on CodeNotRead { position expected }
    ... on ShareNotOpen { shareRefusal }
    ... on TooManyRequests { retryAfter }
  }
}`;

export const shareDocument = `mutation ShareDocument($input: ShareDocumentInput!) {
  shareDocument(input: $input) {
    __typename
    ... on SharedDocument { number accessCode share { id status createdAt expiresAt usesLeft usesAllowed } }
    ... on Problem { ${refusalFields} }
  }
}`;

export const revokeShare = `mutation RevokeShare($input: RevokeShareInput!) {
  revokeShare(input: $input) { __typename ... on Problem { ${refusalFields} } }
}`;

export const createCalendarLink = `mutation CreateCalendarLink($input: CreateCalendarLinkInput!) {
  createCalendarLink(input: $input) {
    __typename
    ... on CreatedCalendarLink { address subscribeAddress link { id language createdAt lastReadAt } }
    ... on Problem { ${refusalFields} }
  }
}`;

export const revokeCalendarLink = `mutation RevokeCalendarLink($input: RevokeCalendarLinkInput!) {
  revokeCalendarLink(input: $input) { __typename ... on Problem { ${refusalFields} } }
}`;

export const issueDocument = `mutation IssueDocument($input: IssueDocumentInput!) {
  issueDocument(input: $input) {
    __typename
    ... on Problem { ${refusalFields} }
    ... on AccessRefused { url }
  }
}`;

export const downloadLink = `query DownloadLink($id: ID!) {
  node(id: $id) { ... on Document { download { url fileName } } }
}`;

export const endSession = `mutation EndSession($input: EndSessionInput!) { endSession(input: $input) { ${userErrors} } }`;

export const endOtherSessions = `mutation EndOtherSessions { endOtherSessions { ${userErrors} } }`;

export const changePassword = `mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) { ${userErrors} endedSessions }
}`;

export const signOut = 'mutation SignOut { signOut { viewer { kind } } }';

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
          emptyReasonLabel
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
