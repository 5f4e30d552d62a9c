import type { Tokens } from '../lexer.js';

const MOST = 10_000;
/** The figures of small numbers, and these behind letters: of all numbers of a text one string each is kept. */
const FIGURES: (string | undefined)[] = [];
const LETTERED = new Map<string, (string | undefined)[]>();

/** Whether the token is written as its value is: no zero before it, no markup inside it. */
const isPlain = (t: Tokens, i: number, value: number): boolean => {
  const width = t.end[i]! - t.start[i]!;
  return width === (value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4);
};

/** The figures of the number token `i`, as written. */
export function figuresAt(t: Tokens, i: number): string {
  const value = t.value[i]!;
  if (value < 0 || value >= MOST || !isPlain(t, i, value)) return t.text.slice(t.start[i], t.end[i]);
  return (FIGURES[value] ??= String(value));
}

/** Letters and the figures that `figuresAt` gave. */
export function behindLetters(letters: string, figures: string): string {
  const value = Number(figures);
  if (FIGURES[value] !== figures) return letters + figures;
  let known = LETTERED.get(letters);
  if (known === undefined) LETTERED.set(letters, (known = []));
  return (known[value] ??= letters + figures);
}
