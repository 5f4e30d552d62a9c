import { deflateRawSync } from 'node:zlib';

/** A member of an archive. */
export interface Entry {
  readonly name: string;
  readonly words: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory says of its size, where that is a lie. */
  readonly size?: number;
}

/** A ZIP archive, written by the book. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, words, flags = 0, method = 8, size } of entries) {
    const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\0\0'), fields, tail, Buffer.from(name)]));
    pieces.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, Buffer.from('PK\u0005\u0006'), end]));
}
