import type { Doors, OpenRegister } from '../access/index.js';
import type { DocumentDesk } from '../documents/index.js';
import type { Bilingual, Language } from '../licence/index.js';
import type { Neph } from '../snpc/index.js';
import type { TokenCodec } from './kit/ids.js';

/** What a request brings to every resolver: a register opened for the asker, and nothing of a source. */
export interface RequestContext {
  readonly register: OpenRegister;
  /** Opens the same register anew, for what follows a command: a present of its own. */
  openRegister(): OpenRegister;
  /** Documents, for the asker. */
  readonly documents: DocumentDesk;
  /** What those who ask may do with their own access. */
  readonly doors: Doors;
  /** Ids and cursors. */
  readonly tokens: TokenCodec;
  /** Language of the request, from `Accept-Language`. */
  readonly language: Language;
  /** True where the tester's token was brought, whoever the tester reads as. */
  readonly isTester: boolean;
  /** What is wrong with credentials that can be nobody's, and what would be right; null when nothing is. */
  readonly badCredentials: Bilingual | null;
  /** The browser or the program that asks. */
  readonly browser: BrowserOfRequest;
  /** The context of the same request as somebody else asks: through a session just opened, or as nobody. */
  as(secret: string | null): Promise<RequestContext>;
  /** The context of the same request once more, whoever asks by now. */
  again(): Promise<RequestContext>;
  /** NEPH of a persona of the world of this request, or that NEPH where a dossier has it; null for none, or no simulator. */
  nephOfPersona(persona: string): Promise<Neph | null>;
  /** Writes what was consulted to the journal: to be awaited before an answer leaves. */
  settle(): Promise<void>;
}

/** What a request is made from, and what its answer may leave there. */
export interface BrowserOfRequest {
  readonly ip: string;
  /** What its owner recognises it by, such as `Firefox on Linux`; null when it says nothing of itself. */
  readonly deviceName: string | null;
  /** Secret by which an account trusts it; null when it has none. */
  readonly device: string | null;
  /** False over a socket, which can set none. */
  readonly keepsCookies: boolean;
  /** Keeps the secret of a session there; null takes it back. */
  setSession(secret: string | null): void;
  /** Keeps the secret of a trusted device there. */
  trustDevice(secret: string): void;
}
