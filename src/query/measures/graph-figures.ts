import type { Parts } from '../../graph/compressed/components.js';
import { degreesOf } from '../../graph/compressed/compressed-graph.js';
import { isDeadAt } from '../../graph/compressed/law-columns.js';
import { powerLaw, reciprocated, spreadOf, type Spread } from '../../graph/compressed/shape.js';
import type { Scope } from './scope.js';
import type { Figure } from './stats.js';
import type { MeasureWords } from './words/words.js';

const spread = ({ median, p90, p99, most }: Spread, words: MeasureWords): string =>
  [median, p90, p99, most].map(words.count).join(', ');

/** Edges by what their ends are: from articles not known to be dead to dead ones, and inside one text. */
function edgesByEnds({ law, places, graph }: Scope): {
  readonly living: number;
  readonly toDead: number;
  readonly inside: number;
} {
  const dead = Uint8Array.from(places, (place) => (isDeadAt(law, place) ? 1 : 0));
  let [living, toDead, inside] = [0, 0, 0];
  for (let node = 0; node < graph.nodes; node += 1)
    for (let edge = graph.out.starts[node]!; edge < graph.out.starts[node + 1]!; edge += 1) {
      const end = graph.out.ends[edge]!;
      if (law.text[places[node]!] === law.text[places[end]!]) inside += 1;
      if (dead[node] === 1) continue;
      living += 1;
      toDead += dead[end]!;
    }
  return { living, toDead, inside };
}

const share = (part: number, whole: number): { readonly share: number } => ({ share: whole === 0 ? 0 : part / whole });

/** What the graph of citations looks like as a whole. */
export function graphFigures(
  scope: Scope,
  parts: { readonly weak: Parts; readonly strong: Parts },
  words: MeasureWords,
): Figure[] {
  const { graph } = scope;
  const citedBy = degreesOf(graph.in);
  const [arriving, leaving] = [spreadOf(citedBy), spreadOf(degreesOf(graph.out))];
  const { living, toDead, inside } = edgesByEnds(scope);
  const fit = powerLaw(citedBy);
  const returned = reciprocated(graph);
  const largest = parts.weak.sizes[0] ?? 0;
  const circles = parts.strong.sizes.filter((size) => size > 1);
  const pairs = graph.nodes * (graph.nodes - 1);
  const rows: Omit<Figure, 'section'>[] = [
    { figure: 'nodes', value: graph.nodes },
    { figure: 'citations', value: graph.edges },
    { figure: 'density', value: pairs === 0 ? 0 : graph.edges / pairs },
    { figure: 'mean-degree', value: arriving.mean },
    { figure: 'in-median', value: arriving.median, detail: spread(arriving, words) },
    { figure: 'out-median', value: leaving.median, detail: spread(leaving, words) },
    {
      figure: 'power-law',
      value: fit?.exponent ?? 0,
      detail:
        fit === undefined
          ? words.noPowerLaw
          : words.powerLaw({ ...fit, exponent: fit.exponent.toFixed(2), distance: fit.distance.toFixed(3) }),
    },
    { figure: 'inside', value: inside, ...share(inside, graph.edges) },
    { figure: 'to-dead', value: toDead, ...share(toDead, living) },
    { figure: 'reciprocity', value: returned, ...share(returned, graph.edges) },
    { figure: 'components', value: parts.weak.sizes.length },
    { figure: 'largest', value: largest, ...share(largest, graph.nodes) },
    { figure: 'cycles', value: circles.length },
    { figure: 'largest-cycle', value: circles[0] ?? 0, ...share(circles[0] ?? 0, graph.nodes) },
  ];
  return rows.map((row) => ({ section: 'citations', ...row }));
}
