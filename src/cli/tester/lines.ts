/** Rows as lines whose columns are aligned; the last column is as long as it likes. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths = rows.reduce<number[]>((widest, row) => {
    const longest = row.map((cell, index) => Math.max(cell.length, widest[index] ?? 0));
    return [...longest, ...widest.slice(longest.length)];
  }, []);
  return rows
    .map(row =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${indent}${line}`)
    .join('\n');
}
