import type { Span } from '../model/span.js';
import { INLINE_TAGS } from './markup.js';

/** Stretches of a paragraph of Markdown that take no link. */
interface Scan {
  /** The source, cut at the paragraph's end. */
  readonly words: string;
  readonly from: number;
  readonly taken: Span[];
  readonly brackets: number[];
  /** Runs of backticks by length, last first, so that the next one is at the end. */
  readonly ticks: Map<number, number[]>;
  readonly labels: ReadonlySet<string>;
  /** Nothing closes a comment after here. */
  uncommented: boolean;
}

const SPECIAL = /[\\`<[\]]|https?:\/\/|www\./g;
const TICKS = /`{1,64}/g;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,20})(?:[\s/][^<>]{0,2000})?>/y;
const AUTOLINK = /<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s]{0,2000}>/y;
const ADDRESS = /[^\s<>]{1,2000}/y;
const LONGEST_LABEL = 999;
const LONGEST_TARGET = 2000;
/** Inside these nothing takes a link; with what closes them. */
const CLOSED: ReadonlyMap<string, RegExp> = new Map(
  ['a', 'code', 'pre', 'script', 'style', 'textarea', 'kbd', 'samp', 'button', 'svg', 'math'].map((name) => [
    name,
    new RegExp(`</${name}`, 'gi'),
  ]),
);

/** A label as link definitions and references share it. */
export const labelOf = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

const stickyAt = (pattern: RegExp, words: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(words);
};

function tickRuns(words: string, from: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  TICKS.lastIndex = from;
  for (let run = TICKS.exec(words); run !== null; run = TICKS.exec(words)) {
    const same = runs.get(run[0].length);
    if (same === undefined) runs.set(run[0].length, [run.index]);
    else same.push(run.index);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

function codeSpan(scan: Scan, at: number): number {
  const size = stickyAt(/`{1,64}/y, scan.words, at)?.[0].length ?? 1;
  const places = scan.ticks.get(size) ?? [];
  while ((places.at(-1) ?? Infinity) <= at) places.pop();
  const close = places.at(-1);
  if (close === undefined) return at + size;
  scan.taken.push({ start: at, end: close + size });
  return close + size;
}

function angle(scan: Scan, at: number): number {
  const { words, taken } = scan;
  if (words.startsWith('<!--', at)) {
    const close = scan.uncommented ? -1 : words.indexOf('-->', at + 4);
    scan.uncommented = close < 0;
    if (close < 0) return at + 4;
    taken.push({ start: at, end: close + 3 });
    return close + 3;
  }
  const auto = stickyAt(AUTOLINK, words, at);
  const tag = auto ?? stickyAt(TAG, words, at);
  if (tag === null) return at + 1;
  const end = at + tag[0].length;
  const name = auto === null ? (tag[2] ?? '').toLowerCase() : '';
  if (auto !== null || !INLINE_TAGS.has(name)) taken.push({ start: at, end });
  const closed = auto === null && tag[1] !== '/' && CLOSED.get(name);
  if (!closed) return end;
  closed.lastIndex = end;
  const stop = closed.exec(words)?.index ?? words.length;
  taken.push({ start: at, end: stop });
  return stop;
}

/** The offset after the bracket that closes the one at `at`, or -1. */
function closing(words: string, at: number, pair: '()' | '[]'): number {
  let depth = 0;
  for (let i = at; i < words.length && i < at + LONGEST_TARGET; i++) {
    const sign = words[i];
    if (sign === '\\') i++;
    else if (sign === pair[0]) depth++;
    else if (sign === pair[1] && --depth === 0) return i + 1;
  }
  return -1;
}

function closeBracket(scan: Scan, at: number): number {
  const { words, brackets, taken } = scan;
  const open = brackets.pop();
  if (open === undefined) return at + 1;
  const start = words[open - 1] === '!' && open > scan.from ? open - 1 : open;
  const next = words[at + 1];
  const end = next === '(' ? closing(words, at + 1, '()') : next === '[' ? closing(words, at + 1, '[]') : -1;
  const label = at - open <= LONGEST_LABEL && scan.labels.has(labelOf(words.slice(open + 1, at)));
  const wiki = next === ']' && words[open - 1] === '[';
  if (end > 0) taken.push({ start, end });
  else if (label || wiki) taken.push({ start, end: at + 1 });
  return end > 0 ? end : at + 1;
}

function step(scan: Scan, { 0: found, index: at }: RegExpExecArray): number {
  switch (found) {
    case '\\':
      return at + 2;
    case '`':
      return codeSpan(scan, at);
    case '<':
      return angle(scan, at);
    case '[':
      scan.brackets.push(at);
      return at + 1;
    case ']':
      return closeBracket(scan, at);
    default: {
      const end = at + (stickyAt(ADDRESS, scan.words, at)?.[0].length ?? 1);
      scan.taken.push({ start: at, end });
      return end;
    }
  }
}

/**
 * Where a paragraph of Markdown takes no link: existing links and images of every kind, code, addresses, tags and what
 * some of them hold. `labels` are those that the document defines. Work is linear in the paragraph's length.
 */
export function closedInline(source: string, { start, end }: Span, labels: ReadonlySet<string>): readonly Span[] {
  const words = source.slice(0, end);
  const ticks = tickRuns(words, start);
  const scan: Scan = { words, from: start, taken: [], brackets: [], ticks, labels, uncommented: false };
  for (let at = start; at < end;) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(words);
    if (found === null) break;
    at = step(scan, found);
  }
  return scan.taken;
}
