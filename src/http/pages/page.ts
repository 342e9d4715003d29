import type { Bilingual, Language } from '../../licence/index.js';

/** A page, before it is put into a language. */
export interface Page {
  readonly path: string;
  readonly title: Bilingual;
  /** Module of `assets/` that brings it to life. */
  readonly script: string;
  /** The inside of `main`, below its title. */
  readonly body: (seen: Seen) => string;
  /** True where somebody signed in is expected: nothing there asks for another world than that of the session. */
  readonly isInside?: boolean;
}

/** How a page is seen by whoever opens it. */
export interface Seen {
  readonly language: Language;
  /** The text in the language of the page. */
  readonly say: (fr: string, en: string) => string;
  readonly isSimulated: boolean;
  /** True where letters stay at `/outbox`. */
  readonly hasOutbox: boolean;
  /** World that the address names; empty for the default one. */
  readonly world: string;
  /** Why somebody was sent here with nothing done; empty for no reason. */
  readonly problem: string;
  /** True for somebody who has just signed out. */
  readonly hasLeft: boolean;
  /** An address of this gateway, with the world that the page is for. */
  readonly link: (path: string) => string;
}
