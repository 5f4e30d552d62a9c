import { splitArticleKey } from '../model/article.js';
import { EVIDENCE_COLUMN, MARKS } from '../model/evidence-rows.js';
import type { LinkMark } from '../model/mark.js';
import type { ArticleRecord } from '../store/store.js';
import { articleStatus, type MarkCounts } from './article-status.js';
import { otherEnd, type Ledger, type LedgerPage } from './ledger.js';

/** The page that speaks for an article: of the life or wording its status comes from, else the last one read. */
function spokesman(pages: readonly LedgerPage[], status: ArticleRecord['status']): LedgerPage | undefined {
  return pages.find(({ card }) => card.status === status) ?? pages.at(-1);
}

/** How often each mark stands beside links to an article, by the place of its key. */
function countMarks({ evidence, pages, keyPlace }: Ledger): (place: number) => MarkCounts {
  const { rows, keys } = evidence;
  const cells = rows.cells();
  const counts = new Uint32Array(keys.length * MARKS.length);
  const own = pages.map(({ card }) => keyPlace(card.articleKey));
  for (let at = 0; at < cells.length; at += rows.width) {
    const mark = cells[at + EVIDENCE_COLUMN.mark]!;
    if (mark < 0) continue;
    const article = otherEnd(cells, at, own[cells[at + EVIDENCE_COLUMN.version]! - 1]!);
    counts[article * MARKS.length + mark]! += 1;
  }
  return (place) => {
    const found = new Map<LinkMark, number>();
    for (let code = 0; code < MARKS.length; code += 1) {
      const count = counts[place * MARKS.length + code]!;
      if (count > 0) found.set(MARKS[code]!, count);
    }
    return found;
  };
}

/**
 * Every article of the index: those with pages, and a stub for each key that evidence names. Status comes from the pages,
 * else from the marks on others' links.
 */
export function* articleRecords(ledger: Ledger): Generator<ArticleRecord> {
  const pages = new Map<string, LedgerPage[]>();
  for (const page of ledger.pages) {
    const known = pages.get(page.card.articleKey);
    if (known === undefined) pages.set(page.card.articleKey, [page]);
    else known.push(page);
  }
  const marks = countMarks(ledger);
  for (const [place, key] of ledger.evidence.keys.entries()) {
    const own = pages.get(key) ?? [];
    const { text, number } = splitArticleKey(key);
    const states = own.map(({ card }) => card.status);
    const status = articleStatus(states, marks(place));
    const page = spokesman(own, status);
    const cid = page?.card.cid;
    yield {
      ...{ key, textKey: text, number, status, divisions: page?.divisions ?? [] },
      ...(cid !== undefined && { cid }),
    };
  }
}
