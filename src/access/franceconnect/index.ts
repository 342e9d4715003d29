export {
  type Beginning,
  type BeginOutcome,
  type Coming,
  createFranceConnectDoor,
  type DoorParts,
  type FranceConnectDoor,
  type SignedInIdentity,
  type SignInOutcome,
} from './door.js';
export type { FranceConnectIdentity } from './identity.js';
export { type SignInProblem, type SignInProblemCode, signInProblemCodes } from './problems.js';
export { openProof, proofSeal, readProof, type SignInProof, writeProof } from './proof.js';
export { defaultScopes, isSafeAddress, type ProviderSettings, signingAlgorithms } from './provider.js';
export { readReturnTo } from './returnTo.js';
export { callbackPath, signedOutPath } from './tools.js';
