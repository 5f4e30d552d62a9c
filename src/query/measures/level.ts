import { compressedGraph, type CompressedGraph } from '../../graph/compressed/compressed-graph.js';
import type { LawStore } from '../../store/store.js';
import type { Names } from '../names.js';
import type { QueryOptions } from '../query.js';
import { nameArticles, type Scope } from './scope.js';

/** A node as an answer writes it. */
export interface NamedNode {
  readonly key: string;
  readonly label: string;
}

/** The graph at the level that was asked: articles, or whole texts with the number of citations between their articles. */
export interface Level {
  readonly graph: CompressedGraph;
  /** The place of each node's text in the law. */
  readonly text: Int32Array;
  /** Keys and labels of nodes, by node. */
  name(
    store: LawStore,
    nodes: readonly number[],
  ): Promise<{ readonly nodes: ReadonlyMap<number, NamedNode>; readonly names: Names }>;
}

function articleLevel(scope: Scope): Level {
  const { graph, law, places } = scope;
  return {
    graph,
    text: places.map((place) => law.text[place]!),
    name: async (store, nodes) => {
      const { rows, names } = await nameArticles(store, law, { places: nodes.map((node) => places[node]!) });
      const named = nodes.flatMap((node): [number, NamedNode][] => {
        const row = rows.get(places[node]!);
        return row === undefined ? [] : [[node, { key: row.key, label: names.full(row) }]];
      });
      return { nodes: new Map(named), names };
    },
  };
}

/** Texts with an edge between their articles; the citations inside one text are no edge of this graph. */
export function textGraph({ graph, law, places }: Scope): {
  readonly graph: CompressedGraph;
  readonly text: Int32Array;
} {
  const node = new Int32Array(law.texts.length).fill(-1);
  const text: number[] = [];
  for (const place of places) {
    const own = law.text[place]!;
    if (node[own] === -1) node[own] = text.push(own) - 1;
  }
  const [source, target] = [new Int32Array(graph.edges), new Int32Array(graph.edges)];
  for (let from = 0; from < graph.nodes; from += 1)
    for (let edge = graph.out.starts[from]!; edge < graph.out.starts[from + 1]!; edge += 1) {
      source[edge] = node[law.text[places[from]!]!]!;
      target[edge] = node[law.text[places[graph.out.ends[edge]!]!]!]!;
    }
  return { graph: compressedGraph(text.length, { count: graph.edges, source, target }), text: Int32Array.from(text) };
}

function textLevel(scope: Scope): Level {
  const { graph, text } = textGraph(scope);
  return {
    graph,
    text,
    name: async (store, nodes) => {
      const keys = nodes.map((node) => scope.law.texts[text[node]!] ?? '');
      const { names } = await nameArticles(store, scope.law, { places: [], texts: keys });
      return {
        nodes: new Map(nodes.map((node, at) => [node, { key: keys[at]!, label: names.heading(keys[at]!) }])),
        names,
      };
    },
  };
}

/** The graph of a scope at the level of articles, unless whole texts were asked. */
export const levelOf = (scope: Scope, { level }: QueryOptions): Level =>
  level === 'text' ? textLevel(scope) : articleLevel(scope);
