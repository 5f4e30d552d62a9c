/** Columns that words take on a terminal: marks that combine take none. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) if (!/\p{Mark}/u.test(character)) width += 1;
  return width;
}

export const padTo = (words: string, width: number): string => words + ' '.repeat(Math.max(0, width - widthOf(words)));

/** The first columns of the words, ending in « … » when something is missing. */
export const cutEnd = (words: string, width: number): string =>
  widthOf(words) <= width
    ? words
    : `${[...words]
        .slice(0, Math.max(0, width - 1))
        .join('')
        .trimEnd()}…`;

/** The last columns of the words: what tells paths apart stands at their end. */
export const cutStart = (words: string, width: number): string =>
  widthOf(words) <= width ? words : `…${[...words].slice(-Math.max(1, width - 1)).join('')}`;

/** Lines of at most `width` columns, broken at plain spaces; no-break spaces hold. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words.split(' ')) {
    const size = widthOf(word);
    if (used > 0 && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = used === 0 && line === '' && lines.length === 0 ? word : line === '' ? word : `${line} ${word}`;
      used += size + (used === 0 ? 0 : 1);
    }
  }
  lines.push(line);
  return lines;
}
