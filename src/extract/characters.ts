/**
 * Character classes and one-for-one folding for the lexer: case, accents, typographic dashes, apostrophes and spaces.
 * One character always folds to one, so that offsets never need mapping.
 */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const NEWLINE = 4;
/** Characters that stand inside words without meaning: combining accents, soft hyphen, word joiner (the readers' filler). */
export const IGNORABLE = 5;
/** Punctuation that may be Markdown's or an entity's and not the text's. */
export const MARKUP = 6;

/** Class of every UTF-16 code unit; 0 is punctuation. */
export const CLASS = new Uint8Array(65536);
/** Folded code of the UTF-16 code units that may fold; every one behind these is its own. */
const FOLD = new Uint16Array(0x2213);
/** Folded code of any UTF-16 code unit. */
export const foldCode = (code: number): number => (code < FOLD.length ? FOLD[code]! : code);

for (let code = 0; code < FOLD.length; code++) FOLD[code] = code;
// Tables are filled at once, since a function called for each character took a twentieth of the start of a small check.
CLASS.fill(DIGIT, 0x30, 0x3a);
CLASS.fill(LETTER, 0x41, 0x5b);
CLASS.fill(LETTER, 0x61, 0x7b);
for (let code = 0x41; code <= 0x5a; code++) FOLD[code] = code + 32;
// Latin letters with diacritics, Greek, Cyrillic, modifier letters (« 1ᵉʳ »); × and ÷ are no letters.
CLASS.fill(LETTER, 0xc0, 0x300);
CLASS.fill(LETTER, 0x370, 0x2000);
CLASS[0xd7] = CLASS[0xf7] = 0;
CLASS.fill(IGNORABLE, 0x300, 0x370);
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) CLASS[code] = IGNORABLE;
for (const code of [
  0x09, 0x20, 0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f,
]) {
  CLASS[code] = SPACE;
}
for (const code of [0x0a, 0x0c, 0x0b, 0x2028, 0x2029, 0x85]) CLASS[code] = NEWLINE;
CLASS[0x0d] = SPACE;
for (const mark of '*_[]&') CLASS[mark.charCodeAt(0)] = MARKUP;

for (const [from, to] of [
  ['àáâãäåāăą', 'a'],
  ['çćĉċč', 'c'],
  ['èéêëēĕėęěᵉ', 'e'],
  ['ìíîïĩīĭį', 'i'],
  ['ñńņň', 'n'],
  ['òóôõöōŏőᵒ', 'o'],
  ['ùúûüũūŭů', 'u'],
  ['ýÿŷ', 'y'],
  ['ʳ', 'r'],
] as const) {
  for (const letter of from) {
    FOLD[letter.charCodeAt(0)] = to.charCodeAt(0);
    FOLD[letter.toUpperCase().charCodeAt(0)] = to.charCodeAt(0);
  }
}
FOLD[0x152] = 0x153;
FOLD[0xc6] = 0xe6;
for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]) FOLD[code] = 0x2d;
for (const code of [0x2018, 0x2019, 0x02bc, 0x60, 0xb4]) FOLD[code] = 0x27;
// An apostrophe-like modifier letter must not glue « l » to « article ».
CLASS[0x02bc] = 0;
// « nº », « 1º »: the masculine ordinal is the degree sign people mean.
FOLD[0xba] = 0xb0;

/** Beside the folded code of a letter: it is a capital. */
export const CAPITAL = 1 << 16;
/** By code unit: of a letter its folded code, with `CAPITAL`; 0 for all else. One look for every letter of a text. */
export const LETTERS = new Int32Array(65536);
// From 0x370 on all are letters.
for (let code = 0x41; code < 0x370; code++) if (CLASS[code] === LETTER) LETTERS[code] = FOLD[code]!;
LETTERS.set(FOLD.subarray(0x370, 0x2000), 0x370);
const capitals = (from: number, to: number): void => {
  for (let code = from; code <= to; code++) if (LETTERS[code] !== 0) LETTERS[code]! |= CAPITAL;
};
capitals(0x41, 0x5a);
capitals(0xc0, 0xde);
capitals(0x152, 0x152);

/** Anything but ASCII that folds to itself, as the grammar's own words are written. */
const FOLDS = /[^ -@[-_a-~]/;

/** Folded words: lower case, no accents, plain dashes and apostrophes; same length. */
export function foldWords(words: string): string {
  if (!FOLDS.test(words)) return words;
  let folded = '';
  for (let i = 0; i < words.length; i++) folded += String.fromCharCode(foldCode(words.charCodeAt(i)));
  return folded;
}
