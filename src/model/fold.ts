/**
 * One-for-one folding: every UTF-16 unit becomes exactly one, so an offset into folded words is an offset into the
 * words as written. Lower case; accents off; typographic spaces, hyphens and apostrophes become the typewriter's.
 * « œ » and « æ » stay one letter each; a line break stays a line break; a loose combining accent stays.
 */

const LATIN_END = 0x250;
const PUNCTUATION_START = 0x2000;
const PUNCTUATION_END = 0x2070;

/** Signs that are another sign badly typed: « nº » for « n° », the no-break space, the four dashes. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f',
  '-': '\u00ad\u2010\u2011\u2012\u2013\u2014\u2015',
  "'": '\u00b4\u2018\u2019\u201b\u2032',
  '°': 'º',
};

const latin = latinTable();
const punctuation = Uint16Array.from({ length: PUNCTUATION_END - PUNCTUATION_START }, (_, i) => PUNCTUATION_START + i);
for (const [plain, signs] of Object.entries(SIGNS)) for (const sign of signs) setSign(sign.charCodeAt(0), plain);

function latinTable(): Uint16Array {
  const table = new Uint16Array(LATIN_END);
  for (let code = 0; code < LATIN_END; code += 1) {
    const base = code < 0xc0 ? String.fromCharCode(code) : String.fromCharCode(code).normalize('NFD').charAt(0);
    const lower = base.toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return table;
}

function setSign(code: number, plain: string): void {
  if (code < LATIN_END) latin[code] = plain.charCodeAt(0);
  else punctuation[code - PUNCTUATION_START] = plain.charCodeAt(0);
}

/** The folded UTF-16 unit of a UTF-16 unit: « É » → « e », U+2019 → « ' », others unchanged. */
export function foldCode(code: number): number {
  if (code < LATIN_END) return latin[code] ?? code;
  if (code >= PUNCTUATION_START && code < PUNCTUATION_END) return punctuation[code - PUNCTUATION_START] ?? code;
  return code;
}

const CHUNK = 8192;
const chunk = new Uint16Array(CHUNK);

/** The words folded one unit for one: `fold(words).length === words.length`. */
export function fold(words: string): string {
  let folded = '';
  for (let at = 0; at < words.length; at += CHUNK) folded += foldChunk(words, at, Math.min(at + CHUNK, words.length));
  return folded;
}

function foldChunk(words: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) chunk[at - start] = foldCode(words.charCodeAt(at));
  // Spreading a typed array walks its iterator, which takes five times as long.
  return String(Reflect.apply(String.fromCharCode, undefined, chunk.subarray(0, end - start)));
}
