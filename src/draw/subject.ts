import { formatArticle } from '../model/article.js';
import { natureOf } from '../model/nature-of.js';
import type { Ego } from './ego.js';
import { shortTitle } from './names.js';

/** Characters of a title that a picture still has room for in two lines. */
const LONG = 120;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * « Art. L. 162-5 du code de la sécurité sociale », « Art. 8 de la loi n° 93-8 du 4 janvier 1993 »; of several articles of one
 * text the text and how many, of several texts the first article and how many more.
 */
export function subjectOf({ groups }: Ego): string {
  const [first, ...others] = groups
    .filter(({ column }) => column === 0)
    .flatMap(({ blocks }) => blocks.flatMap(({ chips }) => chips));
  if (first === undefined) return '';
  const { text, title, number } = first.attributes;
  const short = shortTitle(title);
  if (others.length > 0 && others.every(({ attributes }) => attributes.text === text))
    return `${short} (${String(others.length + 1)}\u00a0articles)`;
  const nature = natureOf(text) ?? 'document';
  const name = formatArticle({ nature, title: number === '' && title.length <= LONG ? title : short }, number);
  return `${capitalised(name)}${others.length === 0 ? '' : ` (+\u00a0${String(others.length)})`}`;
}
