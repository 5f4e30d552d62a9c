import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { holdsPassword } from '../store/address.js';
import { MAKER } from '../store/source-record.js';
import { DEFAULT_INDEX } from './configuration-file.js';

/** A question looks at no more files than this; a larger corpus is built when asked. */
const MOST_FILES = 1000;

/** What the index was built from, as the file system shows it. It stands beside the index, never in it. */
interface Stamp {
  readonly program: string;
  readonly configuration: string;
  /** The configuration's words: it is small, and comparing words costs less than loading a hash. */
  readonly says: string;
  /** Size and time of the index itself: another that was put in its place is unknown. */
  readonly index: readonly [size: number, mtimeMs: number];
  /** Every source, and every folder that holds one, with size and time; absent when there are too many to look at. */
  readonly files?: readonly (readonly [path: string, size: number, mtimeMs: number])[];
}

const stampOf = (index: string): string => `${index}.stamp.json`;

/**
 * The address of the shared index that a configuration names, read off its `index:` line; `undefined` where it names none, or
 * in a way that only a YAML parser understands, or with a password, which the parser refuses.
 */
export function namedServer(words: string): string | undefined {
  const [, address] =
    /^index[ \t]*:[ \t]*(["']?)(postgres(?:ql)?:\/\/[^\s"'#]+)\1[ \t]*$/im.exec(words)?.slice(1) ?? [];
  return address === undefined || holdsPassword(address) ? undefined : address;
}

/**
 * The index that a configuration names, read off its `index:` line so that a question need not parse YAML; `undefined`
 * when that line is written in a way that only a YAML parser understands.
 */
export function namedIndex(configuration: string, words: string): string | undefined {
  const line = /^index[ \t]*:[ \t]*(.*?)[ \t]*(?:#.*)?$/m.exec(words);
  if (line === null) return resolve(dirname(configuration), DEFAULT_INDEX);
  const value = line[1] ?? '';
  return /^[\w./~-][\w./ ~-]*$/.test(value) ? resolve(dirname(configuration), value) : undefined;
}

/** The index that a configuration names, a file or an address, whether or not it is fresh, or there; parses no YAML. */
export function standingIndex(configuration: string): string | undefined {
  const words = readFileSync(configuration, 'utf8');
  return namedServer(words) ?? namedIndex(configuration, words);
}

function look(path: string): readonly [string, number, number] | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : [path, found.isDirectory() ? 0 : found.size, found.mtimeMs];
}

/** Remembers what an index was just built from. */
export function stamp(index: string, configuration: string, sources: readonly string[]): void {
  // A new file changes its folder's time, which is looked at next.
  writeFileSync(stampOf(index), '', { flag: 'a' });
  const folders = [...new Set(sources.map((path) => dirname(path)))];
  const paths = [...folders, ...sources];
  const files = paths.length > MOST_FILES ? undefined : paths.map(look).filter((each) => each !== undefined);
  const says = readFileSync(configuration, 'utf8');
  const { size, mtimeMs } = statSync(index);
  const content: Stamp = {
    program: MAKER,
    configuration,
    says,
    index: [size, mtimeMs],
    ...(files === undefined ? {} : { files }),
  };
  writeFileSync(stampOf(index), `${JSON.stringify(content)}\n`);
}

function readStamp(index: string): Partial<Stamp> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(stampOf(index), 'utf8'));
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    // Missing or cut short: then nothing is known, and the slow way finds out.
    return undefined;
  }
}

/**
 * The index of a configuration when it is on a server, or is there and nothing it was built from has changed; `undefined` when the
 * configuration must be read to know. Parses no YAML.
 */
export function freshIndex(configuration: string): string | undefined {
  const words = readFileSync(configuration, 'utf8');
  const server = namedServer(words);
  if (server !== undefined) return server;
  const index = namedIndex(configuration, words);
  if (index === undefined) return undefined;
  const remembered = readStamp(index);
  if (remembered?.program !== MAKER || remembered.configuration !== configuration) return undefined;
  const standing = statSync(index, { throwIfNoEntry: false });
  if (remembered.says !== words || standing === undefined) return undefined;
  if (remembered.index?.[0] !== standing.size || remembered.index[1] !== standing.mtimeMs) return undefined;
  const unchanged = (remembered.files ?? []).every(([path, size, mtimeMs]) => {
    const now = look(path);
    return now !== undefined && now[1] === size && now[2] === mtimeMs;
  });
  return unchanged ? index : undefined;
}
