import { degreesOf, type CompressedGraph, type Neighbours } from '../../graph/compressed/compressed-graph.js';
import { induced } from '../../graph/compressed/induced.js';
import { isHeldAt } from '../../graph/compressed/law-columns.js';
import { louvain } from '../../graph/compressed/louvain.js';
import { clubsOf, richest, type Clubs } from '../../graph/compressed/rich-club.js';
import { shuffled } from '../../graph/compressed/shuffled.js';
import type { Row, Table } from '../../model/table.js';
import type { LawStore } from '../../store/store.js';
import { namesFor } from '../names.js';
import type { QueryOptions } from '../query.js';
import { textGraph } from './level.js';
import type { Scope } from './scope.js';
import { measureWords, type MeasureWords } from './words/words.js';

/** A club of ten, as Mazzega, Bourcier and Boulet found among the French codes. */
export const CLUB = 10;
/** Rows unless `--limit` says. */
const MOST = 20;
/** Random graphs that a club is held against. */
const SAMPLES = 100;
/** Edges that are looked at for them all; where there are more, fewer graphs are made. */
const AFFORDABLE = 2_000_000;

/** The texts that have pages, in the order in which they enter a club, and what each club comes to. */
export interface TextClub {
  readonly graph: CompressedGraph;
  /** The place in the law of each node's text. */
  readonly text: Int32Array;
  readonly order: readonly number[];
  readonly clubs: Clubs;
}

/** Texts that are only named cite nothing here: they stay outside, or those that are held would make the club. */
export function textClub(scope: Scope): TextClub {
  const pages = new Set<number>();
  for (const place of scope.places) if (isHeldAt(scope.law, place)) pages.add(scope.law.text[place]!);
  const texts = textGraph(scope);
  const { graph, nodes } = induced(texts.graph, (node) => pages.has(texts.text[node]!));
  const order = richest(graph);
  return { graph, text: nodes.map((node) => texts.text[node]!), order, clubs: clubsOf(graph, order) };
}

/** The mean of random graphs, by size of the club less one. */
interface Chance {
  readonly samples: number;
  readonly density: Float64Array;
}

/** The mean density of each club in random graphs of the same degrees; `undefined` where they would take too long. */
function byChance({
  graph,
  order,
}: TextClub): { readonly samples: number; readonly density: Float64Array } | undefined {
  const samples = Math.min(SAMPLES, Math.floor(AFFORDABLE / Math.max(1, graph.edges)));
  if (samples === 0) return undefined;
  const density = new Float64Array(graph.nodes);
  for (const one of shuffled(graph, samples))
    clubsOf(one, order).density.forEach((value, last) => {
      density[last]! += value;
    });
  return { samples, density: density.map((sum) => sum / samples) };
}

const weightsOf = ({ starts, weights }: Neighbours): number[] =>
  Array.from({ length: starts.length - 1 }, (_, node) =>
    weights.subarray(starts[node], starts[node + 1]).reduce((sum, weight) => sum + weight, 0),
  );

/** How many of the ten that cite most others are among the ten that most others cite. */
function inBoth({ out, in: back, nodes }: CompressedGraph): number {
  const first = (neighbours: Neighbours): number[] => {
    const degrees = degreesOf(neighbours);
    return [...Array(nodes).keys()].sort((a, b) => degrees[b]! - degrees[a]! || a - b).slice(0, CLUB);
  };
  const citing = new Set(first(out));
  return first(back).filter((node) => citing.has(node)).length;
}

const columnsOf = (label: (name: string) => string): Table['columns'] => {
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  return [
    { name: 'rank', label: label('rank'), role: 'count' },
    { name: 'text', label: 'text', shown: machine },
    { name: 'label', label: label('text'), role: 'name' },
    { name: 'cites', label: label('texts-cited'), role: 'count' },
    { name: 'citedBy', label: label('texts-citing'), role: 'count' },
    { name: 'given', label: label('given'), role: 'count' },
    { name: 'received', label: label('received'), role: 'count' },
    { name: 'density', label: 'density', shown: machine },
    { name: 'chance', label: 'chance', shown: machine },
    { name: 'joined', label: label('joined'), shown: people },
    { name: 'random', label: label('random'), shown: people },
    { name: 'community', label: label('community'), role: 'count' },
  ];
};

interface ByRow {
  readonly chance: Chance | undefined;
  readonly words: MeasureWords;
  readonly key: (node: number) => string;
  readonly name: (node: number) => string;
  readonly community: Int32Array;
}

/** Rows of the first texts, each with what the club down to it comes to. */
function rowsOf(club: TextClub, shown: readonly number[], by: ByRow): readonly Row[] {
  const { graph, clubs } = club;
  const [cites, citedBy] = [degreesOf(graph.out), degreesOf(graph.in)];
  const [given, received] = [weightsOf(graph.out), weightsOf(graph.in)];
  return shown.map((node, last): Row => {
    const said = { density: clubs.density[last]!, chance: by.chance?.density[last] ?? null };
    return {
      ...{ rank: last + 1, text: by.key(node), label: by.name(node) },
      ...{ cites: cites[node]!, citedBy: citedBy[node]!, given: given[node]!, received: received[node]! },
      ...said,
      joined: last > 0 ? by.words.share(said.density) : '',
      random: last > 0 && said.chance !== null ? by.words.share(said.chance) : '',
      community: by.community[node]! + 1,
    };
  });
}

/**
 * A row for each text that has pages, in the order in which they enter the club: how many others it cites and is cited by, how
 * densely it and those above it are joined, how densely they would be by chance, and its community among these texts.
 */
export async function clubTable(store: LawStore, scope: Scope, options: QueryOptions): Promise<Table> {
  const words = measureWords(options.language);
  const club = textClub(scope);
  const { graph, order, clubs } = club;
  const key = (node: number): string => scope.law.texts[club.text[node]!] ?? '';
  const shown = order.slice(0, options.limit ?? MOST);
  const names = await namesFor(store, shown.map(key));
  const chance = byChance(club);
  const { part, sizes, modularity } = louvain(graph);
  const density = clubs.density.at(-1) ?? 0;
  const counts = { texts: graph.nodes, pairs: graph.edges, seen: graph.nodes * (graph.nodes - 1) };
  const both = inBoth(graph);
  const samples = chance?.samples ?? 0;
  const name = (node: number): string => names.heading(key(node));
  return {
    about: {
      ...{ ...counts, density, samples, inBoth: both, communities: sizes.length, modularity },
      ...{ relations: [...scope.relations], ...(options.at === undefined ? {} : { at: options.at }) },
    },
    head: [
      words.density({ ...counts, held: graph.nodes, density: words.share(density) }),
      ...(graph.nodes > CLUB ? [words.inBoth({ both, club: CLUB })] : []),
    ],
    columns: columnsOf((column) => words.columns[column] ?? column),
    rows: rowsOf(club, shown, { ...{ chance, words, key, name }, community: part }),
    foot: [
      words.clubNote({ samples }),
      words.textCommunities({ parts: sizes.length, modularity: modularity.toFixed(3) }),
      ...(shown.length < graph.nodes ? [words.left(graph.nodes - shown.length)] : []),
    ],
  };
}
