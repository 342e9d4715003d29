/** Why somebody is not signed in. The code goes to the browser, the reason to the log. */
export interface SignInProblem {
  readonly code: SignInProblemCode;
  /** For machines and logs: upper snake case, or an error code of OAuth; it never holds a token or a name. */
  readonly reason: string | null;
}

export type SignInProblemCode = (typeof signInProblemCodes)[number];

export const signInProblemCodes = [
  /** There is no FranceConnect for that world. */
  'NO_PROVIDER',
  /** The user went back. */
  'GIVEN_UP',
  /** FranceConnect answered with an error. */
  'PROVIDER_REFUSED',
  /** It cannot be reached, does not answer in time, or says that it is unavailable. */
  'PROVIDER_UNAVAILABLE',
  /** This browser began no such sign-in, or it is over: finished, older than ten minutes, or of a world made anew. */
  'STATE_UNKNOWN',
  /** What FranceConnect gave does not prove who signed in. */
  'PROOF_REFUSED',
] as const;

/** Why a proof is refused. */
export type ProofReason =
  | 'MALFORMED'
  | 'ALGORITHM'
  | 'SIGNATURE'
  | 'KEY_UNKNOWN'
  | 'EXPIRED'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'NONCE'
  | 'SUBJECT'
  | 'LEVEL_TOO_LOW'
  | 'USERINFO_NOT_SIGNED'
  | 'IDENTITY_INCOMPLETE';

/** Thrown inside the door, and caught by it. */
export class SignInFailure extends Error {
  override readonly name = 'SignInFailure';
  /** World of the sign-in, once it is known. */
  world: string | undefined;

  constructor(readonly problem: SignInProblem) {
    super(`${problem.code} ${problem.reason ?? ''}`);
  }
}

/** Refuses a proof. */
export function refuseProof(reason: ProofReason): SignInFailure {
  return new SignInFailure({ code: 'PROOF_REFUSED', reason });
}
