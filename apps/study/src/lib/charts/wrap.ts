/** Breaks a text at its spaces into lines of at most so many letters, as even as can be; a longer word has its own. */
export function wrap(text: string, letters: number): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / letters));
  const even = linesOf(text, Math.ceil(text.length / count) + 2);
  return even.length <= count && even.every((line) => line.length <= letters)
    ? even
    : linesOf(text, letters);
}

function linesOf(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
