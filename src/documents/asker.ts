import type { OpenRegister, Verifier } from '../access/index.js';

/** Whoever asks something of documents, as far as documents need to know. */
export interface DocumentAsker {
  /** The register opened for them, in the world of the request. */
  readonly register: OpenRegister;
  /** Network they ask from: a pseudonym of it counts what they try. */
  readonly from: string;
  /** Opens the register of a world as whoever holds an authentic document; what it shows is noted with the request. */
  openAs(verifier: Verifier): OpenRegister;
}
