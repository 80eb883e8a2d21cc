/** A page with the block of a name written anew, between the two comments that mark it. */
export function blockOf(page: string, name: string, block: string): string {
  const begins = `<!-- written by \`npm run -s docs\`: ${name} -->`;
  const ends = `<!-- end of ${name} -->`;
  const [start, end] = [page.indexOf(begins), page.indexOf(ends)];
  if (start < 0 || end < start)
    throw new Error(`The page has no place for "${name}" between ${begins} and ${ends}.`);
  return `${page.slice(0, start)}${begins}\n\n${block}\n\n${page.slice(end)}`;
}

/** Columns as wide as their widest cell, as the format check wants them. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) =>
    Math.max(3, head.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}
