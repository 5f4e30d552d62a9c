/** How many of those that cite, and of those that are cited. */
export type Sides = Readonly<Record<'citing' | 'cited', number>>;

/** What there is to choose from, and what tells it apart. */
export interface Choice<T> {
  /** Most that are taken. */
  readonly room: number;
  /** Whether it stands with those that cite. */
  readonly cites: (one: T) => boolean;
  /** What is taken only when all else of its side has room: the repealed, and what once was cited. */
  readonly late: (one: T) => boolean;
}

/** Each side has half the room, and what one does not need the other has. */
function shares({ citing, cited }: Sides, room: number): Sides {
  const half = Math.ceil(room / 2);
  const left = Math.min(citing, Math.max(half, room - cited));
  return { citing: left, cited: Math.min(cited, room - left) };
}

/** Those for which there is room, in the order they come in, and how many of each side are left out. */
export function nearest<T>(
  found: readonly T[],
  { room, cites, late }: Choice<T>,
): { readonly taken: readonly T[]; readonly leftOut: Sides } {
  const first = [...found.filter((one) => !late(one)), ...found.filter(late)];
  const [citing, cited] = [first.filter(cites), first.filter((one) => !cites(one))];
  const share = shares({ citing: citing.length, cited: cited.length }, Math.max(0, room));
  const kept = new Set([...citing.slice(0, share.citing), ...cited.slice(0, share.cited)]);
  return {
    taken: found.filter((one) => kept.has(one)),
    leftOut: { citing: citing.length - share.citing, cited: cited.length - share.cited },
  };
}
