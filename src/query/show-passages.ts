import type { Span } from '../model/span.js';
import type { Passage } from '../model/table.js';
import type { OpenReferenceRow, PageText, VersionRow } from '../store/store.js';
import type { Words } from './words/words.js';
import type { Wordings } from './wordings.js';

/** A wording whose text is shown. */
export interface Shown {
  readonly version: VersionRow;
  readonly page: PageText;
  readonly open: readonly OpenReferenceRow[];
  /** Resolved references of the page; offsets in the page's text. */
  readonly marks: readonly (Span & { readonly target: string })[];
}

/** The stretch without blank lines at its ends. */
function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start: Math.min(start, span.end), end: Math.max(start, span.start + words.trimEnd().length) };
}

/** Marks inside the stretch, counted from its start, sorted and disjoint: of two on one place the first and longest stays. */
function marksIn(shown: Shown, span: Span): Passage['marks'] {
  const open = shown.open.map(({ reference }) => ({ ...reference.span, target: '' }));
  const inside = [...shown.marks, ...open].filter((mark) => mark.start >= span.start && mark.end <= span.end);
  inside.sort((a, b) => a.start - b.start || b.end - a.end || (a.target < b.target ? -1 : 1));
  const kept: { start: number; end: number; target: string }[] = [];
  for (const mark of inside) {
    const start = mark.start - span.start;
    if (start < (kept.at(-1)?.end ?? 0)) continue;
    kept.push({ start, end: mark.end - span.start, target: mark.target });
  }
  return kept;
}

/** The wordings with their references marked, each with its Nota. */
export function passagesOf(
  shown: readonly Shown[],
  { words, wordings }: { readonly words: Words; readonly wordings: Wordings },
): Passage[] {
  return shown.flatMap((one) => {
    const label = wordings.get(one.version.id)?.label ?? '';
    const headed = (heading: string): string => (label === '' ? heading : `${heading}, ${label}`);
    const passage = (heading: string, within: Span): Passage => {
      const span = trimmed(one.page.text, within);
      return { heading: headed(heading), text: one.page.text.slice(span.start, span.end), marks: marksIn(one, span) };
    };
    const { body, nota } = one.page;
    return [passage(words.sections.text, body), ...(nota === undefined ? [] : [passage(words.sections.nota, nota)])];
  });
}
