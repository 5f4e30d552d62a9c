import { END, GLUED, NUMBER, WORD } from '../../lexer.js';
import { BARE } from '../../numbers/number-reading.js';
import { readNumber } from '../../numbers/number.js';
import { isMark } from '../../portions/words.js';
import { word } from '../../vocabulary.js';
import type { BulletWords, NamedText } from '../bullet-words.js';
import { afterArticleWord } from '../items.js';
import { isBracketedMark } from '../bracketed-mark.js';
import { readTarget } from '../target.js';
import { namedText } from './code-articles.js';
import type { BulletShape } from './shape.js';
import { newTextReading } from '../../reading.js';

const CODE = word('code');
const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;

/** The title up to the first number, « - art. » or mark. */
function unknownText({ t, from }: BulletWords): NamedText | undefined {
  if (t.kind[from] !== WORD || t.value[from] !== CODE) return undefined;
  let end = from + 1;
  while (t.kind[end] !== END && t.kind[end] !== NUMBER && !isBracketedMark(t, end) && !isMark(t, end, COLON)) {
    const dotted = isMark(t, end, DOT) ? end + 1 : end;
    const dashed = isMark(t, dotted, HYPHEN) && t.gap[dotted + 1] !== GLUED;
    if (dashed && afterArticleWord(t, dotted + 1) > dotted + 1) break;
    if (readNumber(t, end, BARE) !== undefined || afterArticleWord(t, end) > end) break;
    end++;
  }
  // « Code 12 » and « Code » alone name nothing.
  if (end < from + 2) return undefined;
  const text = newTextReading('unknown-code', 'code', { from, end });
  text.outside = 'unnamed';
  return text;
}

export const unknownCode: BulletShape = {
  name: 'unknown-code',
  summary: 'articles of a code that the catalogue does not know, or misspelt; kept, outside',
  examples: [
    { words: 'Code de déontologie des greffiers 64', reads: ['article ?unnamed/64 “64”'] },
    {
      words: 'CODE GENERAL DES IAbPOTS, CGI. - art. 1599 C (M)',
      reads: ['article ?unnamed/1599 C “1599 C”'],
      mark: 'M',
    },
  ],
  lookAlikes: ['Code du travail L122-14-7 al. 2', 'Code du travail LL3252-1', 'Code', 'CGI 214'],
  read: (b) => {
    if (namedText(b) !== undefined) return undefined;
    const text = unknownText(b);
    return text && readTarget(b, text);
  },
};
