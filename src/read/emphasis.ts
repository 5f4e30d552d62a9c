import { fillers, type Patch } from './blank.js';

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

const isWholeLine = (source: string, start: number, end: number): boolean =>
  (start === 0 || source[start - 1] === '\n') && (end === source.length || /[\r\n]/.test(source[end] ?? ''));

const isLineEnd = (character: string | undefined): boolean =>
  character === undefined || character === '\n' || character === '\r';

interface OpenRun {
  readonly start: number;
  readonly end: number;
}

/** What is open in the paragraph under way. */
export interface Emphasis {
  readonly patches: Patch[];
  /**
   * On official pages a single star is the source's own comment inside the wording (« il doit *obligation*, en outre »,
   * « [*montant*] ») and stays, unless it goes around a whole line.
   */
  readonly official: boolean;
  /** By its marks; absent until the first, since most stretches have none. */
  open: Map<string, OpenRun> | undefined;
}

/** Whether anything is open. */
export const isOpen = ({ open }: Emphasis): boolean => open !== undefined && open.size > 0;

/** A paragraph ends: what is open stays as written. */
export function endParagraph({ open }: Emphasis): void {
  open?.clear();
}

/**
 * Takes one run of equal marks from `start` to `end`: pairs `*`, `**`, `_` … as emphasis inside one paragraph. Stricter than
 * CommonMark, because law writes stars in numbers: a run opens only after a non-word character and closes only before one,
 * so « R*123-4 » and « R. *123-4, *124-5 » stay.
 */
export function emphasise(emphasis: Emphasis, source: string, { start, end }: OpenRun): void {
  if (end - start > 3) return;
  const key = source.slice(start, end);
  const before = start === 0 ? undefined : source[start - 1];
  const after = source[end];
  const opened = emphasis.open?.get(key);
  // « **CHARBON ** » at the end of a line is a slip for bold.
  const closes = key === '**' && isLineEnd(after) ? true : !isSpace(before) && !isWord(after);
  if (opened !== undefined && closes) {
    const isComment = emphasis.official && key === '*' && !isWholeLine(source, opened.start, end);
    if (!isComment) emphasis.patches.push(fillers(opened.start, opened.end), fillers(start, end));
    emphasis.open?.delete(key);
  } else if (!isSpace(after) && !isWord(before)) {
    emphasis.open ??= new Map();
    emphasis.open.set(key, { start, end });
  } else if (key === '**' && !isSpace(before) && !isWord(after)) {
    // It closes what an earlier paragraph opened; no text of law writes two stars there.
    emphasis.patches.push(fillers(start, end));
  }
}
