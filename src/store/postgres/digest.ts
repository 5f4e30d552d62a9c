import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What tells one local index from another: the hash of the whole file, since the same sources give the same bytes. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
