import { createHash } from 'node:crypto';

/** The documents that a gateway carries out, where it carries out no others. */
export interface AllowList {
  /** The document of a hash: SHA-256 of its text, in hexadecimal. */
  textOf(hash: string): string | undefined;
  /** True for the very text of one of them. */
  holds(text: string): boolean;
  readonly texts: readonly string[];
}

/** Thrown for a manifest that is none; its message is one line that says what is wrong and what would be right. */
export class WrongManifest extends Error {
  override readonly name = 'WrongManifest';
}

/** SHA-256 of a text, in lower-case hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const form = 'a JSON object of documents under the SHA-256 of their texts in hexadecimal';

/**
 * Reads a manifest as GraphQL Code Generator writes it: each document under the SHA-256 of its text, in hexadecimal,
 * with or without `sha256:` in front.
 *
 * @throws WrongManifest
 */
export function readManifest(json: string): AllowList {
  const listed = new Map<string, string>();
  for (const [key, text] of Object.entries(objectIn(json))) {
    if (typeof text !== 'string') throw new WrongManifest(`${key} is no document: it must be ${form}`);
    const hash = key.replace(/^sha256:/, '').toLowerCase();
    if (hash !== hashOf(text))
      throw new WrongManifest(`${key} is not the SHA-256 of its document: it must be ${form}`);
    listed.set(hash, text);
  }
  if (listed.size === 0) throw new WrongManifest(`it holds no document: it must be ${form}`);
  return listOf(listed);
}

/** The same list, with more documents. */
export function listingToo(list: AllowList, texts: readonly string[]): AllowList {
  return listOf(new Map([...list.texts, ...texts].map(text => [hashOf(text), text])));
}

function listOf(listed: ReadonlyMap<string, string>): AllowList {
  return {
    textOf: hash => listed.get(hash.toLowerCase()),
    holds: text => listed.has(hashOf(text)),
    texts: [...listed.values()],
  };
}

function objectIn(json: string): object {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new WrongManifest(`it is no JSON: it must be ${form}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new WrongManifest(`it is no object: it must be ${form}`);
}
