/** What tells a NEPH of a text. */
export interface NephFinder {
  /** The NEPH that a text holds, in plain, with separators, in lower case, or under base64url or an escape of URLs. */
  in(text: string): string | null;
}

/** Longest text that is looked into: what is traced is lines, addresses and tokens. */
const longest = 200_000;

/** A finder of these NEPHs. */
export function nephFinder(nephs: readonly string[]): NephFinder {
  const spaced = nephs.map(neph => [...neph].join('[\\s._-]*'));
  const pattern = new RegExp(`(?<![0-9a-z])(?:${spaced.join('|')})(?![0-9a-z])`, 'i');
  const search = (text: string): string | null => pattern.exec(text)?.[0] ?? null;
  return {
    in(text) {
      const given = text.slice(0, longest);
      return (
        search(given) ?? (given.includes('%') ? search(unescaped(given)) : null) ?? hidden(given, search)
      );
    },
  };
}

function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, escapes =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
  );
}

/** What stands in the parts of a token: a JWT, an id, a cursor, the value of a cookie. */
function hidden(text: string, search: (text: string) => string | null): string | null {
  for (const [part] of text.matchAll(/[\w-]{8,}/g)) {
    const found = search(Buffer.from(part, 'base64url').toString('latin1'));
    if (found !== null) return found;
  }
  return null;
}
