import type { Diagnostic } from '../model/diagnostic.js';
import type { DeclaredText } from '../model/document.js';
import type { TextName } from '../model/text.js';
import type { ReadHints } from '../read/input-format.js';
import type { VersionCard } from '../store/store.js';
import type { Declared, Found } from './reading.js';

/** A file to be read: by its place on the disk, or with its bytes where it came out of an archive. */
export interface GroupFile {
  readonly path: string;
  readonly absolute: string;
  readonly bytes?: Uint8Array;
  /** As the disk says, of a file that lies on it. */
  readonly size?: number;
  readonly mtimeMs?: number;
  readonly hints: ReadHints;
  readonly format?: string;
  /**
   * Present the second time a file is read, because nothing in it says whose articles it holds: the text inferred from the
   * rest of the corpus, or null where each such document is a text of its own.
   */
  readonly inferred?: TextName | null;
}

/**
 * What one file added to its group's parcel, so that it can be taken out of it again. Lists are of places in the head's
 * own lists, each once, in the order in which the file came to them.
 */
export interface FileShare {
  readonly documents: number;
  readonly bytes: number;
  /** How many pages are its own, and how many rows of evidence: they stand file by file. */
  readonly pages: number;
  readonly rows: number;
  readonly texts: readonly number[];
  readonly holders: readonly number[];
  readonly named: readonly number[];
  readonly counts: readonly (readonly [place: number, times: number])[];
}

/** Files that are read together, one after the other, by one worker. */
export interface FileGroup {
  readonly files: readonly GroupFile[];
}

/** A page as a parcel lists it. */
export interface ParcelPage {
  /** Its place counts blocks of the parcel, from 0. */
  readonly card: VersionCard;
  /** Place among the parcel's texts. */
  readonly text: number;
  readonly divisions: readonly string[];
  /** The wording as a short hash, where the version's name is not one already. */
  readonly words: string;
  /** Other versions that the page's source lists without their words. */
  readonly listed?: readonly VersionCard[];
}

/** References of one page that wait until every article is known. */
export interface Waiting {
  /** Place among the parcel's pages. */
  readonly page: number;
  readonly references: readonly (Found | Declared)[];
}

/** What files came to, but for pages, evidence, names and words. */
export interface ParcelSummary {
  readonly files: number;
  readonly documents: number;
  readonly bytes: number;
  /** Files (by place) with so many articles that nothing in them says the text of: to be read again. */
  readonly again: readonly (readonly [file: number, articles: number])[];
  /** Texts whose articles are held, by their places, with what their source says of them. */
  readonly holders: readonly { readonly text: number; readonly articles: boolean; readonly declared?: DeclaredText }[];
  readonly counts: readonly (readonly [what: 'bullets' | 'references', name: string, count: number])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The same, with every name. */
export interface ParcelHead extends ParcelSummary {
  /** Every text that words name. */
  readonly texts: readonly TextName[];
  /** Article keys that are named, whether or not evidence has them. */
  readonly named: readonly string[];
  /** What the evidence's numbers stand for. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

/**
 * What a group of files came to, in bytes: small enough to cross from a worker, plain enough to be kept beside the index, and
 * of which only what is asked for becomes strings and records. `names` are what its numbers stand for (`openNames`), `pages`
 * and its files' shares (`FileShare[]`) are columns; the summary and the references that wait (`Waiting[]`) are
 * JSON. Versions in the evidence are places among the pages.
 */
export interface Parcel {
  readonly names: Uint8Array<ArrayBuffer>;
  readonly summary: Uint8Array<ArrayBuffer>;
  readonly pages: Uint8Array<ArrayBuffer>;
  readonly waiting: Uint8Array<ArrayBuffer>;
  readonly shares: Uint8Array<ArrayBuffer>;
  /** Of each file its path and the hash of its bytes; a file that could not be read has none. */
  readonly hashes: Uint8Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
}
