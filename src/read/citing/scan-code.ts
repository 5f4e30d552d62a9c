import type { Span } from '../../model/span.js';
import type { Language, StringSyntax } from './languages.js';

/** A comment or string: the words between its marks. */
export interface CodePiece extends Span {
  readonly kind: 'line' | 'block' | 'string';
  /** Present for a string. */
  readonly syntax?: StringSyntax;
  /** Where its marks begin and end. */
  readonly outer: Span;
}

type Opener =
  | { readonly kind: 'line'; readonly open: string }
  | { readonly kind: 'skip'; readonly open: string }
  | { readonly kind: 'block'; readonly open: string; readonly close: string }
  | { readonly kind: 'string'; readonly open: string; readonly syntax: StringSyntax };

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function openersOf({ line = [], block = [], strings, skip = [] }: Language): readonly Opener[] {
  const openers: Opener[] = [
    ...skip.map((open): Opener => ({ kind: 'skip', open })),
    ...block.map(([open, close]): Opener => ({ kind: 'block', open, close })),
    ...line.map((open): Opener => ({ kind: 'line', open })),
    ...strings.map((syntax): Opener => ({ kind: 'string', open: syntax.open, syntax })),
  ];
  // « """ » before « " », « --[[ » before « -- ».
  return openers.sort((a, b) => b.open.length - a.open.length);
}

/** Offset of a string's closing mark from `at`, or `undefined` where it has none that counts. */
function stringEnd(source: string, at: number, { close, escape, lines }: StringSyntax): number | undefined {
  const limit = lines === true ? source.length : (source.indexOf('\n', at) + source.length + 1) % (source.length + 1);
  for (let next = at; next < limit;) {
    const end = source.indexOf(close, next);
    if (end < 0 || end >= limit) return undefined;
    if (escape === 'doubled' && source.startsWith(close, end + close.length)) {
      next = end + 2 * close.length;
    } else {
      let backslashes = 0;
      if (escape === 'backslash')
        while (end - backslashes > at && source[end - backslashes - 1] === '\\') backslashes++;
      if (backslashes % 2 === 0) return end;
      next = end + 1;
    }
  }
  return undefined;
}

function pieceAt(source: string, outer: number, opener: Opener): CodePiece | undefined {
  const start = outer + opener.open.length;
  if (opener.kind === 'line') {
    const lineEnd = source.indexOf('\n', start);
    const end = lineEnd < 0 ? source.length : lineEnd;
    return { kind: 'line', start, end, outer: { start: outer, end } };
  }
  if (opener.kind === 'block') {
    const close = source.indexOf(opener.close, start);
    const end = close < 0 ? source.length : close;
    return {
      kind: 'block',
      start,
      end,
      outer: { start: outer, end: Math.min(end + opener.close.length, source.length) },
    };
  }
  if (opener.kind === 'skip') return undefined;
  const end = stringEnd(source, start, opener.syntax);
  if (end === undefined) return undefined;
  const { syntax } = opener;
  return { kind: 'string', syntax, start, end, outer: { start: outer, end: end + syntax.close.length } };
}

const openers = new WeakMap<Language, { readonly all: readonly Opener[]; readonly pattern: RegExp }>();

function opening(language: Language): { readonly all: readonly Opener[]; readonly pattern: RegExp } {
  const known = openers.get(language);
  if (known !== undefined) return known;
  const all = openersOf(language);
  const made = { all, pattern: new RegExp(all.map(({ open }) => escaped(open)).join('|'), 'g') };
  openers.set(language, made);
  return made;
}

/** « ${#list} », « $# », « C# »: a mark of comments in shells only behind a space. */
const isComment = (source: string, at: number, opener: Opener): boolean =>
  opener.open !== '#' || at === 0 || !/[\w$"'{]/.test(source[at - 1] ?? '');

/** Comments and strings of a source, in order. One pass; marks inside one another count as words. */
export function scanCode(source: string, language: Language): readonly CodePiece[] {
  const { all, pattern } = opening(language);
  const search = new RegExp(pattern);
  const pieces: CodePiece[] = [];
  for (let found = search.exec(source); found !== null; found = search.exec(source)) {
    const opener = all.find(({ open }) => open === found?.[0]);
    if (opener === undefined || (opener.kind === 'line' && !isComment(source, found.index, opener))) continue;
    const piece = pieceAt(source, found.index, opener);
    if (piece === undefined) continue;
    search.lastIndex = Math.max(piece.outer.end, found.index + 1);
    const isKey =
      language.keys === true &&
      piece.kind === 'string' &&
      /^\s*:/.test(source.slice(piece.outer.end, piece.outer.end + 20));
    if (!isKey) pieces.push(piece);
  }
  return pieces;
}
