import { BLOCK, fieldWords, isZero, paxRecords, readHeader, type TarHeader } from './tar-header.js';

/** A member of an archive: its bytes where somebody wants them, or why it is not taken. */
export interface TarMember {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly bytes?: Uint8Array;
  /** « a link », « it leads out of the archive »: never unpacked, only named. */
  readonly refused?: string;
}

/** An archive read block by block as its bytes arrive; memory is one member's. */
export interface TarReader {
  /** The members that end in these bytes. */
  push(chunk: Uint8Array): readonly TarMember[];
  /** What is wrong with the archive so far: a block that is no header. Nothing after it is read. */
  readonly damage: string | undefined;
  /** What is wrong where the archive ends now: it stops inside a member. */
  end(): string | undefined;
}

/** Whether a member's bytes are wanted; why it is refused; or that it is passed over. */
export type Choice = 'take' | 'pass' | { readonly refused: string };

/** A long name or a pax record is small; a larger one is an attack. */
const LARGEST_RECORD = 1_048_576;

const KINDS: Readonly<Record<string, string>> = {
  '1': 'a link',
  '2': 'a link',
  '3': 'a device',
  '4': 'a device',
  '6': 'a pipe',
};

/** Why a member must not be read by its name: it leads out of the archive. */
function astray(path: string): string | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return 'an absolute path';
  return path.split(/[/\\]/).includes('..') ? 'a path that leads out of the archive' : undefined;
}

interface Pending {
  readonly header: TarHeader;
  readonly choice: Choice;
  readonly bytes?: Uint8Array;
  got: number;
  /** Bytes of content and padding still to come. */
  left: number;
}

interface Walk {
  readonly choose: (member: { readonly path: string; readonly size: number; readonly mtimeMs: number }) => Choice;
  readonly block: Uint8Array;
  filled: number;
  pending: Pending | undefined;
  overrides: Map<string, string>;
  /** Two blocks of zeros end an archive; what follows is padding. */
  done: boolean;
  damage: string | undefined;
}

const isRecord = (type: string): boolean => type === 'x' || type === 'g' || type === 'L' || type === 'K';

function choiceOf(walk: Walk, header: TarHeader): Choice {
  if (isRecord(header.type)) return header.size > LARGEST_RECORD ? 'pass' : 'take';
  if (header.type === '5') return 'pass';
  const refused = astray(header.path) ?? KINDS[header.type];
  if (refused !== undefined) return { refused };
  return header.type === '0' ? walk.choose(header) : 'pass';
}

/** The header with the names and sizes that records before it gave. */
function overridden(walk: Walk, header: TarHeader): TarHeader {
  if (isRecord(header.type) || walk.overrides.size === 0) return header;
  const { overrides } = walk;
  walk.overrides = new Map();
  const [path, size, mtime] = [overrides.get('path'), overrides.get('size'), overrides.get('mtime')];
  return {
    ...header,
    ...(path === undefined ? {} : { path }),
    ...(size === undefined || !/^\d{1,15}$/.test(size) ? {} : { size: Number(size) }),
    ...(mtime === undefined || Number.isNaN(Number(mtime)) ? {} : { mtimeMs: Number(mtime) * 1000 }),
  };
}

function begin(walk: Walk): void {
  walk.filled = 0;
  if (isZero(walk.block)) return void (walk.done = true);
  const read = readHeader(walk.block);
  if (read === undefined) return void (walk.damage = 'a block that is no header of a tar archive');
  const header = overridden(walk, read);
  const choice = choiceOf(walk, header);
  const left = Math.ceil(header.size / BLOCK) * BLOCK;
  const taken = choice === 'take' ? { bytes: new Uint8Array(header.size) } : {};
  walk.pending = { header, choice, ...taken, got: 0, left };
}

/** What a member that has all its bytes comes to; records only change the next one. */
function finished(walk: Walk, { header, choice, bytes }: Pending): TarMember | undefined {
  const { path, size, mtimeMs, type } = header;
  if (!isRecord(type)) {
    if (choice === 'pass') return type === '0' ? { path, size, mtimeMs } : undefined;
    const fate = choice === 'take' ? (bytes === undefined ? {} : { bytes }) : choice;
    return { path, size, mtimeMs, ...fate };
  }
  if (bytes === undefined) return undefined;
  if (type === 'L') walk.overrides.set('path', fieldWords(bytes));
  if (type === 'x') for (const [name, value] of paxRecords(bytes)) walk.overrides.set(name, value);
  return undefined;
}

/** Takes what the pending member needs from the chunk; returns how many bytes that was. */
function feed(pending: Pending, chunk: Uint8Array, at: number): number {
  const length = Math.min(pending.left, chunk.length - at);
  const wanted = Math.min(length, pending.header.size - pending.got);
  if (wanted > 0) pending.bytes?.set(chunk.subarray(at, at + wanted), pending.got);
  pending.got += Math.max(wanted, 0);
  pending.left -= length;
  return length;
}

function pushInto(walk: Walk, chunk: Uint8Array): TarMember[] {
  const members: TarMember[] = [];
  let at = 0;
  while (!walk.done && walk.damage === undefined) {
    if (walk.pending !== undefined) {
      at += feed(walk.pending, chunk, at);
      if (walk.pending.left > 0) break;
      const member = finished(walk, walk.pending);
      if (member !== undefined) members.push(member);
      walk.pending = undefined;
    }
    if (at >= chunk.length) break;
    const part = chunk.subarray(at, at + BLOCK - walk.filled);
    walk.block.set(part, walk.filled);
    walk.filled += part.length;
    at += part.length;
    if (walk.filled === BLOCK) begin(walk);
  }
  return members;
}

/**
 * A reader of tar archives that unpacks nothing: links, devices and paths that lead out are refused and named. `choose`
 * decides of every other file before its bytes arrive.
 */
export function tarReader(choose: Walk['choose']): TarReader {
  const walk: Walk = {
    ...{ choose, block: new Uint8Array(BLOCK), filled: 0, pending: undefined },
    ...{ overrides: new Map<string, string>(), done: false, damage: undefined },
  };
  return {
    push: (chunk) => pushInto(walk, chunk),
    get damage() {
      return walk.damage;
    },
    end: () => {
      if (walk.damage !== undefined) return walk.damage;
      if (walk.pending !== undefined && walk.pending.left > 0) return `it ends inside ${walk.pending.header.path}`;
      return walk.done || walk.filled === 0 ? undefined : 'it ends inside a header';
    },
  };
}
