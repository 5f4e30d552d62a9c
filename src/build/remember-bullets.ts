import type { ExtractContext } from '../extract/contract.js';
import { isFramed, NUMBER_KINDS, numberEnd, numberKind, numberStart, opensArticle } from './bullet-frame.js';
import type { Engine } from './engine.js';
import { readingOf, wholeBullet, type KnownBullet } from './known-bullet.js';
import { unsliced } from './section.js';

// Half of the bullets of a code stand on an earlier page, most of them on one not far before; of those that do not, nearly
// all differ from one that does in nothing but the number.
const MOST = 8192;

/** Bullets by their words; of the longest unasked half is forgotten, so that memory stays bounded on any input. */
function lately() {
  let young = new Map<string, KnownBullet>();
  let old = new Map<string, KnownBullet>();
  const put = (words: string, known: KnownBullet): KnownBullet => {
    young.set(words, known);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    return known;
  };
  return {
    get: (words: string): KnownBullet | undefined => {
      const known = young.get(words);
      if (known !== undefined) return known;
      const before = old.get(words);
      return before === undefined ? undefined : put(words, before);
    },
    put,
    clear: (): void => {
      young = new Map();
      old = new Map();
    },
  };
}

/** Frames that begin alike: « Code du travail - art. », then by the kind of number what stands behind it. */
interface Opened {
  readonly words: string;
  readonly kinds: (Map<string, KnownBullet> | undefined)[];
}

/** Frames by their beginnings. */
function beginnings() {
  const all = new Map<string, Opened>();
  let last: Opened | undefined;
  const open = (words: string): Opened => {
    const opened: Opened = { words, kinds: new Array<undefined>(NUMBER_KINDS).fill(undefined) };
    all.set(words, opened);
    return opened;
  };
  return {
    /** The frames that begin as these words do; lists name one text many times in a row. */
    of: (words: string): Opened | undefined => {
      if (last !== undefined && words.startsWith(last.words)) return last;
      const start = numberStart(words);
      if (start < 0) return undefined;
      const beginning = words.slice(0, start);
      const opened = all.get(beginning) ?? open(unsliced(beginning));
      // « Code du travail » stands before both « L1 » and « - art. L1 ».
      if (opensArticle(beginning)) last = opened;
      return opened;
    },
    count: (): number => all.size,
    clear: (): void => {
      all.clear();
      last = undefined;
    },
  };
}

/** Bullets that were read, by their frames; all are forgotten when there are too many. */
function framed(read: (words: string) => KnownBullet) {
  const opened = beginnings();
  let count = 0;
  const clear = (): void => {
    opened.clear();
    count = 0;
  };
  const put = (kinds: Opened['kinds'], kind: number, { words, known }: { words: string; known: KnownBullet }): void => {
    (kinds[kind] ??= new Map<string, KnownBullet>()).set(unsliced(words), known);
    count += 1;
    if (count >= 2 * MOST || opened.count() >= 2 * MOST) clear();
  };
  const recall = (words: string): KnownBullet => {
    const begun = opened.of(words);
    if (begun === undefined) return read(words);
    const from = begun.words.length;
    const end = numberEnd(words, from);
    if (end < 0) return read(words);
    const kind = numberKind(words, from, end);
    const behind = words.slice(end);
    const known = begun.kinds[kind]?.get(behind);
    if (known !== undefined) return known;
    const whole = read(words);
    if (!isFramed(whole.reading, words, { start: from, end })) return whole;
    const one: KnownBullet = { reading: whole.reading, from, behind: behind.length, under: [] };
    put(begun.kinds, kind, { words: behind, known: one });
    return one;
  };
  return { recall, clear };
}

/**
 * The same engine, which does not read again a bullet that it read lately under the same text, nor one that differs from it
 * only in the number. A bullet's references name their texts themselves, so the article it stands on changes nothing.
 */
export function rememberBullets(engine: Engine): Engine {
  const wholes = lately();
  let context: ExtractContext | undefined;
  const readAnew = (words: string): KnownBullet => wholes.put(words, wholeBullet(engine.readBullet(words, context)));
  const frames = framed((words) => wholes.get(words) ?? readAnew(unsliced(words)));
  const recallBullet = (words: string, own?: ExtractContext): KnownBullet => {
    if (context?.ownText?.key !== own?.ownText?.key) {
      wholes.clear();
      frames.clear();
    }
    context = own;
    return frames.recall(words);
  };
  const readBullet = (words: string, own?: ExtractContext) => readingOf(recallBullet(words, own), words);
  return { ...engine, readBullet, recallBullet };
}
