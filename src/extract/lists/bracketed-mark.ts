import { isLinkMark } from '../../model/mark.js';
import type { Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';

const OPEN = 0x28;
const CLOSE = 0x29;

/** « (V) », « (M) »: a mark of state, though the letter may be a roman figure; not « (II) », « (alinéa 2) ». */
export const isBracketedMark = (t: Tokens, i: number): boolean =>
  isMark(t, i, OPEN) && isMark(t, i + 2, CLOSE) && isLinkMark(t.text.slice(t.start[i + 1], t.end[i + 1]));
