import type { Table } from '../model/table.js';
import type { LawGraph } from '../graph/law-graph.js';
import type { LawStore, ArticleRow } from '../store/store.js';
import type { Relation } from '../model/relation.js';

/** What a question may be narrowed by. */
export interface QueryOptions {
  readonly depth?: number;
  readonly relations?: readonly Relation[];
  /** Text keys to look in (`--in`). */
  readonly within?: readonly string[];
  readonly status?: 'in-force' | 'all';
  readonly proof?: 'list' | 'text';
  /** ISO day. */
  readonly at?: string;
  readonly limit?: number;
}

/** What an answer is: a table for every format, the subgraph behind it for exports, and what `text` prints. */
export interface Answer {
  readonly table: Table;
  readonly graph?: LawGraph;
}

/** One question, one file. `subjects` are the articles the typed references came to. */
export interface Query {
  readonly name: string;
  readonly summary: string;
  /** How many articles it asks about. */
  readonly subjects: 0 | 1 | 2;
  run(store: LawStore, subjects: readonly ArticleRow[], options: QueryOptions): Promise<Answer>;
}
