import { compressedGraph, type CompressedGraph } from '../../graph/compressed/compressed-graph.js';
import { isDeadAt, isHeldAt, loadColumns, type LawColumns } from '../../graph/compressed/law-columns.js';
import { NotFoundError } from '../../model/errors.js';
import { ARTICLE_FLAG, STANDINGS } from '../../model/packed-law.js';
import { RELATION_NAMES, type Relation } from '../../model/relation.js';
import { STATUSES } from '../../model/status.js';
import type { ArticleRow, LawStore } from '../../store/store.js';
import { requireLawOn, signedAfter } from '../law-on-day.js';
import { namesFor, type Names } from '../names.js';
import type { QueryOptions } from '../query.js';
import { withinNature } from './nature.js';

/** The part of the law that a measure looks at, as a graph of its own. */
export interface Scope {
  readonly law: LawColumns;
  /** The place in `law` of each node. */
  readonly places: Int32Array;
  readonly graph: CompressedGraph;
  readonly relations: readonly Relation[];
}

/** Articles a round trip. */
const BATCH = 10_000;

const FORMERLY = STANDINGS.indexOf('formerly');

/** Edges of acts that were signed after the day count among those of other wordings. */
async function standingsOn({ texts, text, edges }: LawColumns, onDay: LawStore, day: string) {
  const later = await signedAfter(onDay, day);
  const unsigned = Uint8Array.from(texts, (key) => (later.has(key) ? 1 : 0));
  return edges.standing.map((standing, edge) => (unsigned[text[edges.source[edge]!]!] === 1 ? FORMERLY : standing));
}

/** The states of a day in place of those the index speaks of. */
async function restated(law: LawColumns, onDay: LawStore, day: string): Promise<LawColumns> {
  const status = law.status.slice();
  const flags = law.flags.slice();
  const places = new Map<number, number>();
  law.ids.forEach((id, place) => {
    if (isHeldAt(law, place)) places.set(id, place);
  });
  const ids = [...places.keys()];
  for (let start = 0; start < ids.length; start += BATCH)
    for (const row of await onDay.articlesById(ids.slice(start, start + BATCH))) {
      const place = places.get(row.id) ?? 0;
      status[place] = STATUSES.indexOf(row.status.status);
      const hinted = row.status.basis === 'mark' ? ARTICLE_FLAG.hinted : 0;
      flags[place] = ((flags[place] ?? 0) & ~ARTICLE_FLAG.hinted) | hinted;
    }
  const standing = await standingsOn(law, onDay, day);
  return { ...law, status, flags, edges: { ...law.edges, standing } };
}

/** Everything the index has, as of a day where one is asked. Throws `UsageError` for a day it cannot speak of. */
export async function columnsFor(store: LawStore, options: QueryOptions): Promise<LawColumns> {
  const { at: day, language, within } = options;
  if (day === undefined) return loadColumns(store);
  const onDay = await requireLawOn(store, { day, language, ...(within === undefined ? {} : { within }) });
  return restated(await loadColumns(store, day), onDay, day);
}

/** Which texts are looked at, by place; throws `NotFoundError` for one that the index does not know. */
function chosenTexts({ texts }: LawColumns, within: readonly string[] | undefined): Uint8Array {
  const chosen = new Uint8Array(texts.length).fill(within === undefined ? 1 : 0);
  for (const key of within ?? []) {
    const place = texts.indexOf(key);
    if (place < 0) throw new NotFoundError(`${key}: no such text in the index`);
    chosen[place] = 1;
  }
  return chosen;
}

/** Edges of these relations that still hold, both ends chosen. */
function chosenEdges({ edges }: LawColumns, chosen: Uint8Array, relations: readonly Relation[]): Int32Array {
  const wanted = RELATION_NAMES.map((name) => relations.includes(name));
  const kept = new Int32Array(edges.count);
  let count = 0;
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (edges.standing[edge] === FORMERLY || wanted[edges.relation[edge]!] !== true) continue;
    if (chosen[edges.source[edge]!] !== 1 || chosen[edges.target[edge]!] !== 1) continue;
    kept[count] = edge;
    count += 1;
  }
  return kept.subarray(0, count);
}

/** Nodes: chosen articles with a page of their own or an edge. */
function numbered(law: LawColumns, chosen: Uint8Array, kept: Int32Array) {
  const node = new Int32Array(law.count).fill(-1);
  for (const edge of kept) {
    node[law.edges.source[edge]!] = 0;
    node[law.edges.target[edge]!] = 0;
  }
  const places = new Int32Array(law.count);
  let count = 0;
  for (let place = 0; place < law.count; place += 1) {
    if (chosen[place] !== 1 || (node[place] === -1 && !isHeldAt(law, place))) continue;
    node[place] = count;
    places[count] = place;
    count += 1;
  }
  return { node, places: places.subarray(0, count) };
}

/**
 * The citations (or `--relation`) between articles of the texts asked about (all unless `--in`): those that a citing wording
 * proves or another page declares, not those of former wordings. With `--status in-force` nothing that is known to be dead.
 */
export async function scopeFor(store: LawStore, options: QueryOptions): Promise<Scope> {
  const within = await withinNature(store, options);
  const law = await columnsFor(store, options);
  return scopeOf(law, within === undefined ? options : { ...options, within });
}

/** The same of columns that are loaded already. */
export function scopeOf(law: LawColumns, options: QueryOptions): Scope {
  const relations = options.relations ?? (['cites'] satisfies Relation[]);
  const texts = chosenTexts(law, options.within);
  const chosen = new Uint8Array(law.count);
  for (let place = 0; place < law.count; place += 1)
    chosen[place] = texts[law.text[place]!] === 1 && !(options.status === 'in-force' && isDeadAt(law, place)) ? 1 : 0;
  const kept = chosenEdges(law, chosen, relations);
  const { node, places } = numbered(law, chosen, kept);
  const graph = compressedGraph(places.length, {
    count: kept.length,
    source: kept.map((edge) => node[law.edges.source[edge]!]!),
    target: kept.map((edge) => node[law.edges.target[edge]!]!),
  });
  return { law, places, graph, relations };
}

/** Articles by their place in the law, and the names of their texts. */
export interface Named {
  readonly rows: ReadonlyMap<number, ArticleRow>;
  readonly names: Names;
}

/** The articles at these places, as the answer writes them. */
export async function nameArticles(
  store: LawStore,
  law: LawColumns,
  asked: { readonly places: Iterable<number>; readonly texts?: readonly string[] },
): Promise<Named> {
  const placeOf = new Map([...asked.places].map((place) => [law.ids[place] ?? 0, place]));
  const found = await store.articlesById([...placeOf.keys()]);
  const rows = new Map(found.map((row) => [placeOf.get(row.id) ?? 0, row]));
  return { rows, names: await namesFor(store, [...found.map((row) => row.textKey), ...(asked.texts ?? [])]) };
}
