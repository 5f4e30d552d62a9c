import type { BulletWords, NamedText } from './bullet-words.js';
import { copyOf } from '../reading.js';

/**
 * Names of texts already read, by the words before « - art. »: lists name a few thousand texts half a million times, and
 * citations of one text then share one record. Forgets everything when full, so memory stays bounded on any input.
 */
const MOST = 8192;

export function remembered(read: (b: BulletWords) => NamedText | undefined): (b: BulletWords) => NamedText | undefined {
  const names = new Map<string, NamedText>();
  return (b) => {
    const { t, from, dash } = b;
    const start = t.start[from]!;
    if (dash < start) return read(b);
    const words = t.text.slice(start, dash);
    const known = names.get(words);
    // Tokens are counted from the name's own first one.
    if (known !== undefined) return from === 0 ? known : moved(known, from);
    const fresh = read(b);
    if (fresh === undefined || (t.end[fresh.end - 1] ?? 0) > dash) return fresh;
    if (names.size >= MOST) names.clear();
    names.set(words, from === 0 ? fresh : moved(fresh, -from));
    return fresh;
  };
}

function moved(text: NamedText, by: number): NamedText {
  const there = copyOf(text);
  there.from += by;
  there.end += by;
  return there;
}
