import { heldStream, type ArticleNode, type CitationLink, type LawStream } from '../graph/law-stream.js';

/** A graph cut down, and what was left out of it. */
export interface Limited {
  readonly law: LawStream;
  readonly articles: { readonly kept: number; readonly all: number };
  readonly edges: { readonly kept: number; readonly all: number };
}

interface Candidate {
  readonly node: ArticleNode;
  readonly place: number;
}

async function timesCited(
  law: LawStream,
): Promise<{ readonly cited: ReadonlyMap<string, number>; readonly all: number }> {
  const cited = new Map<string, number>();
  let all = 0;
  for await (const { target, weight } of law.edges()) {
    cited.set(target.key, (cited.get(target.key) ?? 0) + weight);
    all += 1;
  }
  return { cited, all };
}

/** What these keys name and the edges between them, held: it is small, and the law need not go by for every reading. */
async function only(law: LawStream, nodes: readonly ArticleNode[]): Promise<CitationLink[]> {
  const kept = new Set(nodes.map(({ key }) => key));
  const edges: CitationLink[] = [];
  for await (const edge of law.edges()) if (kept.has(edge.source.key) && kept.has(edge.target.key)) edges.push(edge);
  return edges;
}

/**
 * At most that many articles: the nearest to what was asked about, then those that the graph itself cites most, then the
 * first in official order.
 */
export async function limitNodes(law: LawStream, most: number): Promise<Limited> {
  const { cited, all } = await timesCited(law);
  const candidates: Candidate[] = [];
  for await (const node of law.nodes()) candidates.push({ node, place: candidates.length });
  const total = candidates.length;
  if (total <= most) return { law, articles: { kept: total, all: total }, edges: { kept: all, all } };
  const far = ({ node }: Candidate): number => node.distance ?? Number.MAX_SAFE_INTEGER;
  const times = ({ node }: Candidate): number => cited.get(node.key) ?? 0;
  candidates.sort((a, b) => far(a) - far(b) || times(b) - times(a) || a.place - b.place).splice(most);
  const nodes = candidates.sort((a, b) => a.place - b.place).map(({ node }) => node);
  const edges = await only(law, nodes);
  return {
    law: heldStream(nodes, edges),
    articles: { kept: nodes.length, all: total },
    edges: { kept: edges.length, all },
  };
}
