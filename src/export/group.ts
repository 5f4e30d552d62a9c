import type { ArticleNode, CitationLink, LawStream } from '../graph/law-stream.js';

export const GROUPINGS = ['text', 'division'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The group of an article: its text, or where it stands in it as far as the index says. */
const groupKey = (by: Grouping, { text, divisions = [] }: ArticleNode): string =>
  by === 'text' ? `${text}/` : `${text}/${divisions.join(' > ')}`;

function groupOf(by: Grouping, node: ArticleNode): ArticleNode {
  const { text, title, id, nature, textAddress, eli, divisions = [] } = node;
  const whole = by === 'text' || divisions.length === 0;
  return {
    key: groupKey(by, node),
    id,
    text,
    title,
    number: '',
    label: whole ? title : (divisions.at(-1) ?? title),
    held: false,
    status: 'unknown',
    basis: 'none',
    ...(nature === undefined ? {} : { nature }),
    ...(whole ? {} : { divisions }),
    ...(eli === undefined ? {} : { eli }),
    ...(textAddress === undefined ? {} : { textAddress }),
  };
}

interface Folded {
  readonly nodes: readonly ArticleNode[];
  readonly edges: readonly CitationLink[];
}

async function groups(law: LawStream, by: Grouping): Promise<ReadonlyMap<string, ArticleNode>> {
  const found = new Map<string, ArticleNode>();
  for await (const node of law.nodes()) {
    const key = groupKey(by, node);
    const known = found.get(key) ?? groupOf(by, node);
    const nearest = Math.min(known.distance ?? Infinity, node.distance ?? Infinity);
    const near = Number.isFinite(nearest) ? { distance: nearest } : {};
    const articles = (known.articles ?? 0) + (node.number === '' ? 0 : 1);
    found.set(key, { ...known, ...near, articles, held: known.held || node.held });
  }
  return found;
}

const RANK = { proved: 0, declared: 1, formerly: 2 } as const;

function merged(edge: CitationLink, more: CitationLink): CitationLink {
  const origins = [...new Set([...edge.origins.split(' '), ...more.origins.split(' ')])].sort().join(' ');
  const standing = RANK[more.standing] < RANK[edge.standing] ? more.standing : edge.standing;
  return { ...edge, origins, standing, weight: edge.weight + more.weight };
}

async function folded(law: LawStream, by: Grouping): Promise<Folded> {
  const nodes = await groups(law, by);
  const places = new Map([...nodes.keys()].map((key, place) => [key, place]));
  const edges = new Map<string, CitationLink>();
  for await (const { source: from, target: to, ...rest } of law.edges()) {
    const [source, target] = [nodes.get(groupKey(by, from)), nodes.get(groupKey(by, to))];
    if (source === undefined || target === undefined || source === target) continue;
    const key = `${source.key} ${rest.relation} ${target.key}`;
    const { relation, standing, origins, weight } = rest;
    const edge: CitationLink = { key, source, target, relation, standing, origins, weight };
    const known = edges.get(key);
    edges.set(key, known === undefined ? edge : merged(known, edge));
  }
  const place = ({ key }: ArticleNode): number => places.get(key) ?? 0;
  const sorted = [...edges.values()].sort(
    (a, b) => place(a.source) - place(b.source) || place(a.target) - place(b.target) || (a.key < b.key ? -1 : 1),
  );
  return { nodes: [...nodes.values()], edges: sorted };
}

/**
 * The same law with one node for each text or division and the citations between them folded: `weight` counts pieces of
 * evidence, `articles` the articles a node stands for. What stays inside one group is left out.
 */
export function groupBy(law: LawStream, by: Grouping): LawStream {
  let known: Promise<Folded> | undefined;
  const fold = (): Promise<Folded> => (known ??= folded(law, by));
  return {
    async *nodes() {
      yield* (await fold()).nodes;
    },
    async *edges() {
      yield* (await fold()).edges;
    },
  };
}
