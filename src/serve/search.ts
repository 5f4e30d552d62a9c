import { AmbiguousError, CiteGraphError, NotFoundError } from '../model/errors.js';
import { fold } from '../model/fold.js';
import { isKnownDead } from '../model/status.js';
import { namesFor } from '../query/names.js';
import type { SearchTable } from '../store/search.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { namedOf } from './article-view.js';
import { byFigures, livingFirst } from './by-figures.js';
import { textWord } from './fill-search.js';
import { natureOf } from '../model/nature-of.js';
import { searchWords } from './search-words.js';
import type { Excerpt, Language, SearchAnswer, SearchNarrowing } from './view.js';

const MOST_HITS = 40;
const AROUND = 70;

/** What answers a search: the index, typed references, and the search table once it is there. */
export interface SearchGround {
  readonly store: LawStore;
  /** What typed words mean. @throws CiteGraphError as the command line does */
  readonly readReference: (words: string) => Promise<readonly ArticleRow[]>;
  readonly table: SearchTable | undefined;
  /** The share of the table that is filled, while it is. */
  readonly prepared: number | undefined;
}

/** The articles that words name as a reference, each of several readings; with what the index says where there is none. */
async function named(
  ground: SearchGround,
  typed: string,
  language: Language,
): Promise<{ rows: readonly ArticleRow[]; note?: string }> {
  try {
    return { rows: await ground.readReference(typed) };
  } catch (error) {
    if (error instanceof AmbiguousError) return { rows: await ground.store.articles(error.candidates) };
    if (error instanceof NotFoundError) {
      const note = language === 'fr' ? `« ${typed} » : absent de cet index` : error.message;
      return { rows: await ground.store.articles(error.near), note };
    }
    if (error instanceof CiteGraphError) return { rows: [] };
    throw error;
  }
}

/** Where the first of the words stands in the newest wording, with some words around. */
async function excerptIn(store: LawStore, row: ArticleRow, words: readonly string[]): Promise<Excerpt | undefined> {
  const version = (await store.versions([row.id])).filter((each) => each.wordless !== true).at(-1);
  const page = version === undefined ? undefined : await store.page(version.id);
  if (page === undefined) return undefined;
  const body = page.text.slice(page.body.start, page.body.end);
  const folded = fold(body);
  const word = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  const at = folded.indexOf(word);
  if (at < 0) return undefined;
  const line = (from: number, to: number): string => body.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const end = at + word.length;
  return { before: line(at - AROUND, at), words: body.slice(at, end), after: line(end, end + AROUND) };
}

const lets = (row: ArticleRow, { within, alive, nature }: SearchNarrowing): boolean =>
  (within === undefined || row.textKey === within) &&
  (alive === undefined || !isKnownDead(row.status)) &&
  (nature === undefined || natureOf(row.textKey) === nature);

/** Ids of the articles that have the words in their names, then of those that have them in their wording. */
function inTable(table: SearchTable | undefined, words: readonly string[], narrowing: SearchNarrowing) {
  const { within, alive, nature } = narrowing;
  if (table === undefined || words.length === 0) return { names: [], words: [] };
  const asked = within === undefined ? words : [textWord(within), ...words];
  // The table knows words and texts only: of what else is asked it must give more than is shown.
  const most = MOST_HITS * (alive === undefined && nature === undefined ? 5 : 25);
  const names = table.find('names', asked, most);
  const seen = new Set(names);
  return { names, words: table.find('words', asked, most).filter((id) => !seen.has(id)) };
}

/**
 * What typed words find: first the articles they name as a reference, then those that have just the figures typed, those whose
 * number and text have the words, those whose wording has; of each the living before the dead, in order of text and number.
 */
export async function search(
  ground: SearchGround,
  typed: string,
  by: { readonly narrowing: SearchNarrowing; readonly language: Language },
): Promise<SearchAnswer> {
  const { store, table, prepared } = ground;
  const words = searchWords(typed).slice(0, 12);
  if (words.length === 0) return { hits: [], more: false };
  const { rows: read, note } = await named(ground, typed, by.language);
  const figures = await byFigures(store, words);
  const found = inTable(table, words, by.narrowing);
  const byId = new Map(
    (await store.articlesById([...found.names, ...found.words])).map((row) => [row.id, row] as const),
  );
  const rowsOf = (ids: readonly number[]): ArticleRow[] => livingFirst(ids.flatMap((id) => byId.get(id) ?? []));
  const all = [
    ...new Map(
      [...read, ...figures, ...rowsOf(found.names), ...rowsOf(found.words)].map((row) => [row.id, row]),
    ).values(),
  ];
  const kept = all.filter((row) => lets(row, by.narrowing));
  const shown = kept.slice(0, MOST_HITS);
  const names = await namesFor(
    store,
    shown.map((row) => row.textKey),
  );
  const textual = new Set(found.words);
  const hits = [];
  for (const row of shown) {
    const excerpt = textual.has(row.id) ? await excerptIn(store, row, words) : undefined;
    hits.push({ ...namedOf(row, names, by.language), ...(excerpt === undefined ? {} : { excerpt }) });
  }
  return {
    hits,
    more: kept.length > shown.length || found.words.length >= MOST_HITS,
    ...(prepared === undefined ? {} : { prepared }),
    ...(note === undefined || hits.length > read.length ? {} : { note }),
  };
}
