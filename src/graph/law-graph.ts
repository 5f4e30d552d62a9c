import type { MultiDirectedGraph } from 'graphology';
import type { Relation } from '../model/relation.js';
import type { StatusReport } from '../model/status.js';
import type { Standing } from '../store/store.js';

/** Attributes of an article in the working graph; the node's key is the article's key. */
export interface ArticleAttributes {
  id: number;
  text: string;
  /** Title of the text, for people. */
  title: string;
  number: string;
  /** « art. L. 162-5 », for people. */
  label: string;
  held: boolean;
  status: StatusReport['status'];
  basis: StatusReport['basis'];
  since?: string;
  /** Steps from the nearest article that was asked about; absent in a graph of no question. */
  distance?: number;
}

/** Attributes of an edge; its key is `source relation target`. */
export interface CitationAttributes {
  relation: Relation;
  standing: Standing;
  origins: string;
  weight: number;
}

/** Articles and the citations between them; node keys are article keys, parallel edges are different relations. */
export type LawGraph = MultiDirectedGraph<ArticleAttributes, CitationAttributes>;
