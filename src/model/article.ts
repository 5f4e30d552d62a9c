import { formatNumber } from './number.js';
import type { Nature, TextName } from './text.js';

/** The key of an article: text key, slash, canonical number. A whole text has the empty number. */
export const articleKey = (textKey: string, number: string): string => `${textKey}/${number}`;

/** The two halves of an article key. */
export function splitArticleKey(key: string): { readonly text: string; readonly number: string } {
  const slash = key.indexOf('/');
  return slash < 0 ? { text: key, number: '' } : { text: key.slice(0, slash), number: key.slice(slash + 1) };
}

const FEMININE: ReadonlySet<Nature> = new Set<Nature>([
  'loi',
  'loi-organique',
  'loi-constitutionnelle',
  'loi-du-pays',
  'circulaire',
  'instruction',
  'deliberation',
  'directive-ue',
  'decision-ue',
  'convention-collective',
  'constitution',
  'jurisprudence',
]);

/** « de la loi n° 93-8 », « du code du travail », « de l'ordonnance … »: a title after « de ». */
export function withDe(text: Pick<TextName, 'nature' | 'title'>): string {
  const title = text.title.charAt(0).toLowerCase() + text.title.slice(1);
  if (/^[aeiouyéèêàâîôûœ]/i.test(title)) return `de l’${title}`;
  return FEMININE.has(text.nature) ? `de la ${title}` : `du ${title}`;
}

/**
 * « art. L. 162-5 du code de la sécurité sociale », « annexe II de l’arrêté du 5 mai 2017 », as people write it; a whole text by
 * its title.
 */
export function formatArticle(text: Pick<TextName, 'nature' | 'title'>, number: string): string {
  if (number === '') return text.title;
  const name = formatNumber(number);
  return `${/^annexe/i.test(name) ? `a${name.slice(1)}` : `art.\u00a0${name}`} ${withDe(text)}`;
}
