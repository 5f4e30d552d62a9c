import { formatNumber } from '../model/number.js';
import type { ArticleAttributes } from '../graph/law-graph.js';

/** « … du 4 janvier 1993 », « … du 1er août 2003 »: where the short title of an act ends. */
const DATED = /^.*?\bdu \d{1,2}(?:er)? \p{L}{3,9} \d{4}/u;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** « Loi n° 93-8 du 4 janvier 1993 », « Code de la santé publique »: the title of a text without its subject. */
export function shortTitle(title: string): string {
  const short = DATED.exec(title)?.[0] ?? title;
  return capitalised(
    short.replace(/n° /g, 'n°\u00a0').replace(/(\d(?:er)?) (\p{L}{3,9}) (\d{4})/gu, '$1\u00a0$2\u00a0$3'),
  );
}

/** « L. 162-5 », « art. 8 »: an article inside the box of its text; words for the text as a whole. */
export function chipName({ number }: Pick<ArticleAttributes, 'number'>, wholeText: string): string {
  if (number === '') return wholeText;
  return /^\d/.test(number) ? `art.\u00a0${formatNumber(number)}` : formatNumber(number);
}
