import { numberSortKey } from '../../model/number.js';
import type { StatusReport } from '../../model/status.js';
import type { Text } from '../../model/text.js';
import type { ArticleRecord } from '../store.js';
import { bulk } from './bulk.js';
import { BASIS, dayCode, sinceCode, STATUS } from '../rows/codes.js';
import type { Value } from '../rows/value.js';
import type { Database } from './database.js';
import type { Interned } from './interned.js';

/** The five columns of a status, in the order of the tables. */
export const statusColumns = (report: StatusReport, strings: Interned): Value[] => [
  STATUS.code(report.status),
  BASIS.code(report.basis),
  dayCode(report.since),
  sinceCode(report),
  strings.optional(report.by),
];

const plainOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Articles in (text key, official number) order: their place, from 1, is their id. */
function inOrder(articles: Iterable<ArticleRecord>): ArticleRecord[] {
  const byText = new Map<string, { readonly article: ArticleRecord; readonly sort: string }[]>();
  for (const article of articles) {
    const row = { article, sort: article.number === '' ? '' : numberSortKey(article.number) };
    const rows = byText.get(article.textKey);
    if (rows === undefined) byText.set(article.textKey, [row]);
    else rows.push(row);
  }
  const order = (rows: readonly { readonly article: ArticleRecord; readonly sort: string }[]): ArticleRecord[] =>
    [...rows]
      .sort((a, b) => plainOrder(a.sort, b.sort) || plainOrder(a.article.number, b.article.number))
      .map(({ article }) => article);
  return [...byText].sort(([a], [b]) => plainOrder(a, b)).flatMap(([, rows]) => order(rows));
}

/** Ids by article key, and which articles have a page. */
export interface ArticleIds {
  readonly ids: ReadonlyMap<string, number>;
  /** By id. */
  readonly held: Uint8Array;
  /** Official identifiers by id, where there are any. */
  readonly cids: ReadonlyMap<number, string>;
}

function writeTexts(database: Database, texts: Iterable<Text>, stretches: ReadonlyMap<string, [number, number]>) {
  const columns =
    'id key nature title number date cid nor eli celex ecli holding known_on state_on source first last'.split(' ');
  const rows = bulk(database, 'text', columns);
  const ids = new Map<string, number>();
  for (const text of [...texts].sort((a, b) => plainOrder(a.key, b.key))) {
    ids.set(text.key, ids.size + 1);
    // prettier-ignore
    rows.add(
      ids.size, text.key, text.nature, text.title, text.number ?? null, dayCode(text.date), text.cid ?? null, text.nor ?? null,
      text.eli ?? null, text.celex ?? null, text.ecli ?? null, text.holding, dayCode(text.knownOn), dayCode(text.stateOn),
      text.source ?? null, ...(stretches.get(text.key) ?? [0, -1]),
    );
  }
  rows.flush();
  return ids;
}

/** Writes texts and articles, none of them held yet. Every article's text must be among the texts. */
export function writeArticles(
  database: Database,
  contents: { readonly texts: Iterable<Text>; readonly articles: Iterable<ArticleRecord> },
  strings: Interned,
): ArticleIds {
  const articles = inOrder(contents.articles);
  const stretches = new Map<string, [number, number]>();
  articles.forEach(({ textKey }, index) => {
    const stretch = stretches.get(textKey);
    if (stretch === undefined) stretches.set(textKey, [index + 1, index + 1]);
    else stretch[1] = index + 1;
  });
  const texts = writeTexts(database, contents.texts, stretches);
  const rows = bulk(database, 'article', [
    ...'id text number held cid divisions status basis since bound actor'.split(' '),
  ]);
  const ids = new Map<string, number>();
  const held = new Uint8Array(articles.length + 1);
  const cids = new Map<number, string>();
  for (const article of articles) {
    const id = ids.size + 1;
    ids.set(article.key, id);
    if (article.cid !== undefined) cids.set(id, article.cid);
    const text = texts.get(article.textKey);
    if (text === undefined) throw new Error(`${article.key}: no text ${article.textKey} among the texts`);
    const divisions = article.divisions.length === 0 ? null : strings.id(JSON.stringify(article.divisions));
    const status = statusColumns(article.status, strings);
    rows.add(id, text, article.number, 0, article.cid ?? null, divisions, ...status);
  }
  rows.flush();
  return { ids, held, cids };
}

/** Marks the articles that have a version; returns how many. */
export function markHeld(database: Database, articleOfVersion: readonly number[], { held }: ArticleIds): number {
  for (const article of articleOfVersion) held[article] = 1;
  held[0] = 0;
  database.exec('UPDATE article SET held = 1 WHERE id IN (SELECT article FROM version)');
  return held.reduce((sum, one) => sum + one, 0);
}
