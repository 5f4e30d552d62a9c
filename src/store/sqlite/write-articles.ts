import { intColumn, type IntColumn } from '../../model/int-column.js';
import type { StatusReport } from '../../model/status.js';
import type { Text } from '../../model/text.js';
import type { PackedContents } from '../store.js';
import { BASIS, dayCode, sinceCode, STATUS } from '../rows/codes.js';
import type { Value } from '../rows/value.js';
import type { Interned } from './interned.js';
import type { LaidTables } from './table-file.js';

/** The five columns of a status, in the order of the tables. */
type StatusColumns = readonly [status: number, basis: number, since: Value, bound: Value, actor: Value];

/** A status as its columns. */
export const statusColumns = (report: StatusReport, strings: Interned): StatusColumns => [
  STATUS.code(report.status),
  BASIS.code(report.basis),
  dayCode(report.since),
  sinceCode(report),
  strings.optional(report.by),
];

/** The same for one status after the other: that of one row is mostly that of the next. */
export function statusesInTurn(strings: Interned): (report: StatusReport) => StatusColumns {
  let near: StatusReport | undefined;
  let columns: StatusColumns = [0, 0, null, null, null];
  return (report) => {
    if (report !== near) [near, columns] = [report, statusColumns(report, strings)];
    return columns;
  };
}

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
interface Stretch {
  readonly first: number;
  last: number;
}

const NOWHERE: Stretch = { first: 0, last: -1 };

function writeTexts(rows: LaidTables['text'], texts: readonly Text[], stretches: ReadonlyMap<string, Stretch>): void {
  for (const text of texts) {
    const { first, last } = stretches.get(text.key) ?? NOWHERE;
    // prettier-ignore
    rows.add(rows.count + 1, [
      null, text.key, text.nature, text.title, text.number ?? null, dayCode(text.date), text.cid ?? null, text.nor ?? null,
      text.eli ?? null, text.celex ?? null, text.ecli ?? null, text.holding, dayCode(text.knownOn), dayCode(text.stateOn),
      text.source ?? null, first, last,
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
  const stretches = new Map<string, Stretch>();
  const rows = tables.article;
  const [ids, held] = [intColumn(), intColumn()];
  const [divisions, statuses] = [divisionIds(strings), statusesInTurn(strings)];
  let holding = 0;
  let near: string | undefined;
  let [text, stretch] = [0, NOWHERE];
  for (const article of contents.articles) {
    const id = rows.count + 1;
    const { keyPlace, textKey, number, cid } = article;
    ids.set(keyPlace, id);
    held.set(id, article.held ? 1 : 0);
    if (article.held) holding += 1;
    if (near !== textKey) {
      text = textIds.get(textKey) ?? 0;
      if (text === 0) throw new Error(`${article.key}: no text ${textKey} among the texts`);
      [near, stretch] = [textKey, { first: id, last: id }];
      stretches.set(textKey, stretch);
    }
    stretch.last = id;
    const divided = divisions(article.divisions);
    const [status, basis, since, bound, actor] = statuses(article.status);
    // prettier-ignore
    rows.add(id, [
      null, text, number, article.held ? 1 : 0, cid ?? null, divided, status, basis, since, bound, actor,
    ]);
  }
  writeTexts(tables.text, texts, stretches);
  return { count: rows.count, holding, ids, held };
}
