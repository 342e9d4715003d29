import { type PrintedRii, printedTypes } from '../../simulator/world/personaPrint.js';

/**
 * What is wrong with a printed RII, beside what its persona says it prints: a line that is not there, or not in its
 * place, and a decision too many. The text is plain, in the order of reading: that of `textOfContent`, or of `pdftotext
 * -raw`; lines may be wrapped anywhere, and headers and footers of pages may stand between two of them.
 */
export function faultsOfPrintedRii(text: string, expected: PrintedRii): string[] {
  const printed = withoutSpaces(text);
  const faults: string[] = [];
  let from = 0;
  for (const line of linesOf(expected)) {
    const at = printed.indexOf(withoutSpaces(line), from);
    if (at === -1) faults.push(`not printed after ${lastWords(printed, from)}: ${line}`);
    else from = at + withoutSpaces(line).length;
  }
  return [...faults, ...titlesTooMany(printed, expected)];
}

/** Types of line that a printed RII does not show. */
export function typesNotShown({ decisions }: PrintedRii): string[] {
  const shown = new Set(decisions.map(({ type }) => type));
  return printedTypes.filter(type => !shown.has(type));
}

/** Cells of a decision as its row has them: the day, the lines about it, the points and the balance. */
export function cellsOf({ on, lines, points, balance }: PrintedRii['decisions'][number]): string[][] {
  return [[on], lines, [points], [balance]];
}

/** A text without its spaces, breaks and ligatures: two that differ by how lines are wrapped are equal. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function linesOf({ before, decisions }: PrintedRii): string[] {
  return [...before, ...decisions.flatMap(decision => cellsOf(decision).flat())];
}

// A decision that nobody expects would be passed over: each begins with a title, and titles are counted.
function titlesTooMany(printed: string, { decisions }: PrintedRii): string[] {
  const titles = new Set(decisions.map(({ lines }) => lines[0] as string));
  return [...titles].flatMap(title => {
    const wanted = decisions.flatMap(({ lines }) => lines).filter(line => line.includes(title)).length;
    const found = printed.split(withoutSpaces(title)).length - 1;
    return found > wanted ? [`printed ${found} times, not ${wanted}: ${title}`] : [];
  });
}

function lastWords(printed: string, from: number): string {
  return JSON.stringify(printed.slice(Math.max(0, from - 40), from));
}
