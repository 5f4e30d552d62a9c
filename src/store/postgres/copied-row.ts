import type { Value } from '../rows/value.js';

const MEANS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', v: '\v' };

const unescaped = (cell: string): string =>
  cell.includes('\\') ? cell.replace(/\\(.)/gs, (_, letter: string) => MEANS[letter] ?? letter) : cell;

function valueOf(cell: string, kind: string): Value {
  if (cell === '\\N') return null;
  if (kind.startsWith('INT')) return Number(cell);
  const words = unescaped(cell);
  return kind.startsWith('BYTEA') ? Buffer.from(words.slice(2), 'hex') : words;
}

/** A row as COPY writes it, as values of these kinds. */
export const copiedRow = (row: Buffer, kinds: readonly string[]): Value[] =>
  row
    .toString('utf8')
    .replace(/\n$/, '')
    .split('\t')
    .map((cell, index) => valueOf(cell, kinds[index] ?? 'TEXT'));
