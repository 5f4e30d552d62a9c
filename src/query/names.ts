import { formatArticle } from '../model/article.js';
import { formatNumber } from '../model/number.js';
import type { Text } from '../model/text.js';
import type { ArticleRow, LawStore } from '../store/store.js';

type Named = Pick<ArticleRow, 'key' | 'textKey' | 'number'>;

/** How people write the texts and articles of an answer. */
export interface Names {
  text(key: string): Text | undefined;
  /** « Code de la sécurité sociale »: a text as a heading. */
  heading(textKey: string): string;
  /** « art. L. 162-5 du code de la sécurité sociale ». */
  full(article: Named): string;
  /** « art. L. 162-5 », under a heading that names the text; a whole text by its title. */
  short(article: Named): string;
  /** « loi n° 2002-322, art. 3 »: an act in passing, without its day. */
  act(article: Named): string;
}

const capitalised = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

const DATE = / du \d{1,2}(?:er)? \p{L}+ \d{4}$/u;

/** « loi n° 93-8 du 4 janvier 1993 », without « relative aux relations … »: number and day tell acts apart. */
const withoutSubject = (title: string): string =>
  /^.*? du \d{1,2}(?:er)? \p{L}+ \d{4}(?=[ ,])/u.exec(title)?.[0] ?? title;

/** A number that lived twice says from when: the key of a later life ends in `@day`. */
const life = (key: string): string => {
  const at = key.indexOf('@');
  return at < 0 ? '' : ` (${key.slice(at + 1)})`;
};

/** The names of these texts, in one round trip. */
export async function namesFor(store: LawStore, textKeys: Iterable<string>): Promise<Names> {
  const keys = [...new Set(textKeys)];
  const texts = new Map((await store.texts(keys)).map((text) => [text.key, text]));
  const title = (key: string): string => withoutSubject(texts.get(key)?.title ?? key);
  const short = (article: Named): string =>
    article.number === '' ? title(article.textKey) : `art.\u00a0${formatNumber(article.number)}${life(article.key)}`;
  return {
    text: (key) => texts.get(key),
    heading: (key) => capitalised(title(key)),
    short,
    full: (article) => {
      const nature = texts.get(article.textKey)?.nature ?? 'document';
      return `${formatArticle({ nature, title: title(article.textKey) }, article.number)}${article.number === '' ? '' : life(article.key)}`;
    },
    act: (article) => {
      const name = title(article.textKey).replace(DATE, '');
      return article.number === '' ? name : `${name}, ${short(article)}`;
    },
  };
}
