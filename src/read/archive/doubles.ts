/** Identifiers that stand several times in one large archive. */
export interface Doubles {
  note(id: string, mtimeMs: number): void;
  /** The newest time of an identifier that was noted with several; asked when all are noted. */
  newest(id: string): number | undefined;
}

const FIRST = 1 << 12;
const DIGITS = 1e12;

function grown(from: Float64Array): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length * 2);
  to.set(from);
  return to;
}

/**
 * Keeps 16 bytes a note, because a global archive has millions of members and few tens of doubles: `LEGIARTI000006398122` is
 * the number 6398122 and a small one for its letters.
 */
export function doubles(): Doubles {
  const kinds = new Map<string, number>();
  let keys = new Float64Array(FIRST);
  let times = new Float64Array(FIRST);
  let count = 0;
  let found: Map<number, number> | undefined;
  const keyOf = (id: string): number => {
    const letters = id.slice(0, 8) + id.slice(20);
    const kind = kinds.get(letters) ?? kinds.size;
    kinds.set(letters, kind);
    return kind * DIGITS + Number(id.slice(8, 20));
  };
  const settle = (): Map<number, number> => {
    const sorted = keys.slice(0, count).sort();
    const twice = new Map<number, number>();
    for (let at = 1; at < count; at++) if (sorted[at] === sorted[at - 1]) twice.set(sorted[at] ?? 0, 0);
    for (let at = 0; at < count; at++) {
      const before = twice.get(keys[at] ?? 0);
      if (before !== undefined) twice.set(keys[at] ?? 0, Math.max(before, times[at] ?? 0));
    }
    [keys, times] = [new Float64Array(0), new Float64Array(0)];
    return twice;
  };
  return {
    note: (id, mtimeMs) => {
      if (count === keys.length) [keys, times] = [grown(keys), grown(times)];
      keys[count] = keyOf(id);
      times[count] = mtimeMs;
      count += 1;
    },
    newest: (id) => {
      found ??= settle();
      return found.get(keyOf(id));
    },
  };
}
