import type { OpenRegister } from '../access/index.js';
import type { Language } from '../licence/index.js';
import type { TokenCodec } from './kit/ids.js';

/** What a request brings to every resolver: a register opened for the asker, and nothing of a source. */
export interface RequestContext {
  readonly register: OpenRegister;
  /** Opens the same register anew, for what follows a command: a present of its own. */
  openRegister(): OpenRegister;
  /** Ids and cursors. */
  readonly tokens: TokenCodec;
  /** Language of the request, from `Accept-Language`. */
  readonly language: Language;
}
