import type { LawGraph } from '../graph/law-graph.js';

/** What every export says about itself. */
export interface ExportCard {
  /** « Source: DILA, … (Licence Ouverte) », one line a source. */
  readonly attribution: readonly string[];
  readonly title: string;
}

/** One output format of a graph; streams in the graph's own order, so deterministic; ends in a newline. */
export interface Exporter {
  readonly name: string;
  readonly extension: string;
  render(graph: LawGraph, card: ExportCard): Iterable<string>;
}
