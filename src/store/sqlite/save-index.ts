import { inNumberOrder } from '../../model/article-order.js';
import { evidencePacker } from '../../model/evidence-packer.js';
import { numbering } from '../../model/evidence-rows.js';
import type {
  ArticleRecord,
  IndexContents,
  IndexMeta,
  IndexWriter,
  PackedContents,
  PlacedArticle,
  VersionCard,
} from '../store.js';
import { pagePacker } from './page-blob.js';
import { createIndex } from './writer.js';

function inOrder(articles: Iterable<ArticleRecord>): ArticleRecord[] {
  const byText = new Map<string, ArticleRecord[]>();
  for (const article of articles) byText.set(article.textKey, [...(byText.get(article.textKey) ?? []), article]);
  const texts = [...byText].sort(([a], [b]) => (a < b ? -1 : 1));
  return texts.flatMap(([, rows]) => inNumberOrder(rows, ({ number }) => number));
}

/** Every version's card, its words handed to the writer. */
function cardsOf(contents: IndexContents, writer: IndexWriter): VersionCard[] {
  const pages = pagePacker();
  const cards = [...contents.versions].map(({ page, ...card }) => ({ ...card, ...pages.put(page) }));
  const blocks = pages.finish().map(writer.block);
  return cards.map(({ place, ...card }) => ({ ...card, place: { ...place, block: blocks[place.block] ?? 0 } }));
}

function packed(contents: IndexContents, cards: readonly VersionCard[]): PackedContents {
  const [evidence, keys] = [evidencePacker(), numbering()];
  const numbers = new Map(cards.map(({ id }, index) => [id, index + 1]));
  const numberOf = (page: string, what: string): number => {
    const version = numbers.get(page);
    if (version === undefined) throw new Error(`${what} the page ${page}, which is not in the index`);
    return version;
  };
  for (const { page, ...one } of contents.evidence) evidence.add(one, numberOf(page, 'evidence names'));
  for (const key of evidence.keys) keys.place(key);
  const held = new Set(cards.map(({ articleKey }) => articleKey));
  const articles: PlacedArticle[] = inOrder(contents.articles).map((article) => ({
    ...article,
    keyPlace: keys.place(article.key),
    held: held.has(article.key),
  }));
  const cids = new Map(articles.map(({ key, cid }) => [key, cid]));
  const versions = cards.map(({ cid, ...card }) => ({
    ...card,
    keyPlace: keys.place(card.articleKey),
    ...(cid !== undefined && cid !== cids.get(card.articleKey) && { cid }),
  }));
  const open = Array.from(contents.openReferences, ({ page, ...one }) => ({
    ...one,
    version: numberOf(page, 'an open reference names'),
  }));
  const openReferences = open.sort((a, b) => a.version - b.version);
  return { ...contents, ...{ articles, versions, openReferences }, evidence: { ...evidence, keys: keys.list } };
}

/** Writes a whole index at once. */
export async function saveIndex(path: string, contents: IndexContents): Promise<IndexMeta['counts']> {
  const writer = createIndex(path);
  try {
    return await writer.finish(packed(contents, cardsOf(contents, writer)));
  } catch (cause) {
    await writer.discard();
    throw cause;
  }
}
