import type { LawGraph } from '../graph/law-graph.js';
import { isKnownDead } from '../model/status.js';
import type { Place } from './columns.js';

/** What a picture shows of a column, and how much it had to leave out. */
export interface Choice {
  readonly kept: readonly Place[];
  /** Articles left out, by column and text. */
  readonly leftOut: readonly { readonly column: number; readonly text: string; readonly articles: number }[];
}

/** Boxes of one column: enough to see who is there, few enough that each can show some of its articles. */
const boxesIn = (budget: number): number => Math.min(14, Math.max(4, Math.round(budget / 5)));

interface Bin {
  readonly column: number;
  readonly text: string;
  readonly places: Place[];
}

function bins(graph: LawGraph, places: readonly Place[]): Bin[] {
  const found = new Map<string, Bin>();
  for (const place of places) {
    const { text } = graph.getNodeAttributes(place.key);
    const name = `${String(place.column)} ${text}`;
    const bin = found.get(name) ?? { column: place.column, text, places: [] };
    bin.places.push(place);
    found.set(name, bin);
  }
  return [...found.values()];
}

/** The bins that get a box: the fullest of each column, no more than half the budget, so that boxes are not all of one. */
function shown(all: readonly Bin[], budget: number): Set<Bin> {
  const sorted = [...all].sort((a, b) => b.places.length - a.places.length);
  const most = boxesIn(budget);
  const boxes = new Map<number, number>();
  const kept = sorted.filter(({ column }) => {
    const count = boxes.get(column) ?? 0;
    boxes.set(column, count + 1);
    return count < most;
  });
  const room = all.length <= budget ? budget : Math.max(1, Math.floor(budget / 2));
  return new Set(kept.slice(0, room));
}

/** How many articles each box may have, so that all together keep to the budget and small boxes stay whole. */
function share(sizes: readonly number[], budget: number): number {
  let most = Math.max(0, ...sizes);
  const total = (cap: number): number => sizes.reduce((sum, size) => sum + Math.min(size, cap), 0);
  while (most > 1 && total(most) > budget) most -= 1;
  return most;
}

/** In force before dead, then by how many links they have among what is drawn; the official order decides the rest. */
function worth(graph: LawGraph, { key }: Place): number {
  return (isKnownDead(graph.getNodeAttributes(key)) ? 0 : 1e6) + Math.min(graph.degree(key), 1e5);
}

/** Whether something that is shown one step nearer to the centre is tied to it. */
function isTied(graph: LawGraph, { key, column }: Place, inner: ReadonlySet<string>): boolean {
  const others = column < 0 ? graph.outNeighbors(key) : graph.inNeighbors(key);
  return others.some((other) => inner.has(`${String(column - Math.sign(column))} ${other}`));
}

/** The places that a picture of at most `budget` articles shows, nearest to the centre first; the rest is counted. */
export function choose(graph: LawGraph, places: readonly Place[], budget: number): Choice {
  const kept: Place[] = [];
  const leftOut: Choice['leftOut'][number][] = [];
  const drawn = new Set<string>();
  const deepest = places.reduce((most, { column }) => Math.max(most, Math.abs(column)), 0);
  for (let level = 1; level <= deepest; level++) {
    const own = places.filter(({ column }) => Math.abs(column) === level);
    const open = own.filter((place) => level === 1 || isTied(graph, place, drawn));
    // What is further away gets a part as well.
    const room = Math.max(0, (level < deepest ? Math.ceil(budget * 0.6) : budget) - kept.length);
    const taken = takeFrom(graph, bins(graph, open), room);
    for (const place of own) if (taken.has(place)) kept.push(place);
    for (const bin of bins(graph, own)) {
      const missing = bin.places.filter((place) => !taken.has(place)).length;
      if (missing > 0) leftOut.push({ column: bin.column, text: bin.text, articles: missing });
    }
    for (const { key, column } of taken) drawn.add(`${String(column)} ${key}`);
  }
  return { kept, leftOut };
}

function takeFrom(graph: LawGraph, all: readonly Bin[], room: number): Set<Place> {
  const taken = new Set<Place>();
  if (room === 0) return taken;
  const boxes = [...shown(all, room)];
  const most = share(
    boxes.map(({ places }) => places.length),
    room,
  );
  for (const { places } of boxes)
    for (const place of [...places].sort((a, b) => worth(graph, b) - worth(graph, a)).slice(0, most)) taken.add(place);
  return taken;
}
