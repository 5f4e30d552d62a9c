import type { Replacement } from '../../annotate/splice-bytes.js';

const CONTEXT = 3;

/** Lines of a source that change together: from and to (exclusive), counted from 0, and what takes their place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly fresh: readonly string[];
}

/** Lines with their ends. */
const linesOf = (source: string): readonly string[] => source.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Offsets at which lines begin. */
function starts(lines: readonly string[]): readonly number[] {
  let at = 0;
  return lines.map((line) => (at += line.length) - line.length);
}

function lineAt(begin: readonly number[], offset: number): number {
  let low = 0;
  let high = begin.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begin[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function changesOf(source: string, lines: readonly string[], put: readonly Replacement[]): readonly Change[] {
  const begin = starts(lines);
  const groups: { from: number; to: number; put: Replacement[] }[] = [];
  for (const one of put) {
    const from = lineAt(begin, one.span.start);
    const to = lineAt(begin, Math.max(one.span.start, one.span.end - 1)) + 1;
    const last = groups.at(-1);
    if (last !== undefined && from < last.to) {
      last.put.push(one);
      last.to = Math.max(last.to, to);
    } else groups.push({ from, to, put: [one] });
  }
  return groups.map(({ from, to, put: inside }) => {
    let at = begin[from] ?? 0;
    let words = '';
    for (const { span, replacement } of inside) {
      words += source.slice(at, span.start) + replacement;
      at = span.end;
    }
    return { from, to, fresh: linesOf(words + source.slice(at, begin[to] ?? source.length)) };
  });
}

const shown = (sign: string, line: string): string =>
  line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;

/** Changes so near that their context would touch stand in one hunk. */
function hunks(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && change.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(lines: readonly string[], changes: readonly Change[], before: number): { text: string; by: number } {
  const first = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT);
  const end = Math.min(lines.length, (changes.at(-1)?.to ?? 0) + CONTEXT);
  let body = '';
  let by = 0;
  let at = first;
  for (const { from, to, fresh } of changes) {
    body += lines
      .slice(at, from)
      .map((line) => shown(' ', line))
      .join('');
    body += lines
      .slice(from, to)
      .map((line) => shown('-', line))
      .join('');
    body += fresh.map((line) => shown('+', line)).join('');
    by += fresh.length - (to - from);
    at = to;
  }
  body += lines
    .slice(at, end)
    .map((line) => shown(' ', line))
    .join('');
  const range = (start: number, count: number): string => `${String(start + 1)},${String(count)}`;
  const head = `@@ -${range(first, end - first)} +${range(first + before, end - first + by)} @@\n`;
  return { text: head + body, by };
}

/** What replacements change in a file, as `patch` and git read it; empty where there are none. They are in order and disjoint. */
export function unifiedDiff(path: string, source: string, put: readonly Replacement[]): string {
  if (put.length === 0) return '';
  const lines = linesOf(source);
  let moved = 0;
  const texts = hunks(changesOf(source, lines, put)).map((changes) => {
    const { text, by } = hunk(lines, changes, moved);
    moved += by;
    return text;
  });
  return `--- a/${path}\n+++ b/${path}\n${texts.join('')}`;
}
