/** Stand for the start and end of a marked reference while lines are broken; they take no column. */
export const OPEN = '\ue000';
export const CLOSE = '\ue001';

/** Columns that words take on a terminal: marks that combine take none. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) if (!/[\p{Mark}\ue000\ue001]/u.test(character)) width += 1;
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
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? size : used + 1 + size;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
