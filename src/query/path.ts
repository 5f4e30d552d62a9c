import { UsageError } from '../model/errors.js';
import { RELATIONS, type Relation } from '../model/relation.js';
import type { Row, Table } from '../model/table.js';
import type { LawGraph } from '../graph/law-graph.js';
import { meet } from '../graph/meeting.js';
import type { ArticleRow, EdgeRow, EvidenceRow, LawStore } from '../store/store.js';
import { requireLawOn } from './law-on-day.js';
import { namesFor, type Names } from './names.js';
import type { Query, QueryOptions } from './query.js';
import { statusCell } from './status-words.js';
import { wordsFor, type Words } from './words/words.js';

/** Beyond this many articles a path says nothing, and reading on would take the patience of whoever asked. */
const MOST_ARTICLES = 500_000;

interface Found {
  readonly from: ArticleRow;
  readonly to: ArticleRow;
  /** Articles on the way, both ends included; empty when there is no path. */
  readonly way: readonly ArticleRow[];
  readonly edges: readonly EdgeRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly graph: LawGraph;
  readonly gaveUp: boolean;
}

const relationsOf = (options: QueryOptions): readonly Relation[] => options.relations ?? ['cites'];

/** The edge that a step shows, when several relations tie the two articles. */
const edgeBetween = (edges: readonly EdgeRow[], from: ArticleRow, to: ArticleRow): EdgeRow | undefined =>
  edges
    .filter((edge) => edge.source === from.id && edge.target === to.id)
    .sort((a, b) => (a.relation < b.relation ? -1 : 1))[0];

async function findPath(
  store: LawStore,
  [from, to]: readonly [ArticleRow, ArticleRow],
  options: QueryOptions,
): Promise<Found> {
  const [{ newLawGraph, titlesOf }, { shortestPath }] = await Promise.all([
    import('../graph/new-graph.js'),
    import('./shortest-path.js'),
  ]);
  const relations = relationsOf(options);
  const limit = options.limit ?? MOST_ARTICLES;
  const follow = (edge: EdgeRow): boolean => edge.standing !== 'formerly' && edge.source !== edge.target;
  const met = await meet(store, { from: from.id, to: to.id }, { relations, limit, follow });
  const empty = {
    from,
    to,
    way: [],
    edges: [],
    evidence: [],
    graph: newLawGraph([], [], new Map()),
    gaveUp: met.gaveUp,
  };
  if (!met.met) return empty;
  const rows = await store.articlesById([...new Set(met.edges.flatMap((edge) => [edge.source, edge.target]))]);
  const titles = await titlesOf(store, rows);
  const keys = shortestPath(newLawGraph(rows, met.edges, titles), from.key, to.key);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const way = keys.flatMap((key) => byKey.get(key) ?? []);
  const edges = way.slice(1).flatMap((row, index) => edgeBetween(met.edges, way[index] ?? row, row) ?? []);
  const evidence = await store.evidence(edges, { relations });
  return { ...empty, way, edges, evidence, graph: newLawGraph(way, edges, titles) };
}

function rowOf(found: Found, index: number, by: { readonly names: Names; readonly words: Words }): Row {
  const row = found.way[index] ?? found.from;
  const edge = found.edges[index - 1];
  const pieces = found.evidence.filter((piece) => piece.source === edge?.source && piece.target === edge.target);
  return {
    step: index,
    article: row.key,
    label: by.names.full(row),
    state: statusCell(row.status, by.words),
    status: row.status.status,
    relation: edge?.relation ?? null,
    link: edge === undefined ? '' : RELATIONS[edge.relation].incoming,
    places: pieces.map((piece) => `${piece.path}:${String(piece.line)}:${String(piece.column)}`),
    place: pieces.slice(0, 1).map((piece) => `${piece.path}:${String(piece.line)}:${String(piece.column)}`),
    words: pieces.slice(0, 1).map(({ before, surface, after }) => ({ before, words: surface, after })),
  };
}

async function pathTable(store: LawStore, found: Found, options: QueryOptions): Promise<Table> {
  const words = wordsFor(options.language);
  const { from, to, way } = found;
  const names = await namesFor(
    store,
    [from, to, ...way].map((row) => row.textKey),
  );
  const label = (name: string): string => words.columns[name] ?? name;
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  const answer = way.length === 0 ? words.paths.none(found.gaveUp) : words.paths.steps(way.length - 1);
  return {
    title: `${names.full(from)} → ${names.full(to)}`,
    about: {
      from: from.key,
      to: to.key,
      steps: way.length === 0 ? null : way.length - 1,
      relations: [...relationsOf(options)],
      ...(options.at === undefined ? {} : { at: options.at }),
    },
    head: [from.id === to.id ? words.paths.same : answer],
    columns: [
      { name: 'step', label: label('step'), role: 'count' },
      { name: 'link', label: label('relation'), shown: people },
      { name: 'relation', label: 'relation', shown: machine },
      { name: 'article', label: 'article', shown: machine },
      { name: 'label', label: label('label'), role: 'name' },
      { name: 'state', label: label('state'), shown: people, role: 'state' },
      { name: 'status', label: 'status', shown: machine },
      { name: 'places', label: 'places', shown: machine },
      { name: 'place', label: label('place'), shown: people, role: 'place' },
      { name: 'words', label: label('words'), shown: people, role: 'excerpt' },
    ],
    rows: way.map((_, index) => rowOf(found, index, { names, words })),
  };
}

export const query: Query = {
  name: 'path',
  summary: 'how one article leads to another',
  subjects: 2,
  async run(store, subjects, options) {
    const [from, to] = subjects;
    if (from === undefined || to === undefined || subjects.length > 2)
      throw new UsageError('a path needs two articles, a first and a last', {
        hint: 'try: cite-graph path "L162-5 css" "loi 93-8, art. 6"',
      });
    const day = options.at;
    const asked = { articles: [from, to], language: options.language };
    const law = day === undefined ? store : await requireLawOn(store, { ...asked, day });
    const found = await findPath(law, [from, to], options);
    return { table: await pathTable(store, found, options), graph: async () => found.graph };
  },
};
