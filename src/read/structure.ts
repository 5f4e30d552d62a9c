import type { Page } from '../model/document.js';
import { readable } from '../model/filler.js';
import type { Span } from '../model/span.js';
import { articleHeading } from './article-heading.js';
import { divisionRank, isLinksHeading, isNota, isTextTitle } from './line-words.js';
import { isBlank, trimmed, type MarkedLine } from './marked-line.js';
import { finishPage, type OpenPage } from './page-builder.js';
import type { Problem } from './problem.js';

/** The pages under one title of a text of law, or under none. */
export interface Part {
  readonly title?: string;
  readonly pages: readonly Page[];
}

export interface Structure {
  readonly parts: readonly Part[];
  /** What stands outside every page and is no title. */
  readonly passages: readonly Span[];
  readonly problems: readonly Problem[];
}

interface State {
  readonly text: string;
  readonly parts: { title?: string; pages: Page[] }[];
  readonly problems: Problem[];
  readonly passages: Span[];
  divisions: { readonly rank: number; readonly words: string }[];
  page: OpenPage | undefined;
  /** Titles met inside an open page: the next article's, unless wording follows. */
  pending: MarkedLine[];
  /** Up to here everything is in a page, a passage or a title. */
  read: number;
}

const wordsOf = (state: State, line: MarkedLine): string => {
  const { start, end } = trimmed(state.text, line.words.start, line.words.end);
  return state.text.slice(start, end);
};

function passage(state: State, end: number): void {
  const span = trimmed(state.text, state.read, end);
  if (span.end > span.start) state.passages.push(span);
}

/** Closes the page under way, or takes what stands before `at` as a passage. */
function closePage(state: State, at: number): void {
  if (state.page === undefined) {
    passage(state, at);
  } else {
    const { page, problems } = finishPage(state.text, state.page, at);
    if (state.parts.length === 0) state.parts.push({ pages: [] });
    state.parts.at(-1)?.pages.push(page);
    state.problems.push(...problems);
    state.page = undefined;
  }
  state.read = at;
}

/** Takes a title or division into account for the articles that follow. */
function enterDivision(state: State, line: MarkedLine): void {
  const words = wordsOf(state, line);
  if (isTextTitle(words)) {
    state.parts.push({ title: words, pages: [] });
    state.divisions = [];
  } else {
    const rank = divisionRank(words) ?? 0;
    state.divisions = state.divisions.filter((division) => division.rank < rank);
    state.divisions.push({ rank, words: words.replace(/^\((.*)\)$/, '$1') });
  }
  state.read = line.end;
}

/** The pending titles that stand right above `at`, with nothing to read between. */
function takePending(state: State, at: number): readonly MarkedLine[] {
  let from = state.pending.length;
  let next = at;
  for (;;) {
    const line = state.pending[from - 1];
    if (line === undefined || !isBlank(state.text, line.end, next)) break;
    next = line.start;
    from--;
  }
  const taken = state.pending.slice(from);
  state.pending = [];
  return taken;
}

function openPage(state: State, line: MarkedLine, article: { heading: string; at: number }): void {
  const above = takePending(state, line.start);
  closePage(state, above[0]?.start ?? line.start);
  for (const division of above) enterDivision(state, division);
  const start = trimmed(state.text, line.words.start, line.words.end).start + article.at;
  state.page = {
    heading: article.heading,
    headingSpan: { start, end: start + article.heading.length },
    line,
    divisions: state.divisions.map((division) => division.words),
    links: [],
  };
  state.read = line.start;
}

function title(state: State, line: MarkedLine): void {
  const { page } = state;
  // Bold titles inside an article may be its own (annexes have them); a heading above the article's level is not.
  if (page !== undefined && (line.style !== 'heading' || line.level > page.line.level)) {
    state.pending.push(line);
    return;
  }
  closePage(state, line.start);
  enterDivision(state, line);
}

function inPage(state: State, page: OpenPage, line: MarkedLine): void {
  // Nearly every line of a page is a bullet of its lists.
  const words = line.style === 'bullet' ? '' : wordsOf(state, line);
  if (/^n/i.test(words) && isNota(readable(words.slice(0, 24)))) page.nota ??= line;
  else if (page.links.length > 0 || isLinksHeading(words)) page.links.push(line);
  else if (line.style === 'heading' && line.level <= page.line.level) closePage(state, line.start);
}

/** A line of the lists that has no dash before it (HTML, plain text): « Code du travail - art. L1 » is no title there. */
const isListed = (state: State, line: MarkedLine): boolean =>
  line.style === 'plain' && (state.page?.links.length ?? 0) > 0;

function take(state: State, line: MarkedLine): void {
  const structural = line.style !== 'bullet' && line.style !== 'italic';
  const words = structural ? wordsOf(state, line) : '';
  const article = structural ? articleHeading(words) : undefined;
  if (article !== undefined) openPage(state, line, article);
  else if (structural && !isListed(state, line) && (divisionRank(words) !== undefined || isTextTitle(words)))
    title(state, line);
  else if (state.page !== undefined) inPage(state, state.page, line);
}

/** Pages, titles and passages from the marked lines of a text, in one pass. `from` is where the text begins (after front matter). */
export function structure(text: string, lines: readonly MarkedLine[], from = 0): Structure {
  const state: State = {
    text,
    parts: [],
    problems: [],
    passages: [],
    divisions: [],
    page: undefined,
    pending: [],
    read: from,
  };
  for (const line of lines) take(state, line);
  closePage(state, text.length);
  const parts = state.parts.filter((part) => part.pages.length > 0);
  // Titles head something only where articles follow; a memo's headings are words like any other.
  if (parts.length === 0) {
    const whole = trimmed(text, from, text.length);
    return { parts: [], passages: whole.end > whole.start ? [whole] : [], problems: [] };
  }
  return { parts, passages: state.passages, problems: state.problems };
}
