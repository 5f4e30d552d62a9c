import { formatArticle } from '../model/article.js';
import type { Ego } from './ego.js';

/** « Art. L. 162-5 du code de la sécurité sociale », or the first of several. */
export function subjectOf({ groups }: Ego): string {
  const [first, ...others] = groups
    .filter(({ column }) => column === 0)
    .flatMap(({ blocks }) => blocks.flatMap(({ chips }) => chips));
  if (first === undefined) return '';
  const { text, title, number } = first.attributes;
  const nature = text.startsWith('code-') ? 'code' : 'document';
  const name = formatArticle({ nature, title }, number);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${others.length === 0 ? '' : ` (+\u00a0${String(others.length)})`}`;
}
