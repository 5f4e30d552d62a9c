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

/** Where a string that begins at an offset must have ended. */
function limitOf(source: string, at: number, { lines }: StringSyntax): number {
  const end = lines === true ? -1 : source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** Offset of a string's closing mark from `at`, or `undefined` where it has none that counts. */
function stringEnd(source: string, at: number, syntax: StringSyntax): number | undefined {
  const { close, escape, lines } = syntax;
  for (let next = at; next < source.length;) {
    const end = source.indexOf(close, next);
    // Looked for only as far as the mark: in a program of one line the end of the line is far away.
    if (end < 0 || (lines !== true && source.slice(next, end).includes('\n'))) return undefined;
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

/** Up to where each way of writing strings is known to have no end: asked once, however many marks stand before. */
type Unclosed = Map<StringSyntax, number>;

function stringPiece(source: string, outer: number, { syntax, unclosed }: StringAt): CodePiece | undefined {
  const start = outer + syntax.open.length;
  if (start < (unclosed.get(syntax) ?? 0)) return undefined;
  const end = stringEnd(source, start, syntax);
  if (end !== undefined)
    return { kind: 'string', syntax, start, end, outer: { start: outer, end: end + syntax.close.length } };
  unclosed.set(syntax, limitOf(source, start, syntax));
  return undefined;
}

interface StringAt {
  readonly syntax: StringSyntax;
  readonly unclosed: Unclosed;
}

function pieceAt(source: string, outer: number, opener: Exclude<Opener, { kind: 'string' }>): CodePiece | undefined {
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
  return undefined;
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
  const unclosed: Unclosed = new Map();
  for (let found = search.exec(source); found !== null; found = search.exec(source)) {
    const opener = all.find(({ open }) => open === found?.[0]);
    if (opener === undefined || (opener.kind === 'line' && !isComment(source, found.index, opener))) continue;
    const piece =
      opener.kind === 'string'
        ? stringPiece(source, found.index, { syntax: opener.syntax, unclosed })
        : pieceAt(source, found.index, opener);
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
