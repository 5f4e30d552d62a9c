import type { Page } from '../model/document.js';
import type { Mutable } from '../model/mutable.js';
import type { Span } from '../model/span.js';
import { readLists } from './lists.js';
import { isBlank, trimmed, type MarkedLine } from './marked-line.js';
import { leadingNotes } from './notes.js';
import type { Problem } from './problem.js';

/** A page under construction: its heading and the lines met since. */
export interface OpenPage {
  readonly heading: string;
  readonly headingSpan: Span;
  readonly line: MarkedLine;
  readonly divisions: readonly string[];
  /** First line of « Nota », if met. */
  nota?: MarkedLine;
  /** Lines of the section of lists, its heading first. */
  readonly links: MarkedLine[];
}

const NO_LISTS = { lists: [], problems: [] };
const NOTA_LABEL = /^\u2060*(?:nota|nb|n\.b\.)(?: ?\(\d\))?[ \u00a0\u2060]*[:.–-]?[ \u00a0\u2060]*/i;

function notaSpan(text: string, page: OpenPage, end: number): Span | undefined {
  if (page.nota === undefined) return undefined;
  const links = page.links[0]?.start ?? Infinity;
  const until = links > page.nota.start ? Math.min(links, end) : end;
  const { start } = page.nota.words;
  const label = NOTA_LABEL.exec(text.slice(start, start + 20))?.[0].length ?? 0;
  const span = trimmed(text, start + label, until);
  return span.end > span.start ? span : undefined;
}

/** The finished page, which ends before `end`. */
export function finishPage(
  text: string,
  page: OpenPage,
  end: number,
): { readonly page: Page; readonly problems: readonly Problem[] } {
  const first = page.links[0];
  const bodyEnd = Math.min(end, first?.start ?? end, page.nota?.start ?? end);
  const { notes, body } = leadingNotes(text, page.line.end, bodyEnd);
  const nota = notaSpan(text, page, end);
  const listEnd =
    first !== undefined && page.nota !== undefined && page.nota.start > first.start ? page.nota.start : end;
  const links = page.links.filter((line) => line.start < listEnd);
  const { lists, problems } = links.length === 0 ? NO_LISTS : readLists({ text, lines: links, end: listEnd });
  const whole = trimmed(text, page.line.words.start, end);
  const finished: Mutable<Page> = {
    heading: page.heading,
    headingSpan: page.headingSpan,
    span: { start: page.line.start, end: Math.max(whole.end, page.line.end) },
    body: isBlank(text, body, bodyEnd) ? { start: body, end: body } : trimmed(text, body, bodyEnd),
    divisions: page.divisions,
    notes,
    lists,
  };
  if (nota !== undefined) finished.nota = nota;
  return { page: finished, problems };
}
