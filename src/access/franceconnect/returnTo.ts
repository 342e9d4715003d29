const base = 'http://here.invalid';

/** Longest path to go back to. */
const longest = 1_000;

/**
 * Reads a path of this gateway to go back to, such as `/graphql?x=1`. Null for anything that a browser could take for
 * an address of elsewhere: it then leads nowhere but home.
 */
export function readReturnTo(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > longest) return null;
  // Browsers read a backslash as a slash, and drop tabs and line ends.
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return null;
  const url = URL.parse(text, base);
  if (url === null || url.origin !== base) return null;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? null : path;
}
