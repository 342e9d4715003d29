import type { CheckReport } from '../check.js';
import { type Line, linesOf, resultsByFamily } from './lines.js';
import { dayOfLossesOf, gateLine, headOf, legend, missesOf, outcomeOf, tellingsOf } from './summary.js';
import { familyTitles, words } from './words.js';

/**
 * The page of the documentation that shows a report, in English.
 *
 * @param charts path of the folder of charts, from the page
 */
export function pageOf(report: CheckReport, charts: string): string {
  const sections = [...resultsByFamily(report)].map(([family, results]) => {
    const title = familyTitles[family].en;
    const lines = results.flatMap(result => linesOf(result, 'en'));
    return `## ${title}

![${title}, published against simulated](${charts}/${family}.en.svg)

The same [in French](${charts}/${family}.fr.svg).

${tableOf(lines)}
`;
  });
  return `# A population against published figures

This page and its charts are written by \`npm run population:report\`; nothing here is typed in. What is counted, at which
moment and known when, is told by [population/check](../simulator/population/check/README.md). Published figures, their
sources and their tolerances are data: [seed/published/targets.yaml](../seed/published/targets.yaml).

${headOf(report, 'en')}. ${outcomeOf(report, 'en')}
${paragraph(dayOfLossesOf(report, 'en'))}${paragraph(tellingsOf(report, 'en'))}
${legend.en} Grades of a source: A, an official publisher, parliament or court; B, an article that quotes an official
figure; C, a lawyer or a company.

${howToRun}
${sections.join('\n')}
## ${words.gates.en}

${report.gates.map(gate => `- ${gate.id}, ${gate.text.en.charAt(0).toLowerCase()}${gate.text.en.slice(1)}: ${gateLine(gate, 'en')}.`).join('\n')}

## ${words.knownMisses.en}

${missesOf(report, 'en')
  .map(({ head, text }) => `- **${head}.** ${text}`)
  .join('\n')}

## Sources

${sourcesOf(report)}
`;
}

function paragraph(text: string | null): string {
  return text === null ? '' : `\n${text}\n`;
}

const howToRun = `## Running it

\`npx snpc population check --licences 200000 --seed a\` counts licences 0 to 199,999 of the usual population under the seed
\`a\`, in two threads and without a database, and prints the tables below. It ends with 0 where every gate holds, with 1 where
one is missed or the sample is too small to judge it, with 2 for wrong words.

| option | what it does |
| --- | --- |
| \`--profile NAME\` | checks another population |
| \`--seeds a,b,c\` | checks several seeds, one after the other |
| \`--steady NAME\` | measures V36 on a population that never knew another law than that of 2024 |
| \`--json\` | prints for a program: \`population\`, \`seed\`, \`licences\`, \`targets\`; with several seeds, one object a line |
| \`--language fr\` | prints the table in French |
| \`--charts FOLDER\`, \`--page FILE\` | writes the charts, and this page |
| \`--threads 2\` | counts in so many threads; 0 for none. The outcome is the same |
`;

function tableOf(lines: readonly Line[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  const { target, year, published, source, simulated, tolerance, verdict } = words;
  const heads = [target, year, published, source, simulated, tolerance, verdict].map(({ en }) => en);
  return [
    row(['', ...heads]),
    row(Array.from({ length: heads.length + 1 }, () => '---')),
    ...lines.map(line =>
      row([
        line.id,
        line.metric,
        line.year,
        line.published,
        line.source,
        line.simulated,
        line.tolerance,
        line.verdict,
      ]),
    ),
  ].join('\n');
}

function sourcesOf({ targets }: CheckReport): string {
  const sources = new Map(targets.flatMap(({ target }) => target.sources.map(source => [source.id, source])));
  return [...sources.values()]
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
    .map(({ publisher, year, grade, address }) => `- ${publisher} (${year}, ${grade}): <${address}>`)
    .join('\n');
}
