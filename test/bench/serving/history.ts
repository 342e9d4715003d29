import type { Report } from './report.js';
import { servers } from './report.js';

/** The line before the table of runs that were recorded, in docs/performance.md. */
const heading = '### History of serving';

/** A line of that table: the day, then ours over the others, for the scenario that everything is judged by. */
export function historyLine({ scenarios, machine }: Report, on: string): string {
  const [first] = scenarios;
  if (first === undefined) throw new Error('There is no scenario to record');
  const cells = servers.map(server => {
    if (server === 'ours') return `${first.cpuMicros.ours.toFixed(0)} µs`;
    const { median, lower, upper } = first.ratio[server];
    return `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
  });
  return `| ${[on, machine.node, ...cells].join(' | ')} |`;
}

/** A page with one more line at the end of that table. @throws Error where the page has no such table */
export function withHistoryLine(page: string, line: string): string {
  const lines = page.split('\n');
  const from = lines.indexOf(heading);
  const table = lines.findIndex((text, place) => from >= 0 && place > from && text.startsWith('|'));
  if (table === -1) throw new Error(`docs/performance.md has no table under "${heading}"`);
  let end = table;
  while (lines[end]?.startsWith('|')) end += 1;
  return [...lines.slice(0, end), line, ...lines.slice(end)].join('\n');
}
