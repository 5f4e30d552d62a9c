import { betweenness } from '../../graph/compressed/betweenness.js';
import { degreesOf } from '../../graph/compressed/compressed-graph.js';
import { hits } from '../../graph/compressed/hits.js';
import { pageRank } from '../../graph/compressed/page-rank.js';
import type { Table } from '../../model/table.js';
import type { Query, QueryOptions, Ranking } from '../query.js';
import { statusCell } from '../status-words.js';
import { wordsFor } from '../words/words.js';
import { nameArticles, scopeFor, type Named, type Scope } from './scope.js';
import { highest } from './highest.js';
import { measureWords, type Come } from './words/words.js';

/** Rows unless `--limit` says. */
const MOST = 20;
/** Steps of Brandes' algorithm that are worth waiting for: a start is one pass over all edges. */
const STEPS = 400_000_000;

interface Ranked {
  readonly scores: ArrayLike<number>;
  readonly come: Come;
}

const RANK: Readonly<Record<Ranking, (scope: Scope) => Ranked>> = {
  citations: ({ graph }) => ({ scores: degreesOf(graph.in), come: { iterations: 0, nodes: graph.nodes } }),
  pagerank: ({ graph }) => {
    const { scores, iterations } = pageRank(graph);
    return { scores, come: { iterations, nodes: graph.nodes } };
  },
  hits: ({ graph }) => {
    const { authorities, iterations } = hits(graph);
    return { scores: authorities, come: { iterations, nodes: graph.nodes } };
  },
  betweenness: ({ graph }) => {
    const affordable = Math.max(50, Math.floor(STEPS / (graph.nodes + graph.edges)));
    const { scores, starts } = betweenness(graph, affordable);
    return { scores, come: { iterations: 0, nodes: graph.nodes, ...(starts < graph.nodes && { sampled: starts }) } };
  },
};

function rowsOf(
  scope: Scope,
  ranked: { readonly top: readonly number[]; readonly scores: ArrayLike<number>; readonly named: Named },
  options: QueryOptions,
): Table['rows'] {
  const [citedBy, cites] = [degreesOf(scope.graph.in), degreesOf(scope.graph.out)];
  return ranked.top.flatMap((node, index) => {
    const row = ranked.named.rows.get(scope.places[node]!);
    if (row === undefined) return [];
    const score = ranked.scores[node]!;
    return {
      rank: index + 1,
      article: row.key,
      text: row.textKey,
      number: row.number,
      label: ranked.named.names.full(row),
      state: statusCell(row.status, wordsFor(options.language)),
      status: row.status.status,
      score,
      written: Number.isInteger(score) ? '' : score.toPrecision(3),
      citedBy: citedBy[node]!,
      cites: cites[node]!,
    };
  });
}

function columnsOf(by: Ranking, label: (name: string) => string): Table['columns'] {
  const machine = ['flat', 'nested'] as const;
  return [
    { name: 'rank', label: label('rank'), role: 'count' },
    { name: 'article', label: 'article', shown: machine },
    { name: 'text', label: 'text', shown: machine },
    { name: 'number', label: 'number', shown: machine },
    { name: 'label', label: label('article'), role: 'name' },
    { name: 'score', label: 'score', shown: machine },
    { name: 'written', label: label('score'), shown: by === 'citations' ? [] : ['people'] },
    { name: 'citedBy', label: label('citedBy'), role: 'count' },
    { name: 'cites', label: label('cites'), role: 'count' },
    { name: 'state', label: label('state'), shown: ['people'], role: 'state' },
    { name: 'status', label: 'status', shown: machine },
  ];
}

export const query: Query = {
  name: 'rank',
  summary: 'the articles that matter most: by citations, PageRank, HITS or betweenness',
  subjects: 0,
  async run(store, _subjects, options) {
    const words = measureWords(options.language);
    const by = options.by ?? 'citations';
    const scope = await scopeFor(store, options);
    const { scores, come } = RANK[by](scope);
    const top = highest(scores, options.limit ?? MOST);
    const places = top.map((node) => scope.places[node]!);
    const named = await nameArticles(store, scope.law, { places });
    const { nodes, edges } = scope.graph;
    const table: Table = {
      about: {
        ...{ by, articles: nodes, edges, relations: [...scope.relations], iterations: come.iterations },
        sampled: come.sampled ?? null,
        ...(options.at === undefined ? {} : { at: options.at }),
      },
      head: [words.graphOf({ nodes, edges, relations: scope.relations.join(', ') }), words.ranks[by]?.(come) ?? by],
      columns: columnsOf(by, (name) => words.columns[name] ?? name),
      rows: rowsOf(scope, { top, scores, named }, options),
      foot: [words.rankNote],
    };
    return { table };
  },
};
