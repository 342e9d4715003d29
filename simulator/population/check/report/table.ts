import type { CheckReport } from '../check.js';
import { type Line, linesOf, resultsByFamily } from './lines.js';
import { colon, type Language } from './numbers.js';
import { dayOfLossesOf, gateLine, headOf, legend, missesOf, outcomeOf, tellingsOf } from './summary.js';
import { familyTitles, words } from './words.js';

const cells = ['id', 'metric', 'year', 'published', 'simulated', 'tolerance', 'verdict', 'source'] as const;

/** A report for a person at a terminal. */
export function tableOf(report: CheckReport, language: Language): string {
  const families = [...resultsByFamily(report)].map(([family, results]) => {
    const lines = results.flatMap(result => linesOf(result, language));
    return { title: familyTitles[family][language], lines };
  });
  const head: Line = {
    id: '',
    metric: words.target[language],
    year: words.year[language],
    published: words.published[language],
    source: words.source[language],
    simulated: words.simulated[language],
    tolerance: words.tolerance[language],
    verdict: words.verdict[language],
  };
  const widths = widthsOf([head, ...families.flatMap(({ lines }) => lines)]);
  const told = families.flatMap(({ title, lines }) => [
    '',
    title,
    ...lines.map(line => padded(line, widths)),
  ]);
  const gates = report.gates.map(
    gate => `${gate.id}  ${gate.text[language]}${colon[language]}${gateLine(gate, language)}`,
  );
  const notes = [dayOfLossesOf(report, language), tellingsOf(report, language)];
  return [
    headOf(report, language),
    ...notes.filter(note => note !== null),
    legend[language],
    '',
    padded(head, widths),
    ...told,
    '',
    words.gates[language],
    ...gates,
    '',
    words.knownMisses[language],
    ...missesOf(report, language).flatMap(({ head, text }) => [head, ...wrapped(text)]),
    '',
    outcomeOf(report, language),
    '',
  ].join('\n');
}

function widthsOf(lines: readonly Line[]): readonly number[] {
  return cells.map(cell => Math.max(...lines.map(line => line[cell].length)));
}

function padded(line: Line, widths: readonly number[]): string {
  return cells
    .map((cell, index) => line[cell].padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();
}

const widthOfText = 110;

/** A paragraph in lines of words, set in. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widthOfText)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`     ${word}`);
  }
  return lines;
}
