import { LRUCache } from 'lru-cache';
import type { ReadDocument } from './readDocument.js';

/** What is remembered of documents. Texts are counted by their characters. */
export const memoryOfDocuments = {
  /** Documents that were read, with those that were refused. */
  read: { most: 1_000, characters: 4_000_000 },
  /** Documents that clients registered to send by their hash from then on. */
  registered: { most: 1_000, characters: 4_000_000 },
} as const;

/** The same reader, which reads no document twice while it remembers it. */
export function remembering(read: (text: string) => ReadDocument): (text: string) => ReadDocument {
  const known = new LRUCache<string, ReadDocument>(bounds(memoryOfDocuments.read));
  return text => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    const answer = read(text);
    known.set(text, answer, { size: Math.max(1, text.length) });
    return answer;
  };
}

/** Documents that clients register by their hash (automatic persisted queries), those used last alone. */
export function registeredDocuments(): LRUCache<string, string> {
  return new LRUCache<string, string>({
    ...bounds(memoryOfDocuments.registered),
    sizeCalculation: text => Math.max(1, text.length),
  });
}

function bounds({ most, characters }: { readonly most: number; readonly characters: number }) {
  return { max: most, maxSize: characters };
}
