/** Rows under their heads; numbers stand to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = heads.map((head, i) => [head, ...rows.map((row) => row[i] ?? '')]);
  const widths = columns.map((cells) => Math.max(...cells.map(({ length }) => length)));
  const isNumber = columns.map((cells) =>
    cells.slice(1).every((cell) => /^[-+\d.,% ]*$/.test(cell)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)];
}
