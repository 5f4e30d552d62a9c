import type { LawGraph } from '../graph/law-graph.js';
import type { Relation } from '../model/relation.js';
import type { Table } from '../model/table.js';
import type { ArticleRow, LawStore } from '../store/store.js';

export const RANKINGS = ['citations', 'pagerank', 'hits', 'betweenness'] as const;
export type Ranking = (typeof RANKINGS)[number];

export const ORPHAN_KINDS = ['uncited', 'citing-nothing', 'alone'] as const;
export type OrphanKind = (typeof ORPHAN_KINDS)[number];

/** What a question may be narrowed by. */
export interface QueryOptions {
  /** How many steps away, from 1. */
  readonly depth?: number;
  readonly relations?: readonly Relation[];
  /** Text keys to look in (`--in`). */
  readonly within?: readonly string[];
  readonly status?: 'in-force' | 'all';
  readonly proof?: 'list' | 'text';
  /** ISO day. */
  readonly at?: string;
  readonly limit?: number;
  /** Only the wordings of an article and their days (`show --versions`). */
  readonly versions?: true;
  /** What articles are ranked by (`rank --by`). */
  readonly by?: Ranking;
  /** Whether a measure looks at articles or at whole texts (`--level`). */
  readonly level?: 'article' | 'text';
  /** Which articles without citations (`orphans --kind`). */
  readonly kind?: OrphanKind;
  /** Only texts of this nature (`matrix --nature`, `communities --nature`). */
  readonly nature?: string;
  /** One row for each two texts that cite one another (`matrix --pairs`). */
  readonly pairs?: true;
  /** The texts that both cite and are cited by most others, and how densely they are joined (`matrix --club`). */
  readonly club?: true;
  /** The answer is read on a page, where options of a command line mean nothing. */
  readonly page?: true;
  /** Language of the words around the answer; English when absent. Legal terms stay French. */
  readonly language?: 'en' | 'fr';
}

/** What an answer is: a table for every format, and the subgraph behind it, loaded only when somebody wants it. */
export interface Answer {
  readonly table: Table;
  readonly graph?: () => Promise<LawGraph>;
}

/** One question, one file. `subjects` are the articles the typed references came to. */
export interface Query {
  readonly name: string;
  readonly summary: string;
  /** How many articles it asks about. */
  readonly subjects: 0 | 1 | 2;
  run(store: LawStore, subjects: readonly ArticleRow[], options: QueryOptions): Promise<Answer>;
}
