import { splitArticleKey } from '../model/article.js';
import type { LinkMark } from '../model/mark.js';
import type { ArticleRecord } from '../store/store.js';
import { articleStatus } from './article-status.js';
import type { PageReading } from './reading.js';

/** The page that speaks for an article: of the life or wording its status comes from, else the last one read. */
function spokesman(pages: readonly PageReading[], status: ArticleRecord['status']): PageReading | undefined {
  return pages.find((page) => page.status === status) ?? pages.at(-1);
}

/**
 * Every article of the index: those with pages, and a stub for each key that evidence names. Status comes from the pages,
 * else from the marks on others' links.
 */
export function* articleRecords(
  readings: readonly PageReading[],
  keys: ReadonlySet<string>,
  marks: ReadonlyMap<string, ReadonlyMap<LinkMark, number>>,
): Generator<ArticleRecord> {
  const pages = new Map<string, PageReading[]>();
  for (const reading of readings) {
    const known = pages.get(reading.key);
    if (known === undefined) pages.set(reading.key, [reading]);
    else known.push(reading);
  }
  for (const key of new Set([...pages.keys(), ...keys])) {
    const own = pages.get(key) ?? [];
    const { text, number } = splitArticleKey(key);
    const status = articleStatus(
      own.map((page) => page.status),
      marks.get(key),
    );
    const page = spokesman(own, status);
    yield {
      ...{ key, textKey: text, number, status, divisions: page?.divisions ?? [] },
      ...(page?.cid !== undefined && { cid: page.cid }),
    };
  }
}
