import type { PortionStep } from '../../model/reference.js';
import { GLUED, MARK, NUMBER, openingAt, WORD, type Tokens } from '../lexer.js';
import { WordSet } from '../vocabulary.js';
import { figuresAt } from './figures.js';
import { gluedPortion } from './glued-portion.js';
import { hyphenated, hyphenLetter } from './hyphenated.js';
import { latinAdverb } from './latin-adverb.js';
import { letterSuffix, zeroSuffix } from './letter-suffix.js';
import { dotted, letterForOne } from './mistyped.js';
import type { Figures, NumberPiece, Piece } from './number-reading.js';

/** How numbers go on behind their first figures, one line each; the first that reads wins. */
export const PIECES: readonly NumberPiece[] = [
  latinAdverb,
  letterSuffix,
  zeroSuffix,
  hyphenated,
  gluedPortion,
  letterForOne,
  hyphenLetter,
  dotted,
];

/** Pieces by the kind of token they begin with, or by the code of the mark, since every number is asked for its next piece. */
const BY_OPENING: readonly (readonly NumberPiece[] | undefined)[] = Array.from({ length: 128 }, (_, opens) => {
  const pieces = PIECES.filter((piece) => piece.opens === opens);
  return pieces.length === 0 ? undefined : pieces;
});

/** The figures of a number and what follows them: one object, which those who read the pieces see grow. */
export interface Digits extends Figures {
  end: number;
  glued: PortionStep | undefined;
}

const DEGREE = 0xb0;
const ER = new WordSet(['er', 'ere', 're']);

/** Reads figures at `i`, where a NUMBER token must stand. `lettered`: a prefix stands before, so looser typing is sure. */
export function readDigits(t: Tokens, i: number, lettered: boolean): Digits | undefined {
  if (t.kind[i] !== NUMBER || t.end[i]! - t.start[i]! > 9) return undefined;
  let end = i + 1;
  if (t.kind[end] === MARK && t.value[end] === DEGREE) return undefined;
  if (t.kind[end] === WORD && t.gap[end] === GLUED && ER.has(t.value[end] ?? 0)) end++;
  const figures: Digits = { end, digits: figuresAt(t, i), compound: false, lettered, glued: undefined };
  for (;;) {
    const next = readPiece(t, figures.end, figures);
    if (next === undefined) return figures;
    figures.end = next.end;
    figures.glued = next.glued;
    if (next.glued !== undefined) return figures;
    figures.digits += next.piece;
    figures.compound ||= next.hyphen;
  }
}

function readPiece(t: Tokens, i: number, before: Figures): Piece | undefined {
  const pieces = BY_OPENING[openingAt(t, i)];
  if (pieces === undefined) return undefined;
  for (const piece of pieces) {
    const read = piece.read(t, i, before);
    if (read !== undefined) return read;
  }
  return undefined;
}
