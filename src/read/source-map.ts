import type { SourceMap } from '../model/document.js';

/** Offsets at which the lines of a source start; a line ends in LF, CR LF or a lone CR. */
export function lineStarts(source: string): readonly number[] {
  const starts = [0];
  const loneCr = source.includes('\r');
  if (!loneCr) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Index of the last element that is not greater than `value`; the elements ascend and the first is not greater. */
export function lastNotAfter(ascending: ArrayLike<number>, value: number, length = ascending.length): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const clamp = (offset: number, length: number): number => Math.max(0, Math.min(offset, length));

/** A map for a text derived from a source; lines are counted only when somebody asks. */
export function sourceMap(source: string, sourceOffset: (offset: number) => number): SourceMap {
  let starts: readonly number[] | undefined;
  const inSource = (offset: number): number => clamp(sourceOffset(offset), source.length);
  return {
    sourceOffset: inSource,
    position(offset) {
      const at = inSource(offset);
      starts ??= lineStarts(source);
      const line = lastNotAfter(starts, at);
      return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
    },
  };
}

/** The map of a text that is as long as its source, character by character. */
export const identityMap = (source: string): SourceMap => sourceMap(source, (offset) => offset);
