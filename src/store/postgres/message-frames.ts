/** Where a message begins in some bytes, and where it ends. */
type Take = (bytes: Buffer, at: number, end: number) => boolean;

// A letter, then the length of the rest, which counts itself.
const HEAD = 5;

/**
 * Cuts what a connection brings, however it comes, at the ends of messages. `take` has them one by one and says whether it
 * wants more; what is behind the last that it wanted goes to `rest`.
 */
export function messageFrames(take: Take, rest: (bytes: Buffer) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  let [have, need] = [0, HEAD];
  return (chunk) => {
    pieces.push(chunk);
    have += chunk.length;
    // A long message is put together once, not with every piece of it.
    if (have < need) return;
    const bytes = pieces.length === 1 ? chunk : Buffer.concat(pieces);
    [pieces, have, need] = [[], 0, HEAD];
    for (let at = 0; at < bytes.length;) {
      const left = bytes.length - at;
      const length = left < HEAD ? HEAD : 1 + bytes.readInt32BE(at + 1);
      if (left < length) {
        [pieces, have, need] = [[bytes.subarray(at)], left, length];
        return;
      }
      const end = at + length;
      if (!take(bytes, at, end)) {
        if (end < bytes.length) rest(bytes.subarray(end));
        return;
      }
      at = end;
    }
  };
}
