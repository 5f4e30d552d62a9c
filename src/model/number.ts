/**
 * Article numbers in one canonical writing, the one keys use: « L. 162-5 », « L.162-5 », « l 162–5 » are `L162-5`;
 * « R. * 123-4 » is `R*123-4`; « 199 undecies b » is `199 undecies B`; « 1er » and « premier » are `1`.
 */

const LATIN: readonly string[] = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies'];
const LATIN_TENS =
  /^(?:un|duo|ter|quater|quin|quinque|sex|sept|septem|octo|oct|novo|novem|no|nov|duode|unde)?(?:decies|decies|vicies|vicies|tricies|quadragies|quinquagies|tricecies)$/;

/** « bis », « ter », « undecies », « quaterdecies », « sexvicies » … */
export const isLatinAdverb = (word: string): boolean => {
  const lower = word.toLowerCase();
  return LATIN.includes(lower) || LATIN_TENS.test(lower);
};

const WORD_NUMBERS: Readonly<Record<string, string>> = {
  premier: '1',
  première: '1',
  unique: 'unique',
  préliminaire: 'préliminaire',
  preliminaire: 'préliminaire',
  liminaire: 'liminaire',
};

const DASHES = /[‐‑‒–—−]/g;
// « L », « LO », « R », « D », « A », « C », « LP », « Lp » with dots, spaces and stars as people set them.
const PREFIX = /^(L\.? ?O|LP|L|R|D|A|C|P|T)\.? ?(\*{0,2})\.? ?(?=\d)/i;

// Nearly every number of a code is written as keys have it.
const CANONICAL = /^(?:(?:LO|LP|[LRDACPT])\*?)?\d+(?:-\d+)*$/;

/** The canonical number, or `undefined` when the words are no article number. */
export function canonicalNumber(written: string): string | undefined {
  if (CANONICAL.test(written)) return written;
  let rest = written
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(DASHES, '-')
    .trim();
  const word = WORD_NUMBERS[rest.toLowerCase()];
  if (word !== undefined) return word;
  const annex = /^annexes?\b ?,? ?(.*)$/i.exec(rest);
  if (annex) return `Annexe ${(annex[1] ?? '').replace(/ ?- ?/g, '-').replace(/^article /i, 'art. ')}`.trim();
  rest = rest.replace(/^(\*{1,2}) ?([LRDA])\.? ?(?=\d)/i, '$2$1');
  const match = PREFIX.exec(rest);
  const prefix = match ? match[1]!.replace(/[. ]/g, '').toUpperCase() + (match[2] === '' ? '' : '*') : '';
  if (match) rest = rest.slice(match[0].length);
  rest = rest
    .replace(/(\d) ?(?:er|ère|re)\b/i, '$1')
    .replace(/ ?- ?/g, '-')
    .replace(/(\d)\.(?=\d)/g, '$1-')
    .replace(/[.°]/g, '')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .trim();
  if (!/^\d/.test(rest)) return undefined;
  const tail = rest.split(' ').map((part) =>
    part
      .split('-')
      .map((piece) => (isLatinAdverb(piece) ? piece.toLowerCase() : piece.toUpperCase()))
      .join('-'),
  );
  return prefix + tail.join(' ');
}

/** The prefix of a canonical number: `L`, `LO`, `R*`, or `''`. */
export function numberPrefix(number: string): string {
  // Asked of every number of a text several times: read by hand, without an expression's match.
  if (!'LRDACPT'.includes(number.charAt(0))) return '';
  const second = number.charCodeAt(1);
  let end = number.charCodeAt(0) === L && (second === O || second === P) ? 2 : 1;
  if (number.charCodeAt(end) === STAR) end++;
  const figure = number.charCodeAt(end);
  return figure >= ZERO && figure <= NINE ? number.slice(0, end) : '';
}

const [L, O, P, STAR, ZERO, NINE] = [0x4c, 0x4f, 0x50, 0x2a, 0x30, 0x39];

const PART_RANK: Readonly<Record<string, number>> = { '': 0, L: 1, LO: 1, LP: 1, R: 2, D: 3, A: 4, C: 5, P: 6, T: 7 };
const LATIN_ORDER = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
  'sexdecies',
  'septdecies',
  'octodecies',
  'novodecies',
  'vicies',
  'unvicies',
  'duovicies',
  'tervicies',
  'quatervicies',
  'quinvicies',
  'sexvicies',
  'septvicies',
  'octovicies',
  'novovicies',
  'tricies',
];

const FIGURES = /^\d+$/;

function pieceKey(piece: string): string {
  if (FIGURES.test(piece)) return `1${piece.padStart(6, '0')}`;
  const latin = LATIN_ORDER.indexOf(piece);
  return latin >= 0 ? `0${String(latin + 1).padStart(2, '0')}` : `00${piece}`;
}

/**
 * A string whose plain order is the official order of numbers inside one text: by letter of the part, then number by
 * number, « bis » after the bare number and before « -1 ».
 */
export function numberSortKey(number: string): string {
  const prefix = numberPrefix(number);
  const rank = PART_RANK[prefix.replace('*', '')] ?? 8;
  const pieces = number.slice(prefix.length).split(/[- ]/);
  if (!/^\d/.test(pieces[0] ?? '')) return `9${number}`;
  return `${String(rank)}${pieces.map(pieceKey).join('!')}${prefix.endsWith('*') ? '*' : ''}`;
}

/** Official order of two canonical numbers of one text. */
export function compareNumbers(a: string, b: string): number {
  const left = numberSortKey(a);
  const right = numberSortKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As people read it, with the no-break space: `L162-5` is « L. 162-5 », `1` is « 1er ». */
export function formatNumber(number: string): string {
  if (number === '1') return '1er';
  const prefix = numberPrefix(number);
  if (prefix === '') return number;
  const letters = prefix.replace('*', '');
  return `${letters}.\u00a0${prefix.endsWith('*') ? '*\u00a0' : ''}${number.slice(prefix.length)}`;
}
