import type { Clock, Instant } from '../../time/index.js';
import type { LetterKind, WrittenLetter } from './letter.js';

/** A letter that stayed here instead of being sent. */
export interface KeptLetter extends WrittenLetter {
  readonly kind: LetterKind;
  readonly link: string;
  readonly at: Instant;
}

/** Letters of a gateway under development: they go nowhere, and are read here. It holds their secrets in clear. */
export interface Outbox {
  /** The latest first. */
  list(): readonly KeptLetter[];
}

const mostLetters = 100;

/** An outbox in memory, of the last hundred letters. */
export function createOutbox(clock: Clock): Outbox & { keep(letter: Omit<KeptLetter, 'at'>): void } {
  const letters: KeptLetter[] = [];
  return {
    list: () => [...letters],
    keep(letter) {
      letters.unshift({ ...letter, at: clock.now() });
      letters.length = Math.min(letters.length, mostLetters);
    },
  };
}
