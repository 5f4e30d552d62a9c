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

/**
 * Pairs `*`, `**`, `_` … as emphasis inside one paragraph. Stricter than CommonMark, because law writes stars in numbers:
 * a run opens only after a non-word character and closes only before one, so « R*123-4 » and « R. *123-4, *124-5 » stay.
 */
export class Emphasis {
  readonly #open = new Map<string, OpenRun>();
  readonly #patches: Patch[];

  readonly #official: boolean;

  /**
   * On official pages a single star is the source's own comment inside the wording (« il doit *obligation*, en outre »,
   * « [*montant*] ») and stays, unless it goes around a whole line.
   */
  constructor(patches: Patch[], official: boolean) {
    this.#patches = patches;
    this.#official = official;
  }

  /** A paragraph ends: what is open stays as written. */
  clear(): void {
    if (this.#open.size > 0) this.#open.clear();
  }

  /** One run of equal marks from `start` to `end`. */
  run(source: string, start: number, end: number): void {
    if (end - start > 3) return;
    const key = source.slice(start, end);
    const before = start === 0 ? undefined : source[start - 1];
    const after = source[end];
    const open = this.#open.get(key);
    // « **CHARBON ** » at the end of a line is a slip for bold.
    const closes = key === '**' && isLineEnd(after) ? true : !isSpace(before) && !isWord(after);
    if (open !== undefined && closes) {
      const isComment = this.#official && key === '*' && !isWholeLine(source, open.start, end);
      if (!isComment) this.#patches.push(fillers(open.start, open.end), fillers(start, end));
      this.#open.delete(key);
    } else if (!isSpace(after) && !isWord(before)) {
      this.#open.set(key, { start, end });
    } else if (key === '**' && !isSpace(before) && !isWord(after)) {
      // It closes what an earlier paragraph opened; no text of law writes two stars there.
      this.#patches.push(fillers(start, end));
    }
  }
}
