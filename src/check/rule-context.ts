import { catalogueText } from '../catalogue/catalogue.js';
import { formatArticle, splitArticleKey } from '../model/article.js';
import { formatNumber } from '../model/number.js';
import type { Suggestion } from '../model/finding.js';
import type { LawStore } from '../store/store.js';
import type { Law } from './judge.js';
import { nearNumbers } from './near-numbers.js';
import type { RuleContext } from './rule.js';
import { checkWords } from './words/words.js';

/** What a run is asked, beside its files. */
export interface ContextOptions {
  /** ISO; with `--at` the day asked for. */
  readonly today: string;
  readonly horizon: number;
  readonly language: 'en' | 'fr';
  readonly successors: (key: string) => Promise<readonly Suggestion[]>;
}

/** « loi n° 93-8 du 4 janvier 1993 », without « relative aux relations … »: number and day tell acts apart. */
const withoutSubject = (title: string): string =>
  /^.{1,200}? du \d{1,2}(?:er)? \p{L}{3,9} \d{4}(?=[ ,])/u.exec(title)?.[0] ?? title;

/** Remembers the answers to one question. */
function once<T extends string | Promise<unknown>>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** What rules may ask while the files of one batch are checked. */
export function ruleContext(store: LawStore, law: Law, options: ContextOptions): RuleContext {
  const title = (textKey: string): string =>
    withoutSubject(law.texts.get(textKey)?.title ?? catalogueText(textKey)?.title ?? textKey);
  const nature = (textKey: string) => law.texts.get(textKey)?.nature ?? catalogueText(textKey)?.nature ?? 'document';
  return {
    store,
    ...options,
    words: checkWords(options.language),
    stateOf: (key) => law.articles.get(key)?.status,
    textOf: (key) => law.texts.get(splitArticleKey(key).text),
    holds: (key) => law.held.has(splitArticleKey(key).text),
    nameOf: once((key) => {
      const { text, number } = splitArticleKey(key);
      // A number that lived twice has the day of its later life in its key.
      const [plain = number] = number.split('@');
      return formatArticle({ nature: nature(text), title: title(text) }, plain);
    }),
    near: once((key) => nearNumbers(store, key)),
    scheduled: (article) => law.scheduled.get(article),
    page: once((id) => store.page(id)),
  };
}

/** « ordonnance n° 2007-329, art. 12 »: an act in passing, without its day. */
export function actName(key: string, { textOf }: Pick<RuleContext, 'textOf'>): string {
  const { text, number } = splitArticleKey(key);
  const title = textOf(key)?.title ?? catalogueText(text)?.title ?? text;
  const name = withoutSubject(title).replace(/ du \d{1,2}(?:er)? \p{L}{3,9} \d{4}$/u, '');
  return number === '' ? name : `${name}, art.\u00a0${formatNumber(number)}`;
}
