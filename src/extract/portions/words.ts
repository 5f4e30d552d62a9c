import { isLatinAdverb } from '../../model/number.js';
import type { PortionStep } from '../../model/reference.js';
import { CAPITALS, GLUED, LOWER, MARK, NUMBER, WORD, type Tokens } from '../lexer.js';
import { word, WordSet } from '../vocabulary.js';

/** Words that count: « premier alinéa » is 1, « avant-dernier » and « dernier » keep their word. */
const ORDINALS = new Map<number, string>(
  Object.entries({
    premier: '1',
    premiere: '1',
    premiers: '1',
    premieres: '1',
    second: '2',
    seconde: '2',
    seconds: '2',
    deuxieme: '2',
    troisieme: '3',
    quatrieme: '4',
    cinquieme: '5',
    sixieme: '6',
    septieme: '7',
    huitieme: '8',
    neuvieme: '9',
    dixieme: '10',
    onzieme: '11',
    douzieme: '12',
    treizieme: '13',
    quatorzieme: '14',
    quinzieme: '15',
    seizieme: '16',
    vingtieme: '20',
    trentieme: '30',
    dernier: 'dernier',
    derniere: 'dernier',
    derniers: 'dernier',
    dernieres: 'dernier',
    penultieme: 'avant-dernier',
    precedent: 'précédent',
    suivant: 'suivant',
  }).map(([written, value]) => [word(written), value]),
);
const COMPOSED = new Map<string, string>([
  ['dix-septieme', '17'],
  ['dix-huitieme', '18'],
  ['dix-neuvieme', '19'],
  ['avant-dernier', 'avant-dernier'],
  ['avant-derniere', 'avant-dernier'],
  ['vingt-deuxieme', '22'],
  ['vingt-troisieme', '23'],
  ['vingt-quatrieme', '24'],
  ['vingt-cinquieme', '25'],
  ['vingt-sixieme', '26'],
  ['vingt-septieme', '27'],
  ['vingt-huitieme', '28'],
  ['vingt-neuvieme', '29'],
]);
for (const key of COMPOSED.keys()) for (const part of key.split('-')) word(part);

/** Words that name a kind of portion, and the kind. */
export const PORTION_NOUNS = new Map<number, PortionStep['kind']>([
  [word('alinea'), 'alinea'],
  [word('alineas'), 'alinea'],
  [word('al'), 'alinea'],
  [word('phrase'), 'phrase'],
  [word('phrases'), 'phrase'],
  [word('tiret'), 'tiret'],
  [word('tirets'), 'tiret'],
  [word('paragraphe'), 'paragraphe'],
  [word('paragraphes'), 'paragraphe'],
  [word('point'), 'item'],
  [word('points'), 'item'],
]);

export const COUNTS = new Map<number, number>([
  [word('deux'), 2],
  [word('trois'), 3],
  [word('quatre'), 4],
  [word('cinq'), 5],
  [word('six'), 6],
  [word('sept'), 7],
  [word('huit'), 8],
]);

const ORDINAL_ENDINGS = new WordSet(['er', 're', 'ere', 'e', 'eme', 'ieme', 'nd', 'nde']);
const DEGREE = 0xb0;
const CLOSING = 0x29;

export const isMark = (t: Tokens, i: number, code: number): boolean => t.kind[i] === MARK && t.value[i] === code;

/** A portion's own unit and the tokens it spans, both ends inclusive of `from`, exclusive of `end`. */
export interface Unit {
  readonly from: number;
  readonly end: number;
  readonly kind: PortionStep['kind'] | 'ordinal' | 'number';
  readonly value: string;
}

const isLatinAt = (t: Tokens, i: number): boolean =>
  t.kind[i] === WORD && t.shape[i] === LOWER && isLatinAdverb(t.text.slice(t.start[i], t.end[i]));

const isRoman = (t: Tokens, i: number): boolean => {
  if (t.kind[i] !== WORD || t.shape[i] !== CAPITALS) return false;
  for (let at = t.start[i]!; at < t.end[i]!; at++) if (!'IVX'.includes(t.text.charAt(at))) return false;
  return true;
};

const words = (t: Tokens, from: number, end: number): string => t.text.slice(t.start[from], t.end[end - 1]);

/** « premier », « 2e », « dernier », « avant-dernier », « dix-septième » ending before `end`. */
function ordinalEndingAt(t: Tokens, end: number): Unit | undefined {
  const last = end - 1;
  if (last < 0 || t.kind[last] !== WORD) return undefined;
  if (t.kind[last - 1] === NUMBER && t.gap[last] === GLUED && ORDINAL_ENDINGS.has(t.value[last] ?? 0)) {
    return { from: last - 1, end, kind: 'ordinal', value: t.text.slice(t.start[last - 1], t.end[last - 1]) };
  }
  if (isMark(t, last - 1, 0x2d) && t.kind[last - 2] === WORD && t.gap[last] === GLUED) {
    const composed = COMPOSED.get(foldAscii(words(t, last - 2, end)));
    if (composed !== undefined) return { from: last - 2, end, kind: 'ordinal', value: composed };
  }
  const value = ORDINALS.get(t.value[last] ?? 0);
  return value === undefined ? undefined : { from: last, end, kind: 'ordinal', value };
}

const foldAscii = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‐‑–]/g, '-');

/**
 * The unit that ends just before token `end`: « 3° », « 2° bis », « II », « III bis », « a », « a) », « 1 », « premier ».
 */
export function unitEndingAt(t: Tokens, end: number): Unit | undefined {
  let last = end - 1;
  if (last < 0) return undefined;
  if (isMark(t, last, CLOSING)) last--;
  let suffix = '';
  if (isLatinAt(t, last)) {
    suffix = ` ${t.text.slice(t.start[last], t.end[last])}`;
    last--;
  }
  if (isMark(t, last, DEGREE) && t.kind[last - 1] === NUMBER) {
    return { from: last - 1, end, kind: 'item', value: `${words(t, last - 1, last)}°${suffix}` };
  }
  if (t.kind[last] === NUMBER) return { from: last, end, kind: 'number', value: words(t, last, last + 1) + suffix };
  if (t.kind[last] !== WORD) return undefined;
  const ordinal = suffix === '' ? ordinalEndingAt(t, last + 1) : undefined;
  if (ordinal !== undefined) return ordinal;
  if (isRoman(t, last)) return { from: last, end, kind: 'paragraphe', value: words(t, last, last + 1) + suffix };
  // « a du 3° », « A du II »; an elided « l' » or « d' » ends on the apostrophe and never comes here.
  if (t.end[last]! - t.start[last]! === 1)
    return { from: last, end, kind: 'lettre', value: words(t, last, last + 1) + suffix };
  return undefined;
}

/** The unit that begins at token `i`: « 3° », « II », « b) », « 1er », « premier », « dernier ». */
export function unitAt(t: Tokens, i: number): Unit | undefined {
  if (t.kind[i] === NUMBER) {
    if (isMark(t, i + 1, DEGREE)) {
      const end = isLatinAt(t, i + 2) ? i + 3 : i + 2;
      return {
        from: i,
        end,
        kind: 'item',
        value: `${words(t, i, i + 1)}°${end === i + 3 ? ` ${words(t, i + 2, i + 3)}` : ''}`,
      };
    }
    if (t.kind[i + 1] === WORD && t.gap[i + 1] === GLUED && ORDINAL_ENDINGS.has(t.value[i + 1] ?? 0)) {
      return { from: i, end: i + 2, kind: 'ordinal', value: words(t, i, i + 1) };
    }
    return { from: i, end: i + 1, kind: 'number', value: words(t, i, i + 1) };
  }
  if (t.kind[i] !== WORD) return undefined;
  const value = ORDINALS.get(t.value[i] ?? 0);
  if (value !== undefined) return { from: i, end: i + 1, kind: 'ordinal', value };
  if (isMark(t, i + 1, 0x2d) && t.gap[i + 1] === GLUED) {
    const composed = COMPOSED.get(foldAscii(words(t, i, i + 3)));
    if (composed !== undefined) return { from: i, end: i + 3, kind: 'ordinal', value: composed };
  }
  if (isRoman(t, i)) {
    const end = isLatinAt(t, i + 1) ? i + 2 : i + 1;
    return { from: i, end, kind: 'paragraphe', value: words(t, i, end) };
  }
  if (t.end[i]! - t.start[i]! === 1 && !isMark(t, i + 1, 0x27)) {
    const end = isMark(t, i + 1, CLOSING) ? i + 2 : i + 1;
    return { from: i, end, kind: 'lettre', value: words(t, i, i + 1) };
  }
  return undefined;
}
