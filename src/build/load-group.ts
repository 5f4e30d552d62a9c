import type { Diagnostic } from '../model/diagnostic.js';
import { CiteGraphError } from '../model/errors.js';
import { readListed } from '../read/files.js';
import type { FileGroup, GroupFile } from './parcel.js';
import { digest } from './unchanged.js';

/** A file with its bytes at hand, or with what is wrong with it. */
export interface LoadedFile extends Omit<GroupFile, 'bytes'> {
  readonly content: Uint8Array | Diagnostic;
  /** Of the bytes of a file of the disk. */
  readonly hash?: string;
}

/** A group of which every file is at hand. `room` is where the bytes of those of the disk lie, unless they outgrew it. */
export interface LoadedGroup {
  readonly files: readonly LoadedFile[];
  readonly room: Uint8Array<ArrayBuffer>;
}

const roomFor = ({ files }: FileGroup): number =>
  // A byte more than a file should have shows that it has grown.
  files.reduce((sum, { bytes, size = 0 }) => (bytes === undefined ? sum + size + 1 : sum), 0);

function unreadable(file: GroupFile, error: unknown): Diagnostic {
  if (!(error instanceof CiteGraphError)) throw error;
  const message = error.message.replace(`${file.path}: `, '');
  return { code: 'unreadable', severity: 'error', message, path: file.path };
}

/** Reads the bytes of a group's files, all into one room. */
export function loadGroup(group: FileGroup): LoadedGroup {
  const room = new Uint8Array(roomFor(group));
  let at = 0;
  const load = (file: GroupFile): LoadedFile => {
    if (file.bytes !== undefined) return { ...file, content: file.bytes };
    try {
      const { bytes } = readListed(file, room.subarray(at));
      if (bytes.buffer === room.buffer) at += bytes.length;
      return { ...file, content: bytes, hash: digest(bytes) };
    } catch (error) {
      return { ...file, content: unreadable(file, error) };
    }
  };
  return { files: group.files.map(load), room };
}
