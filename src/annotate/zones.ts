import type { Span } from '../model/span.js';
import type { Zone } from './link-syntax.js';

/** The spans sorted, those that touch or overlap as one. */
function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** What is left of sorted, disjoint zones when spans, in any order, are taken out of them. */
export function without(zones: readonly Zone[], spans: readonly Span[]): Zone[] {
  const taken = union(spans);
  const left: Zone[] = [];
  let next = 0;
  for (const zone of zones) {
    let { start } = zone;
    while ((taken[next]?.end ?? Infinity) <= start) next++;
    // A span that reaches into the zone behind is met again there.
    for (let at = next; (taken[at]?.start ?? Infinity) < zone.end; at++) {
      const { start: from, end: to } = taken[at] ?? zone;
      if (from > start) left.push({ ...zone, start, end: from });
      start = Math.max(start, to);
      next = at;
    }
    if (start < zone.end) left.push({ ...zone, start });
  }
  return left;
}
