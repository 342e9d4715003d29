import type { TableBlock } from '../content/model.js';
import { widestWord } from './lines.js';
import { styles } from './style.js';
import type { Pdf } from './tags.js';

/** Points between the texts of two columns. */
export const gutter = 10;

/**
 * Widths of the columns of a table, in points: as their shares tell, but none narrower than its widest word where
 * there is room for that, for a word cut in two reads badly.
 */
export function columnWidths(doc: Pdf, table: TableBlock, width: number): readonly number[] {
  const available = width - gutter * (table.columns.length - 1);
  const least = table.columns.map((_, index) => Math.min(widest(doc, table, index), available / 3));
  const shares = table.columns.map(column => Math.max(column.share, 0.01));
  const wanted = sum(least);
  if (wanted >= available) return least.map(points => (points / wanted) * available);
  return grow(least, shares, available);
}

/** Columns whose share is too small keep their least width; the others divide what is left. */
function grow(least: readonly number[], shares: readonly number[], available: number): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const free = available - sum(least.filter((_, index) => held.has(index)));
    const freeShares = sum(shares.filter((_, index) => !held.has(index)));
    const widths = least.map((points, index) =>
      held.has(index) ? points : ((shares[index] as number) / freeShares) * free,
    );
    const narrow = widths.findIndex((points, index) => points < (least[index] as number) - 0.001);
    if (narrow < 0) return widths;
    held.add(narrow);
  }
}

function widest(doc: Pdf, table: TableBlock, index: number): number {
  const column = table.columns[index];
  const style = column?.namesRow ? styles.tableRowName : styles.tableCell;
  const words = new Set(table.rows.flatMap(row => row[index] ?? []).flatMap(line => line.split(' ')));
  // Only the longest can be the widest or near it, and measuring costs.
  const longest = [...words].sort((one, other) => other.length - one.length).slice(0, 12);
  const cells = longest.map(word => widestWord(doc, word, style));
  return Math.max(widestWord(doc, column?.label ?? '', styles.tableHeader), ...cells);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
