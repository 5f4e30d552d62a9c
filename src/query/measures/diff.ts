import { loadColumns, type LawColumns } from '../../graph/compressed/law-columns.js';
import { NotFoundError } from '../../model/errors.js';
import { STANDINGS } from '../../model/packed-law.js';
import { RELATION_NAMES, type Relation } from '../../model/relation.js';
import { isKnownDead } from '../../model/status.js';
import type { ArticleRow, LawStore } from '../../store/store.js';
import { holdsOn } from '../day.js';

/** What is compared on one side: an index, or one index on a day. */
export interface Side {
  readonly store: LawStore;
  /** The same, with the states of its day. */
  readonly law: LawStore;
  readonly day?: string;
}

/** Which texts and relations are compared. */
export interface Comparing {
  readonly within?: readonly string[];
  readonly relations: readonly Relation[];
}

/** One article or citation that is there on one side only, or whose state is another. */
export interface Change {
  readonly change: 'gained' | 'lost' | 'repealed' | 'renumbered' | 'revived' | 'cites' | 'cites-no-more';
  readonly article: ArticleRow;
  /** The other end of a citation; the new number of one that was renumbered. */
  readonly other?: ArticleRow;
}

interface Seen {
  /** Articles with a page, by key; on a day only those that had begun. */
  readonly held: ReadonlyMap<string, ArticleRow>;
  readonly byId: ReadonlyMap<number, ArticleRow>;
  readonly law: LawColumns;
}

/** Articles a round trip. */
const BATCH = 10_000;
const FORMERLY = STANDINGS.indexOf('formerly');
const REPLACES: readonly number[] = [RELATION_NAMES.indexOf('replaces'), RELATION_NAMES.indexOf('transfers')];

async function look({ store, law: stated, day }: Side): Promise<Seen> {
  const law = await loadColumns(store, day);
  const byId = new Map<number, ArticleRow>();
  for (let start = 0; start < law.count; start += BATCH)
    for (const row of await stated.articlesById([...law.ids.subarray(start, start + BATCH)])) byId.set(row.id, row);
  const begun = [...byId.values()].filter((row) => row.held && row.status.status !== 'not-yet-in-force');
  return { law, byId, held: new Map(begun.map((row) => [row.key, row])) };
}

const chosen = ({ within }: Comparing): ((row: ArticleRow) => boolean) => {
  const texts = within === undefined ? undefined : new Set(within);
  return (row) => texts?.has(row.textKey) ?? true;
};

/** The citations that hold, by « source relation target ». */
function citations({ law, byId }: Seen, comparing: Comparing): Map<string, Citation> {
  const { edges, ids } = law;
  const wanted = new Set(comparing.relations.map((name) => RELATION_NAMES.indexOf(name)));
  const inside = chosen(comparing);
  const found = new Map<string, Citation>();
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (edges.standing[edge] === FORMERLY || !wanted.has(edges.relation[edge]!)) continue;
    const source = byId.get(ids[edges.source[edge]!]!);
    const target = byId.get(ids[edges.target[edge]!]!);
    if (source === undefined || target === undefined || !inside(source)) continue;
    found.set(`${source.key} ${String(edges.relation[edge])} ${target.key}`, [source, target]);
  }
  return found;
}

/** What took the place of an article by one replaced or transferred number, where it is one and only. */
function successors({ law, byId }: Seen): ReadonlyMap<string, ArticleRow> {
  const { edges, ids } = law;
  const found = new Map<string, ArticleRow | undefined>();
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (!REPLACES.includes(edges.relation[edge]!)) continue;
    const fresh = byId.get(ids[edges.source[edge]!]!);
    const old = byId.get(ids[edges.target[edge]!]!);
    // Several successors are no new number: an article was cut up.
    if (fresh?.held === true && old !== undefined) found.set(old.key, found.has(old.key) ? undefined : fresh);
  }
  return new Map([...found].flatMap(([key, row]) => (row === undefined ? [] : [[key, row] as const])));
}

/** One held article on both sides, or on one. */
function changeOf(
  before: ArticleRow | undefined,
  after: ArticleRow | undefined,
  fresh: ReadonlyMap<string, ArticleRow>,
): Change | undefined {
  const article = after ?? before;
  if (article === undefined) return undefined;
  const lived = before !== undefined && !isKnownDead(before.status);
  const lives = after !== undefined && !isKnownDead(after.status);
  if (lived === lives) return undefined;
  if (lives) return { change: before === undefined ? 'gained' : 'revived', article };
  const other = fresh.get(article.key);
  if (other !== undefined) return { change: 'renumbered', article, other };
  return { change: after === undefined ? 'lost' : 'repealed', article };
}

type Citation = readonly [source: ArticleRow, target: ArticleRow];

/**
 * The citations whose source had its words on this side: where a source only lists a version (or gives one of several days),
 * nobody knows what it cited, and a citation on the other side is no news.
 */
async function comparable({ store, day }: Side, citations: readonly Citation[]): Promise<readonly Citation[]> {
  if (day === undefined) return citations;
  const wordless = new Set<string>();
  const rows = new Map(citations.map(([source]) => [source.id, source.key]));
  const ids = [...rows.keys()];
  for (let start = 0; start < ids.length; start += BATCH)
    for (const version of await store.versions(ids.slice(start, start + BATCH)))
      if (version.wordless === true && holdsOn(version, day)) wordless.add(rows.get(version.article) ?? '');
  return citations.filter(([source]) => !wordless.has(source.key));
}

/** What changed, and how many citations nobody can compare. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly unsaid: number;
}

/**
 * What changed from one side to the other: articles whose page came or went, that were repealed, renumbered (one successor
 * that took their place, and only one) or came back to life, and citations of the texts compared that came or went. Articles
 * dead on both sides are no change.
 */
export async function compareLaw(before: Side, after: Side, comparing: Comparing): Promise<Comparison> {
  const [old, fresh] = [await look(before), await look(after)];
  for (const key of comparing.within ?? [])
    if (!old.law.texts.includes(key) && !fresh.law.texts.includes(key))
      throw new NotFoundError(`${key}: no such text in the index`);
  const inside = chosen(comparing);
  const replaced = successors(fresh);
  const keys = new Set([...old.held.keys(), ...fresh.held.keys()]);
  const articles = [...keys]
    .map((key) => changeOf(old.held.get(key), fresh.held.get(key), replaced))
    .filter((change) => change !== undefined)
    .filter(({ article }) => inside(article));
  const [cited, cites] = [citations(old, comparing), citations(fresh, comparing)];
  const gained = [...cites].flatMap(([key, ends]) => (cited.has(key) ? [] : [ends]));
  const lost = [...cited].flatMap(([key, ends]) => (cites.has(key) ? [] : [ends]));
  const [came, went] = [await comparable(before, gained), await comparable(after, lost)];
  return {
    changes: [
      ...articles,
      ...came.map(([article, other]): Change => ({ change: 'cites', article, other })),
      ...went.map(([article, other]): Change => ({ change: 'cites-no-more', article, other })),
    ],
    unsaid: gained.length - came.length + lost.length - went.length,
  };
}
