import { BROKEN, CAPITALS, GLUED, MARK, PARAGRAPH, WORD } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { Reading, TextReading } from '../reading.js';
import { isFormerWord } from '../texts/named.js';
import { word, WordSet } from '../vocabulary.js';

const HEADS = new WordSet(['article', 'articles', 'art', 'arts']);
const LEADS = new WordSet([
  'notamment',
  'et',
  'en',
  'particulier',
  'ses',
  'son',
  'dans',
  'a',
  'aux',
  'en',
  'les',
  'leurs',
  'leur',
  'l',
]);
const POSSESSIVE = new WordSet(['ses', 'son', 'leurs', 'leur']);
const NOTAMMENT = word('notamment');
const COLON = 0x3a;
const APOSTROPHE = 0x27;
const LEAD_MARKS = new Set([0x2c, 0x2d, 0x3a, 0x28, 0x2e, 0x27]);

const ARTICLES = new WordSet(['articles', 'arts']);
const OF = new WordSet(['du', 'de', 'des', 'la', 'l']);
const SENTENCE_ENDS = new Set([0x2e, 0x3b]);
/** Tokens between two numbers of such a list: « L. 1111-1, dans sa rédaction antérieure au 1er janvier 2019, L. 1111-2 ». */
const FARTHEST = 24;

/**
 * The code whose articles a plural promised: « Les articles du code de commerce suivants : L. 123-1, L. 123-2 relatif à …,
 * L. 123-3 ». Each number of the same sentence is of it while no other text is named. Not: « l'article du code », « ; ».
 */
export function promisedText(r: Reading, from: number): TextReading | undefined {
  const { t, lastText: text } = r;
  if (text === undefined || text.form !== 'code' || from < text.end) return undefined;
  let noun = text.from - 1;
  while (noun > text.from - 4 && (isMark(t, noun, APOSTROPHE) || OF.has(t.value[noun] ?? 0))) noun--;
  if (t.kind[noun] !== WORD || !ARTICLES.has(t.value[noun] ?? 0)) return undefined;
  const group = r.groups.at(-1);
  const start = group?.text === text ? group.end : text.end;
  if (from - start > FARTHEST) return undefined;
  for (let i = start; i < from; i++) {
    if (t.gap[i] === PARAGRAPH) return undefined;
    if (t.kind[i] === MARK && SENTENCE_ENDS.has(t.value[i] ?? 0) && t.gap[i + 1]! > GLUED) return undefined;
  }
  return t.gap[from] === PARAGRAPH ? undefined : text;
}

/** The text just before a head: « C. trav., art. L. 1 », « Loi n° 93-8 …, article 6 », « …, notamment ses articles L. 1 ». */
export function leadingText(r: Reading, from: number): TextReading | undefined {
  const { t, lastText: text } = r;
  if (text === undefined || from < text.end || from - text.end > 9) return undefined;
  let possessive = false;
  let words = 0;
  for (let i = text.end; i <= from; i++) {
    // A line that ends on a text says nothing of the next line, unless a comma or a dash goes on.
    if (t.gap[i] === PARAGRAPH || (i === text.end && t.gap[i]! >= BROKEN)) return undefined;
    if (i === from) {
      if (t.kind[i] === WORD && POSSESSIVE.has(t.value[i] ?? 0)) possessive = true;
      break;
    }
    if (t.kind[i] === WORD) {
      if (POSSESSIVE.has(t.value[i] ?? 0) || t.value[i] === NOTAMMENT) possessive = true;
      if (!LEADS.has(t.value[i] ?? 0)) return undefined;
      words++;
    } else if (!LEAD_MARKS.has(t.value[i] ?? 0)) return undefined;
  }
  // « … du code de commerce, l'article L. 123 … »: with a determiner another text may be meant.
  const plainHead = HEADS.has(t.value[from] ?? 0) || t.shape[from] === CAPITALS || isFormerWord(t, from);
  // « Arrêté du 30 décembre 2004 : L'article 6 est étendu »: of the agreement that the arrêté extends.
  if (text.text?.nature === 'arrete' && isMark(t, text.end, COLON) && isMark(t, from + 1, APOSTROPHE)) return undefined;
  return possessive || (plainHead && words === 0) ? text : undefined;
}
