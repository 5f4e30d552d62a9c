import { markDistances } from '../graph/distance.js';
import type { LawGraph } from '../graph/law-graph.js';
import { newLawGraph } from '../graph/new-graph.js';
import type { Citations } from './citations.js';

/** The graph of an answer: exactly the articles of its rows and the edges that tie them to what was asked. */
export function citationGraph({ subjects, found, names }: Citations): LawGraph {
  const rows = [...subjects, ...found.map((one) => one.row)];
  const titles = new Map(rows.map(({ textKey }) => [textKey, names.text(textKey)?.title ?? textKey]));
  const graph = newLawGraph(
    rows,
    found.flatMap((one) => one.edges),
    titles,
  );
  markDistances(
    graph,
    subjects.map(({ key }) => key),
    'both',
  );
  return graph;
}
