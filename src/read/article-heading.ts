import { isLatinAdverb } from '../model/number.js';

// « L. 162-5 », « R*123-4 », « LO111-3 », « L.O. 1 », « *R. 5 », « 1519-1 »: the part of a number that has figures.
const NUMBER_HEAD = /^\*{0,2} ?(?:L\.? ?O|LP|Lp|[LRDACPT])?\.? ?\*{0,2}\.? ?\d{1,6}(?:-[A-Z]{0,2}\d{0,6}){0,8}/;
const WORD_NUMBERS = new Set(['unique', 'premier', 'préliminaire', 'preliminaire', 'liminaire']);
const ARTICLE = /^(?:article|art\.|art)(?=[ \u00a0*\d])/i;
const ANNEX = /^(?:annexe|tableau)s?\b/i;
const BARE_NUMBER = /^(?:LO|[LRDA])\.? ?\*?\d{1,5}(?:-\d{1,4}){1,6}$/;
const TITLE_START = /^(?:[:–—]| - |- |\. (?=\D))/;
const LONGEST = 120;

/** Length of the number at the start of the words (« L. 162-5 bis A », « 1er »), 0 when there is none. */
function numberLength(words: string): number {
  const first = /^[\p{L}]+/u.exec(words)?.[0] ?? '';
  if (WORD_NUMBERS.has(first.toLowerCase())) return first.length;
  const head = NUMBER_HEAD.exec(words);
  if (head === null) return 0;
  let end = head[0].length;
  const ordinal = /^ ?(?:er|ère|re)\b/i.exec(words.slice(end));
  if (ordinal !== null) end += ordinal[0].length;
  for (;;) {
    const next = /^ ?([A-Za-z]{1,18}|\d{1,4})(?:-\d{1,4}){0,4}(?![\p{L}\d])/u.exec(words.slice(end));
    const word = next?.[1];
    if (next === null || word === undefined) return end;
    if (!isLatinAdverb(word) && !/^[A-Z]{1,3}$/.test(word) && !/^\d/.test(word)) return end;
    end += next[0].length;
  }
}

/**
 * What a heading says after « Article », as written, with its place in the words; `undefined` when it heads no article.
 * « Article L162-12-17 », « Art. 1er », « Article Annexe II : Tableau n° 57 », « Article 3 – Objet » (number 3).
 * Not « Article de presse », not « Articles L. 1 à L. 9 », not « Article 5 de la loi n° 93-8 ».
 */
export function articleHeading(words: string): { readonly heading: string; readonly at: number } | undefined {
  if (words.length > LONGEST) return undefined;
  const prefix = ARTICLE.exec(words);
  if (prefix === null) return BARE_NUMBER.test(words) ? { heading: words, at: 0 } : undefined;
  const at = prefix[0].length + (/^[ \u00a0]*/.exec(words.slice(prefix[0].length))?.[0].length ?? 0);
  const rest = words.slice(at);
  if (ANNEX.test(rest)) return { heading: rest, at };
  const length = numberLength(rest);
  if (length === 0) return undefined;
  const tail = rest.slice(length).trim();
  const titled = TITLE_START.test(rest.slice(length)) || TITLE_START.test(tail);
  return tail === '' || tail === '.' || titled ? { heading: rest.slice(0, length).trim(), at } : undefined;
}

const BEFORE = /^(?:(?:l['’]|d['’]|à l['’]|de l['’]|les|des|aux|ses) ?)?(?:articles?|art\.)[ \u00a0]+/i;

/** The number that words begin with, behind « article(s) » or at once, as written: « articles L. 1225-30 à L. 1225-33 ». */
export function leadingNumber(words: string): string | undefined {
  const rest = words.slice(BEFORE.exec(words)?.[0].length ?? 0, LONGEST);
  const length = numberLength(rest);
  return length === 0 ? undefined : rest.slice(0, length);
}
