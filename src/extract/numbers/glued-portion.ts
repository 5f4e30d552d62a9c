import { LOWER, NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { HYPHEN, isItem, joins, lettersBehind } from './hyphenated.js';
import type { Figures, NumberPiece, Piece } from './number-reading.js';

const ROMAN_LETTERS = /^[IVX]{1,5}$/;

/** The paragraph « -II » at the hyphen `i`; after a second hyphen agreements type « -l » for « -I ». */
function paragraph(t: Tokens, i: number, before: Figures): string | undefined {
  if (!lettersBehind(t, i)) return undefined;
  const letters = t.text.slice(t.start[i + 1], t.end[i + 1]);
  if (before.lettered && !before.digits.includes('-')) return undefined;
  if (before.lettered && letters === 'l') return 'I';
  return ROMAN_LETTERS.test(letters) && (before.lettered || t.kind[i + 2] === WORD) ? letters : undefined;
}

/** « 1728-1-b du code »: the point behind the second hyphen `i`; « -l » is a figure one. */
function point(t: Tokens, i: number, before: Figures): Piece | undefined {
  if (!before.digits.includes('-') || !lettersBehind(t, i) || t.shape[i + 1] !== LOWER) return undefined;
  const value = t.text.slice(t.start[i + 1], t.end[i + 1]);
  if (value.length !== 1 || value === 'l' || isMark(t, i + 2, APOSTROPHE)) return undefined;
  return { end: i + 2, piece: '', hyphen: false, glued: { kind: 'lettre', value } };
}
const APOSTROPHE = 0x27;

export const gluedPortion: NumberPiece = {
  part: {
    kind: 'number',
    name: 'glued-portion',
    summary: 'A portion glued to the number with a hyphen, as agreements write it: « L. 1242-2-3° », « L. 212-9-II »',
    examples: [
      {
        text: 'L. 1242-2-3° du code du travail',
        reads: ['L. 1242-2-3° = article L1242-2 [3°] · code-du-travail (stated)'],
      },
      {
        text: "l'article L. 212-9-II du code du travail",
        reads: ['L. 212-9-II = article L212-9 [II] · code-du-travail (stated)'],
      },
      {
        text: 'aux articles 81-19° et 231 bis F du code général des impôts',
        reads: [
          '81-19° = article 81 [19°] · code-general-des-impots (stated)',
          '231 bis F = article 231 bis F · code-general-des-impots (stated)',
        ],
      },
      {
        text: "l'article 43-II de la loi n° 86-1067 du 30 septembre 1986",
        reads: ['43-II = article 43 [II] · loi-86-1067 (stated)'],
      },
    ],
    lookAlikes: ["l'article L. 212-9 du code du travail", "l'article 46-IX"],
  },
  opens: HYPHEN,
  read(t, i, before): Piece | undefined {
    const next = i + 1;
    if (t.kind[next] === NUMBER) {
      if (!joins(t, i, before.lettered) || !isItem(t, next)) return undefined;
      const value = `${t.text.slice(t.start[next], t.end[next])}°`;
      return { end: next + 2, piece: '', hyphen: false, glued: { kind: 'item', value } };
    }
    const value = t.kind[next] === WORD ? paragraph(t, i, before) : undefined;
    if (value === undefined) return point(t, i, before);
    return { end: next + 1, piece: '', hyphen: false, glued: { kind: 'paragraphe', value } };
  },
};
