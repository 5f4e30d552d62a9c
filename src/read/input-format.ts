import type { Document } from '../model/document.js';
import type { Holding } from '../model/text.js';

/** Bytes of one file and where they come from. */
export interface SourceFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the configuration, the folder or the file name already say of a file. */
export interface ReadHints {
  /** « code de la sécurité sociale »: the text this file belongs to, as written in the configuration. */
  readonly text?: string;
  readonly textFrom?: 'configuration' | 'readme' | 'folder';
  /** ISO days of the version. */
  readonly from?: string;
  readonly until?: string;
  /** What `from` and `until` are; days of effect unless said. */
  readonly dated?: 'effect' | 'published';
  readonly knownOn?: string;
  readonly stateOn?: string;
  readonly source?: string;
  /** How much of each text's history the source holds. */
  readonly holding?: Holding;
  /** Identifier of the article, where the file name gives it; used only if the file holds one article. */
  readonly cid?: string;
  /** Divisions above everything in the file, outermost first. */
  readonly divisions?: readonly string[];
  /** Whether what stands between the code fences of Markdown is read too, as words that structure nothing. */
  readonly codeFences?: boolean;
}

/** One input format: bytes to documents, no disk. Adding one is a file and a line in `registry.ts`. */
export interface InputFormat {
  readonly name: string;
  readonly summary: string;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  /** Whether the first bytes look like this format, whatever the name says. */
  sniff(head: Uint8Array, path: string): boolean;
  /** One file may hold several documents; throws `InputError` for a file that is not what it says. */
  read(file: SourceFile, hints: ReadHints): Document[];
}
