import { BROKEN, GLUED, LOWER, MARK, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';

const DOT = 0x2e;
const COLON = 0x3a;
const HYPHEN = 0x2d;

/** « Article 5 » alone on its line, « Art. L. 1-1.-Le … », « Article 1er : … »: a number that names what follows. */
export function isHeading(t: Tokens, head: number, end: number): boolean {
  if (t.shape[head] === LOWER) return false;
  const opens = head === 0 || t.gap[head]! >= BROKEN || opensSentence(t, head - 1);
  if (!opens) return false;
  if (t.kind[end] === 0) return head > 0 || t.gap[head]! >= BROKEN;
  if (t.gap[end]! >= BROKEN) return true;
  if (isMark(t, end, COLON)) return true;
  if (isMark(t, end, DOT))
    return (
      isMark(t, end + 1, HYPHEN) ||
      t.gap[end + 1]! >= BROKEN ||
      (t.kind[end + 1] === WORD && t.shape[end + 1] !== LOWER && startsLine(t, head))
    );
  // « Art. D. 341-6-2-En application … »
  return isMark(t, end, HYPHEN) && (t.gap[end]! !== GLUED || (t.kind[end + 1] === WORD && t.shape[end + 1] !== LOWER));
}

const startsLine = (t: Tokens, head: number): boolean =>
  head === 0 || t.gap[head]! >= BROKEN || t.gap[head - 1]! >= BROKEN;

const OPENERS = new Set([0x2e, 0x3a, 0x3b, 0xab, 0x201c, 0x22, 0x201d, 0xbb]);
const opensSentence = (t: Tokens, i: number): boolean => t.kind[i] === MARK && OPENERS.has(t.value[i] ?? 0);
