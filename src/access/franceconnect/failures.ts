import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { type ProofReason, refuseProof, SignInFailure, type SignInProblem } from './problems.js';

/** Says in this door's words what the library met. Nothing of its error but codes is kept: it holds tokens. */
export function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInFailure) return error.problem;
  if (error instanceof AuthorizationResponseError) return answered(error.error);
  if (error instanceof ResponseBodyError)
    return error.status >= 500 ? unavailable('SERVER_ERROR') : answered(error.error);
  if (error instanceof WWWAuthenticateChallengeError)
    return answered(error.cause[0]?.parameters.error ?? 'invalid_token');
  if (error instanceof ClientError) return ofTheLibrary(error);
  // What fetch rejects with when nobody answers.
  return unavailable('UNREACHABLE');
}

function answered(error: string): SignInProblem {
  if (error === 'access_denied') return { code: 'GIVEN_UP', reason: null };
  if (error === 'server_error' || error === 'temporarily_unavailable') return unavailable(error);
  // An error code is from the address of the browser, which anybody may write.
  return { code: 'PROVIDER_REFUSED', reason: /^[a-z_]{1,64}$/.test(error) ? error : 'unknown_error' };
}

function unavailable(reason: string): SignInProblem {
  return { code: 'PROVIDER_UNAVAILABLE', reason };
}

function ofTheLibrary(error: ClientError): SignInProblem {
  switch (error.code) {
    case 'OAUTH_TIMEOUT':
    case 'OAUTH_ABORT':
      return unavailable('TIMED_OUT');
    case 'OAUTH_HTTP_REQUEST_FORBIDDEN':
    case 'OAUTH_REQUEST_PROTOCOL_FORBIDDEN':
      return unavailable('NOT_OVER_TLS');
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
      return unavailable('BAD_STATUS');
    default:
      return refuseProof(reasonOf(error)).problem;
  }
}

function reasonOf(error: ClientError): ProofReason {
  switch (error.code) {
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
      return 'EXPIRED';
    case 'OAUTH_KEY_SELECTION_FAILED':
      return 'KEY_UNKNOWN';
    case 'OAUTH_JWT_USERINFO_EXPECTED':
      return 'USERINFO_NOT_SIGNED';
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      return detailOf(error, 'attribute') === 'sub' ? 'SUBJECT' : 'ISSUER';
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
      return ofAClaim(detailOf(error, 'claim'));
    default:
      return ofABadAnswer(error);
  }
}

function ofAClaim(claim: unknown): ProofReason {
  if (claim === 'iss') return 'ISSUER';
  if (claim === 'aud' || claim === 'azp') return 'AUDIENCE';
  return claim === 'nonce' ? 'NONCE' : 'MALFORMED';
}

function ofABadAnswer(error: ClientError): ProofReason {
  if (detailOf(error, 'reason') !== undefined || error.code === 'OAUTH_UNSUPPORTED_OPERATION')
    return 'ALGORITHM';
  if (detailOf(error, 'signature') !== undefined) return 'SIGNATURE';
  return 'MALFORMED';
}

// What the library compared stands in the cause of the cause, and holds the tokens: one word of it is read.
function detailOf({ cause }: Error, name: string): unknown {
  for (let at = cause, depth = 0; depth < 3 && typeof at === 'object' && at !== null; depth++) {
    if (name in at) return (at as Record<string, unknown>)[name];
    at = (at as Error).cause;
  }
  return undefined;
}
