import { fillers, type Patch } from './blank.js';

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

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

  constructor(patches: Patch[]) {
    this.#patches = patches;
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
    if (open !== undefined && !isSpace(before) && !isWord(after)) {
      this.#patches.push(fillers(open.start, open.end), fillers(start, end));
      this.#open.delete(key);
    } else if (!isSpace(after) && !isWord(before)) {
      this.#open.set(key, { start, end });
    }
  }
}
