import { officialArchive } from '../../read/archive/archive-name.js';
import { tarReader } from '../../read/archive/tar.js';
import { archiveBytes, BrokenArchive } from '../../read/files/archive-bytes.js';
import { BASES } from '../registry.js';

const NAMES = new Set(BASES.map(({ name }) => name));
const LOOKED_AT = 50;

/** The base that a member's path speaks of: « 20250714-211602/legi/global/… », « ./jade/global/… ». */
function baseOf(path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.slice(0, 2).find((part) => NAMES.has(part));
}

/** Whether bytes begin as a gzip file does; a page that says « not found » does not. */
export const isGzipHead = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * Reads an archive to its end, checksums included, and looks at its first members: what is wrong with it, or `undefined`
 * when it is what `name` says. `seen` hears how many bytes came out of it.
 */
export async function archiveFault(
  path: string,
  name: string,
  seen: (bytes: number) => void = () => undefined,
): Promise<string | undefined> {
  const wanted = officialArchive(name)?.fond;
  const tar = tarReader(() => 'pass');
  let [looked, size] = [0, 0];
  try {
    for await (const chunk of archiveBytes(path)) {
      seen((size += chunk.length));
      if (looked >= LOOKED_AT || tar.damage !== undefined) continue;
      for (const member of tar.push(chunk)) {
        looked += 1;
        const other = baseOf(member.path);
        if (other !== undefined && other !== wanted) return `it holds ${other}, not ${wanted ?? 'what it is called'}`;
      }
    }
  } catch (error) {
    if (error instanceof BrokenArchive) return error.message;
    throw error;
  }
  return tar.damage === undefined ? undefined : 'it is no tar archive inside';
}
