import type { Text } from '../model/text.js';
import type { SearchRow, SearchTable, SearchWriter } from '../store/search.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { namesOfText } from './names-of-text.js';
import { searchWords } from './search-words.js';

/** Articles entered between two breaths, in which the server answers. */
const PORTION = 100;

/** A word that only articles of this text have, to look in one text. */
export const textWord = (textKey: string): string => `xt${textKey.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

/** The words of the newest wording of each article, by index id. */
async function wordings(store: LawStore, articles: readonly ArticleRow[]): Promise<ReadonlyMap<number, string>> {
  const newest = new Map<number, string>();
  const held = articles.filter((row) => row.held).map((row) => row.id);
  for (const version of held.length === 0 ? [] : await store.versions(held))
    if (version.wordless !== true) newest.set(version.article, version.id);
  const found = new Map<number, string>();
  for (const [article, id] of newest) {
    const page = await store.page(id);
    if (page !== undefined) found.set(article, page.text.slice(page.body.start, page.body.end));
  }
  return found;
}

const pause = (): Promise<void> => new Promise((done) => void setImmediate(done));

async function rowsOf(store: LawStore, text: Text, articles: readonly ArticleRow[]): Promise<SearchRow[]> {
  const title = namesOfText(text);
  const pages = await wordings(store, articles);
  return articles.map((row) => ({
    id: row.id,
    names: [...new Set([...searchWords(row.number), ...title]), textWord(text.key)],
    words: [...new Set([...searchWords(pages.get(row.id) ?? ''), ...title, textWord(text.key)])],
  }));
}

/**
 * Fills a search table with every article of an index: its number, the names of its text, the words of its newest wording.
 * Breathes between portions, so that a server goes on answering. `say` is told the share that is done, from 0 to 1.
 */
export async function fillSearch(
  store: LawStore,
  writer: SearchWriter,
  by: { readonly say: (share: number) => void; readonly stopped: () => boolean },
): Promise<SearchTable | undefined> {
  const texts = await store.texts();
  const total = (await store.meta()).counts['articles'] ?? 0;
  let done = 0;
  for (const text of texts) {
    const articles = await store.articlesOf(text.key);
    for (let at = 0; at < articles.length; at += PORTION) {
      if (by.stopped()) {
        writer.discard();
        return undefined;
      }
      const portion = articles.slice(at, at + PORTION);
      writer.add(await rowsOf(store, text, portion));
      done += portion.length;
      by.say(total === 0 ? 0 : Math.min(1, done / total));
      await pause();
    }
  }
  return writer.finish();
}
