import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadGroup } from '../../src/build/load-group.js';
import type { GroupFile } from '../../src/build/parcel.js';
import { digest } from '../../src/build/unchanged.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-load-group-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the disk with these words, as it was when it was listed. */
function listed(path: string, words: string): GroupFile {
  const absolute = join(folder, path);
  writeFileSync(absolute, words);
  return { path, absolute, size: statSync(absolute).size, hints: {} };
}

describe('a group at hand', () => {
  let files: readonly GroupFile[] = [];
  beforeAll(() => {
    const [first, grown, gone, empty, last] = ['first', 'grown', 'gone', '', 'last'].map((words, place) =>
      listed(`${String(place)}.txt`, words),
    );
    const member = { path: 'member.xml', absolute: folder, bytes: new TextEncoder().encode('member'), hints: {} };
    files = [first!, grown!, gone!, member, empty!, last!];
    appendFileSync(grown!.absolute, ', since it was listed');
    rmSync(gone!.absolute);
  });

  test('has every file’s bytes as they are now, and the hash of those of the disk', () => {
    const loaded = loadGroup({ files });
    const words = loaded.files.map(({ content: bytes }) =>
      bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null,
    );
    expect(words).toEqual(['first', 'grown, since it was listed', null, 'member', '', 'last']);
    for (const [place, { content: bytes, hash }] of loaded.files.entries())
      expect(hash).toBe(bytes instanceof Uint8Array && place !== 3 ? digest(bytes) : undefined);
  });

  test('says what is wrong with the one that cannot be read', () =>
    expect(loadGroup({ files }).files[2]?.content).toEqual({
      ...{ code: 'unreadable', severity: 'error', path: '2.txt' },
      message: 'cannot be read: it does not exist',
    }));

  test('crosses to another thread in one piece', () => {
    const { files: loaded, room } = loadGroup({ files });
    const inRoom = loaded.filter(({ content: bytes }) => bytes instanceof Uint8Array && bytes.buffer === room.buffer);
    expect(inRoom.map(({ path }) => path)).toEqual(['0.txt', '3.txt', '4.txt']);
  });
});
