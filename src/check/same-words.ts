import { fold } from '../model/fold.js';

// « […] », « (…) », « ... », « [l'employeur] »: words left out, or put in by whoever quotes.
const GAP = /\[[^\]]{0,200}\]|\((?:…|\.\.\.)\)|…|\.\.\./g;
const MARKUP = /<[^<>]{1,200}>|&(?:nbsp|#160|#8239);|[*_`>#~]/g;

/** « quinze jours » and « 15 jours » are one wording. */
const NUMERALS: ReadonlyMap<string, string> = new Map([
  ...'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, index) => [word, String(index + 1)] as const),
  ...['une 1', 'vingt 20', 'trente 30', 'quarante 40', 'cinquante 50', 'soixante 60', 'cent 100'].map((pair) => {
    const [word = '', digits = ''] = pair.split(' ');
    return [word, digits] as const;
  }),
]);

/** A word as it is compared, and as it is written. */
interface Token {
  readonly word: string;
  readonly written: string;
}

function tokens(words: string): readonly Token[] {
  const plain = words.replace(MARKUP, ' ');
  return Array.from(fold(plain).matchAll(/[\p{L}\p{N}]+/gu), ({ 0: found, index }) => ({
    word: NUMERALS.get(found) ?? found.replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
    written: plain.slice(index, index + found.length),
  }));
}

const joined = (words: readonly Token[], as: keyof Token): string => words.map((token) => token[as]).join(' ');

/** Words without case, accents, signs and markup, so that two wordings can be compared. */
export const wordsOf = (text: string): string => joined(tokens(text), 'word');

/** Words to look for in order, with anything between. */
export type Pieces = readonly (readonly Token[])[];

/** A quotation as the pieces between its ellipses, without case, accents, signs and markup. */
export const piecesOf = (quotation: string): Pieces =>
  quotation
    .split(GAP)
    .map(tokens)
    .filter((piece) => piece.length > 0);

export const countWords = (pieces: Pieces): number => pieces.reduce((sum, piece) => sum + piece.length, 0);

/** Whether a wording has these pieces, word for word and in order. */
export function hasPieces(wording: string, pieces: Pieces): boolean {
  const words = ` ${wordsOf(wording)} `;
  let at = 0;
  return pieces.every((piece) => {
    const sought = ` ${joined(piece, 'word')} `;
    const found = words.indexOf(sought, at);
    at = found + sought.length - 1;
    return found >= 0;
  });
}

/** How a quotation differs from the stretch of a wording that is nearest to it. */
export interface Difference {
  /** Words put in, left out or changed. */
  readonly steps: number;
  /** The first difference with a few words around it, as quoted and as the law has it. */
  readonly quoted: string;
  readonly law: string;
}

const LONGEST_WORDING = 4000;
const LONGEST_PIECE = 600;
const AROUND = 4;

/** Steps from every start of the words to every end of the piece: row by row, and which way each was reached. */
function ways(piece: readonly Token[], words: readonly Token[]): { last: Uint16Array; from: Uint8Array } {
  const width = words.length + 1;
  const from = new Uint8Array((piece.length + 1) * width);
  let above = new Uint16Array(width);
  for (let row = 1; row <= piece.length; row++) {
    const line = new Uint16Array(width);
    line[0] = row;
    from[row * width] = 2;
    for (let column = 1; column < width; column++) {
      const changed = (above[column - 1] ?? 0) + (piece[row - 1]?.word === words[column - 1]?.word ? 0 : 1);
      const added = (above[column] ?? 0) + 1;
      const leftOut = (line[column - 1] ?? 0) + 1;
      const least = Math.min(changed, added, leftOut);
      line[column] = least;
      from[row * width + column] = least === changed ? 1 : least === added ? 2 : 3;
    }
    above = line;
  }
  return { last: above, from };
}

/** The nearest stretch: where each word of the piece stands in the words (or -1), first to last. */
function align(piece: readonly Token[], words: readonly Token[]) {
  const { last, from } = ways(piece, words);
  let column = 0;
  for (let at = 1; at < last.length; at++) if ((last[at] ?? 0) < (last[column] ?? 0)) column = at;
  const steps = last[column] ?? 0;
  const end = column;
  const places: number[] = [];
  for (let row = piece.length; row > 0;) {
    const way = from[row * (words.length + 1) + column];
    if (way === 3) {
      column--;
      continue;
    }
    row--;
    if (way === 1) column--;
    places.unshift(way === 1 ? column : -1);
  }
  return { steps, places, start: column, end };
}

/** The first word of the piece that the law has not in that place. */
function firstFault(piece: readonly Token[], words: readonly Token[], places: readonly number[]): number {
  return piece.findIndex(({ word }, index) => {
    const place = places[index] ?? -1;
    const before = places[index - 1];
    return place < 0 || words[place]?.word !== word || (before !== undefined && before >= 0 && place !== before + 1);
  });
}

/** How one piece differs from what is nearest to it in a wording; `undefined` where it is there word for word, or nothing is near. */
function pieceDifference(piece: readonly Token[], wording: readonly Token[]): Difference | undefined {
  const sought = piece.slice(0, LONGEST_PIECE);
  const words = wording.slice(0, LONGEST_WORDING);
  const { steps, places, start, end } = align(sought, words);
  // More than a third changed is another rule.
  if (steps === 0 || steps * 3 > sought.length) return undefined;
  const fault = firstFault(sought, words, places);
  const held = places.slice(0, fault).findLast((place) => place >= 0);
  const middle = held === undefined ? start : held + 1;
  const from = Math.max(0, fault - AROUND);
  return {
    steps,
    quoted: joined(sought.slice(from, fault + AROUND), 'written'),
    law: joined(words.slice(Math.max(start, middle - (fault - from)), Math.min(end, middle + AROUND)), 'written'),
  };
}

/** The difference between a quotation and a wording near it, of its first piece that differs; `undefined` where none is near. */
export function nearestDifference(wording: string, pieces: Pieces): Difference | undefined {
  const words = tokens(wording);
  for (const piece of pieces) {
    const difference = pieceDifference(piece, words);
    if (difference !== undefined) return difference;
  }
  return undefined;
}
