import type { Nature } from '../model/text.js';
import type { EvidenceRow } from '../store/store.js';
import type { ArticleAttributes, CitationAttributes, LawGraph } from './law-graph.js';

/** Days between which a wording holds: half open, ISO; an end that is absent is not known or not yet there. */
export interface Spell {
  readonly from?: string;
  readonly until?: string;
}

/** An article on its way out: what the working graph has of it, and what only files want. */
export interface ArticleNode extends Readonly<ArticleAttributes> {
  readonly key: string;
  readonly nature?: Nature;
  /** Where it stands in its text, outermost first. */
  readonly divisions?: readonly string[];
  /** The official identifier (cid) of the article, or of the text as a whole. */
  readonly official?: string;
  /** European identifier of its text. */
  readonly eli?: string;
  /** Where Légifrance or EUR-Lex shows it. */
  readonly address?: string;
  /** The same of its text. */
  readonly textAddress?: string;
  /** When its wordings hold, in order; empty where no source says. */
  readonly spells?: readonly Spell[];
  /** The article of which this node is one wording (`--unit version`). */
  readonly article?: string;
  /** How many articles this node stands for (`--group-by`). */
  readonly articles?: number;
}

/** Where one piece of evidence stands (`--no-merge`, `--unit version`). */
export type Proof = Pick<EvidenceRow, 'page' | 'path' | 'line' | 'surface' | 'date' | 'portion'>;

/** An edge on its way out, with both ends as they are named (ends carry no spells). */
export interface CitationLink extends Readonly<CitationAttributes> {
  /** `source relation target`, with `#2` and so on where several pieces of evidence are kept apart. */
  readonly key: string;
  readonly source: ArticleNode;
  readonly target: ArticleNode;
  readonly proof?: Proof;
}

/**
 * A graph that is read, not held: articles in official order, then edges by source, target and relation. Both may be asked
 * several times and give the same each time; no part holds more than a batch.
 */
export interface LawStream {
  nodes(): AsyncIterable<ArticleNode>;
  edges(): AsyncIterable<CitationLink>;
}

/** Articles and edges that are held already, as a stream. */
export const heldStream = (nodes: readonly ArticleNode[], edges: readonly CitationLink[]): LawStream => ({
  async *nodes() {
    yield* nodes;
  },
  async *edges() {
    yield* edges;
  },
});

/** A graph that is held already, as a stream. */
export function streamOfGraph(graph: LawGraph): LawStream {
  return {
    async *nodes() {
      for (const { node, attributes } of graph.nodeEntries()) yield { ...attributes, key: node };
    },
    async *edges() {
      for (const { edge, source, target, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries())
        yield {
          ...attributes,
          key: edge,
          source: { ...sourceAttributes, key: source },
          target: { ...targetAttributes, key: target },
        };
    },
  };
}
