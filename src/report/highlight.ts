import { Chalk, type ChalkInstance } from 'chalk';
import type { FoundReference, ReferredFile } from '../model/found.js';

export interface HighlightLook {
  readonly color: boolean;
  readonly language: 'en' | 'fr';
}

/** How sure a reference is: what its colour says. */
type Surety = 'sure' | 'implied' | 'open' | 'outside';

const LEGEND: Readonly<Record<HighlightLook['language'], Readonly<Record<Surety | 'basis', string>>>> = {
  en: {
    sure: 'its text is named',
    implied: 'its text is implied',
    open: 'ambiguous or not decided',
    outside: 'not the law',
    basis: 'the words that name the text',
  },
  fr: {
    sure: 'le texte est nommé',
    implied: 'le texte est sous-entendu',
    open: 'ambigu ou non résolu',
    outside: 'hors de la loi',
    basis: 'les mots qui nomment le texte',
  },
};

const NAMED = new Set(['stated', 'definition', 'alias']);

function suretyOf({ reference, outcome }: FoundReference): Surety {
  const law = reference.text !== undefined || reference.id !== undefined;
  if (outcome?.kind === 'outside' || reference.outside === 'internal' || reference.outside === 'foreign')
    return 'outside';
  if (outcome?.kind === 'ambiguous' || outcome?.kind === 'unresolved' || !law) return 'open';
  return NAMED.has(reference.textBasis) || reference.text === undefined ? 'sure' : 'implied';
}

function dresses(color: boolean): Readonly<Record<Surety | 'basis', (words: string) => string>> {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  const framed = (words: string): string => `[${words}]`;
  if (!color) return { sure: framed, implied: framed, open: framed, outside: framed, basis: (words) => words };
  return {
    sure: (words) => chalk.bold.cyan(words),
    implied: (words) => chalk.bold.blue(words),
    open: (words) => chalk.bold.yellow(words),
    outside: (words) => chalk.underline(words),
    basis: (words) => chalk.dim(words),
  };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly surety: Surety | 'basis';
}

/** Disjoint and sorted: references first, then the words that name their texts, where no reference stands. */
function pieces(references: readonly FoundReference[]): Piece[] {
  const numbers = references.map((found): Piece => ({ ...found.place, surety: suretyOf(found) }));
  const bases = references.flatMap(({ textPlace }): Piece[] =>
    textPlace === undefined ? [] : [{ ...textPlace, surety: 'basis' }],
  );
  const sorted = [...numbers, ...bases].sort(
    (a, b) => a.start - b.start || Number(a.surety === 'basis') - Number(b.surety === 'basis'),
  );
  let end = 0;
  return sorted.filter((piece) => {
    if (piece.start < end) return false;
    end = piece.end;
    return true;
  });
}

// Line breaks and tabs stay; whatever else could move a cursor or turn the direction of writing is shown as a space.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const safe = (words: string): string => words.replace(/\r\n/g, '\n').replace(UNSAFE, ' ');

/** Colour line by line: a pager that shows one line must not inherit the colour of another. */
const dressed = (words: string, dress: (words: string) => string): string =>
  safe(words)
    .split('\n')
    .map((line) => (line === '' ? '' : dress(line)))
    .join('\n');

function* counts(references: readonly FoundReference[], look: HighlightLook): Generator<string> {
  const dress = dresses(look.color);
  const words = LEGEND[look.language];
  const of = new Map<Surety, number>();
  for (const found of references) of.set(suretyOf(found), (of.get(suretyOf(found)) ?? 0) + 1);
  for (const surety of ['sure', 'implied', 'open', 'outside'] as const) {
    const count = of.get(surety);
    if (count !== undefined) yield `${dress[surety](String(count))} ${words[surety]}`;
  }
  if (look.color && references.some(({ textPlace }) => textPlace !== undefined)) yield dress.basis(words.basis);
}

/** The file as it stands with its references coloured, or in square brackets without colour; a legend at the end. */
export function* highlight(file: ReferredFile, look: HighlightLook): Generator<string> {
  const dress = dresses(look.color);
  let at = 0;
  for (const { start, end, surety } of pieces(file.references)) {
    yield safe(file.source.slice(at, start));
    yield dressed(file.source.slice(start, end), dress[surety]);
    at = end;
  }
  yield safe(file.source.slice(at));
  if (!file.source.endsWith('\n')) yield '\n';
  const legend = [...counts(file.references, look)];
  yield `\n${legend.length === 0 ? '–' : legend.join(' · ')}\n`;
}
