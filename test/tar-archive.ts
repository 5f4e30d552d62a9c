import { gzipSync } from 'node:zlib';

/** A member of an archive to be made: a file unless `type` says otherwise (`2` a symbolic link, `5` a folder, `x` pax). */
export interface Member {
  readonly path: string;
  readonly bytes?: Uint8Array | string;
  readonly type?: string;
  readonly mtime?: string;
  /** What the header says of the size, where that is a lie. */
  readonly size?: number;
}

const BLOCK = 512;

function header({ path, type = '0', mtime = '2020-10-27T23:00:00Z' }: Member, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  // A name of more than 100 bytes goes in two fields, cut at a slash.
  const cut = path.length <= 100 ? -1 : path.indexOf('/', path.length - 101);
  block.write(path.slice(cut + 1), 0, 100);
  if (cut > 0) block.write(path.slice(0, cut), 345, 155);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(`${(Date.parse(mtime) / 1000).toString(8).padStart(11, '0')}\0`, 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\0' + '00', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A tar archive of these members, ending in two blocks of zeros. */
export function tar(members: readonly Member[]): Buffer {
  const blocks = members.flatMap((member) => {
    const bytes = Buffer.from(member.bytes ?? '');
    return [header(member, member.size ?? bytes.length), bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

/** The same, compressed. */
export const tarGz = (members: readonly Member[]): Buffer => gzipSync(tar(members));
