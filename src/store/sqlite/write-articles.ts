import { intColumn, type IntColumn } from '../../model/int-column.js';
import type { StatusReport } from '../../model/status.js';
import type { Text } from '../../model/text.js';
import type { PackedContents } from '../store.js';
import { BASIS, dayCode, sinceCode, STATUS } from '../rows/codes.js';
import type { Value } from '../rows/value.js';
import type { Interned } from './interned.js';
import type { LaidTables } from './table-file.js';

/** The five columns of a status, in the order of the tables. */
export const statusColumns = (report: StatusReport, strings: Interned): Value[] => [
  STATUS.code(report.status),
  BASIS.code(report.basis),
  dayCode(report.since),
  sinceCode(report),
  strings.optional(report.by),
];

const plainOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is known of articles that are written. */
export interface ArticleIds {
  readonly count: number;
  /** How many of them have a version. */
  readonly holding: number;
  /** By the place of the key; 0 for a key that is no article of the index. */
  readonly ids: IntColumn;
  /** By id, 1 where the article has a version. */
  readonly held: IntColumn;
}

/** First and last article of a text. */
type Stretches = ReadonlyMap<string, [first: number, last: number]>;

function writeTexts(rows: LaidTables['text'], texts: readonly Text[], stretches: Stretches): void {
  for (const text of texts) {
    // prettier-ignore
    rows.add(rows.count + 1, [
      null, text.key, text.nature, text.title, text.number ?? null, dayCode(text.date), text.cid ?? null, text.nor ?? null,
      text.eli ?? null, text.celex ?? null, text.ecli ?? null, text.holding, dayCode(text.knownOn), dayCode(text.stateOn),
      text.source ?? null, ...(stretches.get(text.key) ?? [0, -1]),
    ]);
  }
}

/** Ids of lists of divisions; the same list mostly comes again at once. */
function divisionIds(strings: Interned): (divisions: readonly string[]) => number | null {
  let near: readonly string[] | undefined;
  let id: number | null = null;
  return (divisions) => {
    if (divisions.length === 0) return null;
    if (divisions !== near) [near, id] = [divisions, strings.id(JSON.stringify(divisions))];
    return id;
  };
}

/** Writes texts and articles. Every article's text must be among the texts. */
export function writeArticles(
  tables: Pick<LaidTables, 'text' | 'article'>,
  contents: Pick<PackedContents, 'texts' | 'articles'>,
  strings: Interned,
): ArticleIds {
  const texts = [...contents.texts].sort((a, b) => plainOrder(a.key, b.key));
  const textIds = new Map(texts.map(({ key }, index) => [key, index + 1]));
  const stretches = new Map<string, [number, number]>();
  const rows = tables.article;
  const [ids, held] = [intColumn(), intColumn()];
  const divisions = divisionIds(strings);
  let holding = 0;
  for (const article of contents.articles) {
    const id = rows.count + 1;
    ids.set(article.keyPlace, id);
    held.set(id, article.held ? 1 : 0);
    if (article.held) holding += 1;
    const text = textIds.get(article.textKey);
    if (text === undefined) throw new Error(`${article.key}: no text ${article.textKey} among the texts`);
    const stretch = stretches.get(article.textKey);
    if (stretch === undefined) stretches.set(article.textKey, [id, id]);
    else stretch[1] = id;
    const divided = divisions(article.divisions);
    rows.add(id, [
      ...[null, text, article.number, article.held ? 1 : 0, article.cid ?? null, divided],
      ...statusColumns(article.status, strings),
    ]);
  }
  writeTexts(tables.text, texts, stretches);
  return { count: rows.count, holding, ids, held };
}
