import { splitArticleKey } from '../model/article.js';
import { EVIDENCE_COLUMN, ORIGINS, type EvidenceRows } from '../model/evidence-rows.js';
import { intRows } from '../model/int-rows.js';
import { RELATION_NAMES, STATUS_RELATIONS } from '../model/relation.js';
import type { IndexWriter, PackedContents, PlacedArticle, PlacedVersion } from '../store/store.js';

const KEPT = new Set(STATUS_RELATIONS.map((relation) => RELATION_NAMES.indexOf(relation)));
const TEXT = ORIGINS.indexOf('text');
const NOWHERE = { block: 0, start: 0, length: 0 };

const COLUMN = EVIDENCE_COLUMN;

/** The evidence of successors that lists and links declare, without the place where they do; what words say is left out. */
function successorsOnly({ rows, keys }: EvidenceRows): EvidenceRows {
  const kept = intRows(rows.width);
  for (const cells of rows.chunks())
    for (let at = 0; at < cells.length; at += rows.width) {
      if (!KEPT.has(cells[at + COLUMN.relation]!) || cells[at + COLUMN.origin] === TEXT) continue;
      const row = cells.slice(at, at + rows.width);
      for (const column of [COLUMN.start, COLUMN.length, COLUMN.line, COLUMN.column, COLUMN.form]) row[column] = 0;
      for (const column of [COLUMN.mark, COLUMN.day, COLUMN.dayKind, COLUMN.portion]) row[column] = -1;
      kept.append(row);
    }
  return { rows: kept, keys, words: ['item'] };
}

/** Places of the keys that evidence names. */
function named({ rows }: EvidenceRows): ReadonlySet<number> {
  const places = new Set<number>();
  for (const cells of rows.chunks())
    for (let at = 0; at < cells.length; at += rows.width)
      for (const column of [COLUMN.source, COLUMN.target]) places.add(cells[at + column]!);
  return places;
}

/** A version's number and days; where it was read and what it says are not kept. */
const bare = (card: PlacedVersion): PlacedVersion => ({ ...card, place: NOWHERE, spans: '', path: '', line: 0 });

/** Numbers, days, statuses and successors of everything of which something is held. */
function lean(contents: PackedContents): PackedContents {
  const versions = [...contents.versions].map(bare);
  const evidence = successorsOnly(contents.evidence);
  const cited = named(evidence);
  const held = new Set(versions.map(({ articleKey }) => splitArticleKey(articleKey).text));
  // A number that others name in a held text has existed: that it has no page is part of its status.
  const articles: PlacedArticle[] = [];
  for (const article of contents.articles)
    if (held.has(article.textKey) || cited.has(article.keyPlace)) articles.push({ ...article, divisions: [] });
  const texts = new Set(
    articles.flatMap(({ textKey, status }) => [
      textKey,
      ...(status.by === undefined ? [] : [splitArticleKey(status.by).text]),
    ]),
  );
  return {
    ...contents,
    ...{ versions, articles, evidence, openReferences: [] },
    texts: [...contents.texts].filter(({ key }) => texts.has(key)),
    meta: { ...contents.meta, profile: 'status' },
  };
}

/** The same writer for an index of numbers, days, statuses and successors only: no words, no citations. */
export const statusOnly = (writer: IndexWriter): IndexWriter => ({
  block: () => 0,
  finish: (contents) => writer.finish(lean(contents)),
  discard: writer.discard,
});
