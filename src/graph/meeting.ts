import type { Relation } from '../model/relation.js';
import type { EdgeRow, LawStore } from '../store/store.js';
import { step } from './surroundings.js';

/** Which edges a path may take, and how far it may look. */
export interface MeetingOptions {
  readonly relations?: readonly Relation[];
  /** Articles after which the search gives up. */
  readonly limit?: number;
  readonly follow?: (edge: EdgeRow) => boolean;
}

/** Edges among which every shortest path from one article to another is, if there is one. */
export interface Meeting {
  readonly edges: readonly EdgeRow[];
  readonly met: boolean;
  /** True when the search stopped at its limit, so that « no path » is not proved. */
  readonly gaveUp: boolean;
}

interface Front {
  readonly direction: 'in' | 'out';
  readonly seen: Set<number>;
  frontier: readonly number[];
}

const near = (front: Front, edge: EdgeRow): number => (front.direction === 'out' ? edge.target : edge.source);

/**
 * Grows from both ends, one whole level at a time and the smaller front first, until the fronts touch: the work is that of
 * two small neighbourhoods where one search from one end would read half of the law.
 */
export async function meet(
  store: LawStore,
  ends: { readonly from: number; readonly to: number },
  options: MeetingOptions,
): Promise<Meeting> {
  const forward: Front = { direction: 'out', seen: new Set([ends.from]), frontier: [ends.from] };
  const backward: Front = { direction: 'in', seen: new Set([ends.to]), frontier: [ends.to] };
  const edges: EdgeRow[] = [];
  const limit = options.limit ?? Infinity;
  const { relations, follow } = options;
  const narrowed = { ...(relations === undefined ? {} : { relations }), ...(follow === undefined ? {} : { follow }) };
  while (forward.frontier.length > 0 && backward.frontier.length > 0) {
    if (forward.seen.size + backward.seen.size > limit) return { edges, met: false, gaveUp: true };
    const [front, other] =
      forward.frontier.length <= backward.frontier.length ? [forward, backward] : [backward, forward];
    const found = await step(store, front.frontier, { direction: front.direction, ...narrowed });
    for (const edge of found) edges.push(edge);
    const fresh = new Set(found.map((edge) => near(front, edge)).filter((id) => !front.seen.has(id)));
    for (const id of fresh) front.seen.add(id);
    front.frontier = [...fresh];
    if (front.frontier.some((id) => other.seen.has(id))) return { edges, met: true, gaveUp: false };
  }
  return { edges, met: false, gaveUp: false };
}
