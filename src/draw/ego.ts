import type { ArticleAttributes, LawGraph } from '../graph/law-graph.js';
import { isDead, isKnownDead } from '../model/status.js';
import type { Relation } from '../model/relation.js';
import type { Standing } from '../store/store.js';
import { choose } from './choose.js';
import { columnsOf, type Place } from './columns.js';

/** How an article stands: dead for certain, dead by somebody else's mark only, not there yet, or none of these. */
export type Life = 'live' | 'dead' | 'marked' | 'coming';

/** One article as it is drawn. */
export interface Chip {
  /** Column and key: an article that cites and is cited is drawn twice. */
  readonly id: string;
  readonly key: string;
  readonly attributes: Readonly<ArticleAttributes>;
  readonly life: Life;
}

/** A line of the picture, from a block (or the centre) to a chip one column nearer to the centre, or back. */
export interface Tie {
  /** Id of the block, which is the outer end. */
  readonly outer: string;
  /** Id of the chip that is the inner end. */
  readonly inner: string;
  readonly relation: Relation;
  readonly standing: Standing;
  /** Articles it stands for. */
  readonly count: number;
}

/** Articles of one box that are tied alike: one line stands for all of them. */
export interface Block {
  readonly id: string;
  readonly chips: readonly Chip[];
}

/** A text, with those of its articles that stand in one column. */
export interface Group {
  readonly id: string;
  readonly column: number;
  readonly text: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Articles of this text and column that are not drawn. */
  readonly more: number;
}

/** What there is in a column, drawn or not. */
export interface Count {
  readonly column: number;
  readonly articles: number;
  readonly texts: number;
}

/** The neighbourhood as it is drawn, before anything has a size or a position. */
export interface Ego {
  readonly groups: readonly Group[];
  readonly ties: readonly Tie[];
  readonly counts: readonly Count[];
  /** What no box of the column shows: articles, and texts that have no box. */
  readonly unseen: readonly Count[];
  readonly elsewhere: number;
}

const idOf = ({ column, key }: Place): string => `${String(column)} ${key}`;

function lifeOf(attributes: Readonly<ArticleAttributes>): Life {
  if (isKnownDead(attributes)) return 'dead';
  if (isDead(attributes.status)) return 'marked';
  return attributes.status === 'not-yet-in-force' ? 'coming' : 'live';
}

interface End {
  readonly inner: string;
  readonly relation: Relation;
  readonly standing: Standing;
}

/** The lines that tie an article to what is drawn one column nearer to the centre, in the order of the graph. */
function endsOf(graph: LawGraph, { key, column }: Place, drawn: ReadonlySet<string>): End[] {
  const ends: End[] = [];
  const inwards = column - Math.sign(column);
  const add = (other: string, { relation, standing }: { relation: Relation; standing: Standing }): void => {
    const inner = `${String(inwards)} ${other}`;
    if (drawn.has(inner)) ends.push({ inner, relation, standing });
  };
  if (column < 0) for (const { target, attributes } of graph.outEdgeEntries(key)) add(target, attributes);
  if (column > 0) for (const { source, attributes } of graph.inEdgeEntries(key)) add(source, attributes);
  return ends;
}

/** Articles of one text and column as blocks of those that are tied alike, and the ties of the blocks. */
function blocksOf(
  graph: LawGraph,
  places: readonly Place[],
  drawn: ReadonlySet<string>,
): { readonly blocks: Block[]; readonly ties: Tie[] } {
  const alike = new Map<string, { readonly ends: readonly End[]; readonly chips: Chip[] }>();
  for (const place of places) {
    const ends = endsOf(graph, place, drawn);
    const name = ends.map(({ inner, relation, standing }) => `${inner} ${relation} ${standing}`).join('\n');
    const block = alike.get(name) ?? { ends, chips: [] };
    const attributes = graph.getNodeAttributes(place.key);
    block.chips.push({ id: idOf(place), key: place.key, attributes, life: lifeOf(attributes) });
    alike.set(name, block);
  }
  const blocks: Block[] = [];
  const ties: Tie[] = [];
  for (const { ends, chips } of alike.values()) {
    const id = `block ${chips[0]?.id ?? ''}`;
    blocks.push({ id, chips });
    for (const end of ends) ties.push({ outer: id, ...end, count: chips.length });
  }
  return { blocks, ties };
}

function byColumnAndText(graph: LawGraph, places: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of places) {
    const name = `${String(place.column)} ${graph.getNodeAttribute(place.key, 'text')}`;
    found.set(name, [...(found.get(name) ?? []), place]);
  }
  return found;
}

function countsOf(graph: LawGraph, places: readonly Place[]): Count[] {
  const columns = [...new Set(places.map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map((column) => {
    const own = places.filter((place) => place.column === column);
    const texts = new Set(own.map(({ key }) => graph.getNodeAttribute(key, 'text')));
    return { column, articles: own.length, texts: texts.size };
  });
}

/** The articles around the centre of a graph as boxes and lines; at most `budget` articles besides the centre are drawn. */
export function egoOf(graph: LawGraph, budget: number): Ego {
  const { centre, places, elsewhere } = columnsOf(graph);
  const { kept, leftOut } = choose(graph, places, budget);
  const middle = centre.map((key): Place => ({ key, column: 0 }));
  const drawn = new Set([...middle, ...kept].map(idOf));
  const groups: Group[] = [];
  const ties: Tie[] = [];
  for (const [id, own] of byColumnAndText(graph, [...middle, ...kept])) {
    const [first] = own;
    if (first === undefined) continue;
    const { text, title } = graph.getNodeAttributes(first.key);
    const found = blocksOf(graph, own, drawn);
    const more = leftOut.find((each) => each.column === first.column && each.text === text)?.articles ?? 0;
    groups.push({ id, column: first.column, text, title, blocks: found.blocks, more });
    ties.push(...found.ties);
  }
  const boxed = new Set(groups.map(({ id }) => id));
  const unseen = leftOut.filter(({ column, text }) => !boxed.has(`${String(column)} ${text}`));
  return { groups, ties, counts: countsOf(graph, places), unseen: sumByColumn(unseen), elsewhere };
}

function sumByColumn(list: readonly { readonly column: number; readonly articles: number }[]): Count[] {
  const sums = new Map<number, Count>();
  for (const { column, articles } of list) {
    const known = sums.get(column) ?? { column, articles: 0, texts: 0 };
    sums.set(column, { column, articles: known.articles + articles, texts: known.texts + 1 });
  }
  return [...sums.values()];
}

/** Whether nothing but citations ties a column to the centre. */
export const onlyCites = ({ ties }: Ego, column: number): boolean =>
  ties.every(({ outer, relation }) => relation === 'cites' || !outer.startsWith(`block ${String(column)} `));
