/** Most letters by which a code may differ from one it was meant for: typing slips, no guesses. */
const mostSlips = 2;

/** The code that differs least from what was written, in any case; null where none comes near. The first of equals. */
export function nearestCode(written: string, codes: Iterable<string>): string | null {
  const meant = written.trim().toUpperCase();
  let nearest: { readonly code: string; readonly slips: number } | null = null;
  for (const code of codes) {
    if (Math.abs(code.length - meant.length) > mostSlips) continue;
    const slips = slipsBetween(meant, code);
    if (slips <= mostSlips && slips < code.length / 2 && slips < (nearest?.slips ?? Number.POSITIVE_INFINITY))
      nearest = { code, slips };
  }
  return nearest?.code ?? null;
}

/** Letters added, dropped, changed, or exchanged with their neighbour, that make one word the other. */
function slipsBetween(one: string, other: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const choices = [at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + same];
      const isExchange =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isExchange) choices.push(at(beforeLast, column - 2) + 1);
      line.push(Math.min(...choices));
    }
    [beforeLast, last] = [last, line];
  }
  return at(last, other.length);
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY;
}
