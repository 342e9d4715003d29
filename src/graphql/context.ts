import type { Doors, OpenRegister } from '../access/index.js';
import type { Language } from '../licence/index.js';
import type { TokenCodec } from './kit/ids.js';

/** What a request brings to every resolver: a register opened for the asker, and nothing of a source. */
export interface RequestContext {
  readonly register: OpenRegister;
  /** Opens the same register anew, for what follows a command: a present of its own. */
  openRegister(): OpenRegister;
  /** What those who ask may do with their own access. */
  readonly doors: Doors;
  /** Ids and cursors. */
  readonly tokens: TokenCodec;
  /** Language of the request, from `Accept-Language`. */
  readonly language: Language;
  /** True where the tester's token was brought, whoever the tester reads as. */
  readonly isTester: boolean;
  /** What is wrong with credentials that can be nobody's, and what would be right; null when nothing is. */
  readonly badCredentials: string | null;
  /** Writes what was consulted to the journal: to be awaited before an answer leaves. */
  settle(): Promise<void>;
}
