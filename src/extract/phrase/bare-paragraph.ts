import type { PortionStep } from '../../model/reference.js';
import { isLatinAdverb } from '../../model/number.js';
import { rareOf } from '../draft.js';
import { BROKEN, END, GLUED, LOWER, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { readTextBehind } from '../texts/behind.js';
import { word } from '../vocabulary.js';
import type { ItemTail } from './item-tail.js';

const COMMA = 0x2c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const DEGREE = 0xb0;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const ARTICLE = word('article');
const ART = word('art');
/** Articles of the tax code have no more numbered paragraphs. */
const MOST = 20;

interface Paragraph {
  readonly end: number;
  readonly steps: readonly PortionStep[];
}

/** « art. 39 », « l'article 39 »: the head right before the number at `i` promises one article, or says nothing of it. */
const isSingular = (t: Tokens, i: number): boolean =>
  t.kind[i - 1] === WORD ? t.value[i - 1] === ARTICLE : isMark(t, i - 1, DOT) && t.value[i - 2] === ART;

/** « 1-5° », « 1 ter », « 1 » at token `i`. */
function paragraphAt(t: Tokens, i: number): Paragraph | undefined {
  const value = t.text.slice(t.start[i], t.end[i]);
  const next = i + 1;
  if (isMark(t, next, HYPHEN) && t.gap[next] === GLUED)
    return t.kind[i + 2] === NUMBER && t.gap[i + 2] === GLUED && isMark(t, i + 3, DEGREE)
      ? {
          end: i + 4,
          steps: [
            { kind: 'paragraphe', value },
            { kind: 'item', value: `${t.text.slice(t.start[i + 2], t.end[i + 2])}°` },
          ],
        }
      : undefined;
  const adverb = t.text.slice(t.start[next], t.end[next]);
  if (t.kind[next] === WORD && t.shape[next] === LOWER && t.gap[next] === SPACED && isLatinAdverb(adverb))
    return { end: i + 2, steps: [{ kind: 'paragraphe', value: `${value} ${adverb}` }] };
  return { end: next, steps: [{ kind: 'paragraphe', value }] };
}

/** Whether the phrase is over at token `i`, or goes on as one does behind a portion. */
function closes(r: Reading, i: number): boolean {
  const { t } = r;
  if (t.kind[i] === END || t.gap[i]! > BROKEN) return true;
  if (isMark(t, i, COMMA) || isMark(t, i, SEMICOLON) || isMark(t, i, CLOSE)) return true;
  if (isMark(t, i, DOT)) return t.gap[i + 1] !== GLUED || t.kind[i + 1] === END;
  return t.kind[i] === WORD && readTextBehind(r, i)?.basis === 'stated';
}

/**
 * « art. 39, 1-5° », « 150-0 D, 1 ter »: lists of articles go upwards, so a small figure behind one article and a comma that
 * is lower than the article's own is its paragraph, as the tax code numbers them.
 */
export const bareParagraph: ItemTail = {
  part: {
    kind: 'portion',
    name: 'bare-paragraph',
    summary: 'A paragraph by its figure alone behind one article: « art. 39, 1-5° », « 150-0 D, 1 ter »',
    examples: [
      {
        text: 'CGI, art. 39, 1-5°',
        reads: [
          'CGI = text · code-general-des-impots (stated)',
          '39 = article 39 [1 > 5°] · code-general-des-impots (stated)',
        ],
      },
      {
        text: "l'article 150-0 D, 1 ter, du CGI",
        reads: ['150-0 D = article 150-0 D [1 ter] · code-general-des-impots (stated)'],
      },
      { text: "l'article 39, 1, 5° du CGI", reads: ['39 = article 39 [1 > 5°] · code-general-des-impots (stated)'] },
    ],
    lookAlikes: [
      'articles 39, 12 et 14 du code civil',
      "l'article 5, 6 du règlement (UE) n° 2016/679",
      "l'article 40, 3 salariés",
      "l'article 40, 12 avril 2019",
      'art. L. 323, 12 et 14',
    ],
  },
  read(r, draft, { end, number }) {
    const { t } = r;
    const at = end + 1;
    if (!isMark(t, end, COMMA) || t.kind[at] !== NUMBER || t.gap[at] !== SPACED || number.prefix !== '') return end;
    const figure = t.value[at]!;
    if (end !== number.end || figure < 1 || figure > MOST || !(figure < t.value[number.from]!)) return end;
    if (t.end[at]! - t.start[at]! > 2 || isMark(t, at + 1, DEGREE) || !isSingular(t, number.from)) return end;
    const read = paragraphAt(t, at);
    if (read === undefined || !closes(r, read.end)) return end;
    const rare = rareOf(draft);
    rare.portion = [...(rare.portion ?? []), ...read.steps];
    rare.portionStart ??= t.start[at]!;
    rare.portionEnd = draft.phraseEnd = t.end[read.end - 1]!;
    return read.end;
  },
};
