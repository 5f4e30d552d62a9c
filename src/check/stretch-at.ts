import type { DatedStretch } from './days/day-source.js';

/** Index of the last of some ascending numbers that is not above `at`; -1 where all are. Steps grow with the logarithm of their count. */
export function lastAtMost(ascending: ArrayLike<number>, at: number): number {
  let low = -1;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index itself, or the next one behind it that nothing was laid on; the way there is made short for the next who asks. */
function nextFree(next: number[], index: number): number {
  let free = index;
  while ((next[free] ?? free) !== free) free = next[free] ?? free;
  for (let each = index; each !== free;) {
    const behind = next[each] ?? free;
    next[each] = free;
    each = behind;
  }
  return free;
}

/**
 * Tells of an offset which stretch holds it; of several the one that is later in the list. The stretches are laid over each
 * other once, so that a document of ten thousand headings costs a reference no more than one of ten.
 */
export function stretchAt(stretches: readonly DatedStretch[]): (at: number) => DatedStretch | undefined {
  const borders = [...new Set(stretches.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const between: (DatedStretch | undefined)[] = Array.from({ length: borders.length });
  const next = borders.map((_, index) => index);
  // The last one lies on top: what it covers is nobody else's.
  for (const stretch of [...stretches].reverse()) {
    const end = lastAtMost(borders, stretch.span.end);
    for (let at = nextFree(next, lastAtMost(borders, stretch.span.start)); at < end; at = nextFree(next, at)) {
      between[at] = stretch;
      next[at] = at + 1;
    }
  }
  return (at) => between[lastAtMost(borders, at)];
}
