/** One entry of a commit's tree. */
export interface TreeEntry {
  readonly path: string;
  /** The blob's name. */
  readonly id: string;
  readonly size: number;
  /** A link is words that name another file; a module is another repository. */
  readonly kind: 'file' | 'link' | 'module';
}

const MODULE = '160000';
const LINK = '120000';

/** The entries that `git ls-tree -r -z -l` prints: « 100644 blob 3f2a…    1234\tpath\0 ». */
export function readTree(output: string): readonly TreeEntry[] {
  return output.split('\0').flatMap((line): TreeEntry[] => {
    const tab = line.indexOf('\t');
    const [mode, , id, size] = line.slice(0, Math.max(tab, 0)).split(/ {1,20}/);
    if (id === undefined) return [];
    const kind = mode === LINK ? 'link' : mode === MODULE ? 'module' : 'file';
    return [{ path: line.slice(tab + 1), id, size: Number(size) || 0, kind }];
  });
}

const NEWLINE = 0x0a;

/** Takes `git cat-file --batch` apart as it comes: each blob's bytes in the order asked, `undefined` for one that is missing. */
export function blobReader(): { push(chunk: Uint8Array): (Uint8Array | undefined)[] } {
  let head: number[] = [];
  let blob: Uint8Array | undefined;
  let got = 0;
  /** Ends a line « 3f2a… blob 1234 »; a blob that is not there is a line of its own. */
  const header = (): (Uint8Array | undefined)[] => {
    const size = / blob (\d{1,15})$/.exec(String.fromCharCode(...head))?.[1];
    head = [];
    [blob, got] = [size === undefined ? undefined : new Uint8Array(Number(size)), 0];
    return blob === undefined ? [undefined] : [];
  };
  return {
    push(chunk) {
      const done: (Uint8Array | undefined)[] = [];
      for (let at = 0; at < chunk.length;) {
        if (blob === undefined) {
          const byte = chunk[at++] ?? 0;
          if (byte === NEWLINE) done.push(...header());
          else head.push(byte);
          continue;
        }
        const part = chunk.subarray(at, at + blob.length - got);
        blob.set(part, got);
        [got, at] = [got + part.length, at + part.length];
        // The newline behind the bytes may come with the next chunk.
        if (got < blob.length || at >= chunk.length) continue;
        at += 1;
        done.push(blob);
        blob = undefined;
      }
      return done;
    },
  };
}
