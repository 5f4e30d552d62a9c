import type { Relation } from '../model/relation.js';
import type { ArticleRow, EdgeRow, LawStore, VersionRow } from '../store/store.js';
import { holdsOn, isDated, requireDay, statusOn } from './day.js';
import { wordsFor } from './words/words.js';
import { wordingsOf } from './wordings.js';

function grouped(versions: readonly VersionRow[]): ReadonlyMap<number, readonly VersionRow[]> {
  const groups = new Map<number, VersionRow[]>();
  for (const version of versions) {
    const group = groups.get(version.article);
    if (group === undefined) groups.set(version.article, [version]);
    else group.push(version);
  }
  return groups;
}

const tie = ({ source, relation, target }: { source: number; relation: Relation; target: number }): string =>
  `${String(source)} ${relation} ${String(target)}`;

/** The edges that some evidence of the day proves: a dated wording of the citing article must hold then. */
async function edgesOn(store: LawStore, all: readonly EdgeRow[], day: string): Promise<readonly EdgeRow[]> {
  if (all.length === 0) return all;
  const edges = await edgesBy(store, all, day);
  const sources = [...new Set(edges.map((edge) => edge.source))];
  const versions = new Map((await store.versions(sources)).filter(isDated).map((version) => [version.id, version]));
  // Without a dated wording among them nothing can be told apart, and their evidence need not be read.
  const dated = new Set([...versions.values()].map((version) => version.article));
  const asked = edges.filter((edge) => dated.has(edge.source));
  if (asked.length === 0) return edges;
  const proved = new Set<string>();
  for (const piece of await store.evidence(asked)) {
    const version = versions.get(piece.page);
    // A list of the other side has no day of its own.
    if (version?.article !== piece.source || holdsOn(version, day)) proved.add(tie(piece));
  }
  return edges.filter((edge) => !dated.has(edge.source) || proved.has(tie(edge)));
}

/** Keys of the texts that were signed after the day: an act of 2025 amended nothing in 2019, and nobody could cite from it. */
export async function signedAfter(
  store: LawStore,
  day: string,
  keys?: readonly string[],
): Promise<ReadonlySet<string>> {
  const texts = await store.texts(keys);
  return new Set(texts.filter(({ date }) => date !== undefined && date > day).map(({ key }) => key));
}

/** The edges whose source was signed by then. */
async function edgesBy(store: LawStore, edges: readonly EdgeRow[], day: string): Promise<readonly EdgeRow[]> {
  const rows = await store.articlesById([...new Set(edges.map(({ source }) => source))]);
  const later = await signedAfter(store, day, [...new Set(rows.map(({ textKey }) => textKey))]);
  if (later.size === 0) return edges;
  const unsigned = new Set(rows.filter(({ textKey }) => later.has(textKey)).map(({ id }) => id));
  return edges.filter(({ source }) => !unsigned.has(source));
}

/**
 * The index as of a day: articles have the state of that day, and edges are those whose citing wording held then and
 * whose act was signed by then. Articles
 * and wordings without dates stay as they are.
 */
export function lawOn(store: LawStore, day: string): LawStore {
  const restated = async (found: Promise<readonly ArticleRow[]>): Promise<readonly ArticleRow[]> => {
    const rows = await found;
    const versions = grouped(await store.versions(rows.map((row) => row.id)));
    return rows.map((row) => ({ ...row, status: statusOn(row, day, versions.get(row.id) ?? []) }));
  };
  return {
    ...store,
    articles: (keys) => restated(store.articles(keys)),
    articlesById: (ids) => restated(store.articlesById(ids)),
    withNumber: (number) => restated(store.withNumber(number)),
    articlesOf: (textKey, range) => restated(store.articlesOf(textKey, range)),
    citing: async (targets, filter) => edgesOn(store, await store.citing(targets, filter), day),
    cited: async (sources, filter) => edgesOn(store, await store.cited(sources, filter), day),
  };
}

/** Enough articles of a text, and enough texts, to know whether their source gives dates. */
const SAMPLE = 200;

/** The texts that speak for the whole: those whose source says what day it is of, else the first ones. */
async function sampledTexts(store: LawStore): Promise<readonly string[]> {
  const texts = await store.texts();
  const telling = texts.filter(({ stateOn, knownOn }) => stateOn !== undefined || knownOn !== undefined);
  return (telling.length > 0 ? telling : texts).slice(0, SAMPLE).map(({ key }) => key);
}

/**
 * The same for whole texts (`within`; all when absent) or some articles, refused where the index cannot speak of the day:
 * nothing asked about is dated, and it is not the day the texts were consolidated to. Throws `UsageError`.
 */
export async function requireLawOn(
  store: LawStore,
  asked: {
    readonly day: string;
    readonly articles?: readonly ArticleRow[];
    readonly within?: readonly string[];
    readonly language: 'en' | 'fr' | undefined;
  },
): Promise<LawStore> {
  const { day, within } = asked;
  const words = wordsFor(asked.language);
  let articles = asked.articles;
  if (articles === undefined) {
    const keys = within ?? (await sampledTexts(store));
    articles = (await Promise.all(keys.map((key) => store.articlesOf(key, { limit: SAMPLE })))).flat();
  }
  const ids = articles.filter(({ held }) => held).map(({ id }) => id);
  await requireDay(store, { day, articles, wordings: await wordingsOf(store, ids, words) }, words);
  return lawOn(store, day);
}
