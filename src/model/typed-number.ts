import { canonicalNumber, isLatinAdverb } from './number.js';

// « - », « • », « § », an opening quote or bracket before what is meant; what people leave behind it.
const LEAD = /^[\s\u00a0\u202f\-–—•·*§«“"'’(\[]{1,8}/;
const REST = /[\s\u00a0\u202f»”"'’)\].,;:!?]{1,8}$/;
// « art. », « l'article », « de l'article », « articles »
const HEAD = /^(?:de |à )?(?:l['’] ?)?(?:articles?|art)(?:\. ?| |(?=[LRDA]\b))/i;

/** The words without bullets, quotes and end marks around them. */
export function typedCore(words: string): string {
  // « *R. 712-2 »: a star that touches a letter is the number's.
  const star = /^\s{0,4}\*{1,2}[LRDA]\b/.test(words);
  return (star ? words.trim() : words.replace(LEAD, '')).replace(REST, '').replace(/(\d)_(?=\d)/g, '$1-');
}

/**
 * The canonical number of words that are a number and nothing else: « L162-5 », « art. L. 162-5 », « 199 undecies B »;
 * `undefined` for « 162-5 CSS », « 1240 code civil », which a grammar must read.
 */
export function typedNumber(words: string): string | undefined {
  const number = canonicalNumber(typedCore(words).replace(HEAD, ''));
  if (number === undefined || number.startsWith('Annexe')) return number;
  const [, ...suffixes] = number.split(' ');
  return suffixes.every((each) => isLatinAdverb(each) || /^(?:[A-Z]|([ABD-Z])\1|\d{1,6})$/.test(each))
    ? number
    : undefined;
}
