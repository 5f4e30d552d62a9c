import type { Diagnostic } from '../model/diagnostic.js';
import type { ReadHints } from './input-format.js';

/** A file, a folder or a glob to be read, and what is already known of everything it matches. */
export interface SourceRoot {
  /** Relative to `base` or absolute; a glob has forward slashes. */
  readonly path: string;
  readonly hints?: ReadHints;
  /** Name of an input format, for files that do not show theirs. */
  readonly format?: string;
  /** Patterns, as in .gitignore, relative to `base`. */
  readonly ignore?: readonly string[];
  /** Of a git repository: the revision to read, without checking it out. */
  readonly revision?: string;
  /** Of a git repository: the day whose law to read (ISO): the last commit not after it. */
  readonly at?: string;
}

/** How an archive is to be read, member by member. */
export interface ArchiveTerms {
  /** Larger members are left out with a diagnostic; bytes. */
  readonly maxBytes: number;
  /** Patterns, as in .gitignore, relative to the base; the archive counts as a folder. */
  readonly ignore: readonly string[];
  /** Present where the « archive » is a commit of a repository, read out of git; `folder` is absolute. */
  readonly commit?: { readonly id: string; readonly folder: string };
}

/** A file that will be read. */
export interface SourceListing {
  /** Relative to the base, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** What is known of every file in its folder: one record for all of them. */
  readonly hints: ReadHints;
  /** The identifier that its name gives. */
  readonly cid?: string;
  readonly format?: string;
  /** Present where the file is an archive of files. */
  readonly archive?: ArchiveTerms;
}

/** What is known of a file by its folder and its name. */
export const fileHints = ({ hints, cid }: Pick<SourceListing, 'hints' | 'cid'>): ReadHints =>
  cid === undefined ? hints : { ...hints, cid };

/** Every file found, by path; and what could not be. */
export interface Discovery {
  readonly sources: readonly SourceListing[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface DiscoveryOptions {
  /** Folder that paths are relative to. */
  readonly base: string;
  readonly ignore?: readonly string[];
  /** Larger files are left out with a diagnostic; bytes. */
  readonly maxBytes?: number;
  /** File name endings to look for in folders, with the dot; those that hold law, and archives of such, unless said. */
  readonly kinds?: readonly string[];
}

/** No text of law is so long; a file that is would stop the build for minutes. */
export const MAX_BYTES = 64 * 1024 * 1024;
