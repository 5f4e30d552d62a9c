import type { Evidence, RelationDate } from '../model/citation.js';
import type { LinkMark } from '../model/mark.js';
import type { Reference } from '../model/reference.js';
import type { Relation } from '../model/relation.js';
import type { StatusReport } from '../model/status.js';
import type { TextName } from '../model/text.js';
import type { VersionRecord } from '../store/store.js';
import type { Listed } from './list-declaration.js';

/** A reference found by the first pass, waiting to be resolved against the whole table. */
export interface Found {
  readonly reference: Reference;
  /** Start of the number or words, counted from the page's first character. */
  readonly start: number;
  /** In the file, from 1. */
  readonly line: number;
  readonly column: number;
}

/** A reference whose relation the page declares. */
export interface Declared extends Found {
  readonly relation: Relation;
  /** Which end the page is. */
  readonly page: 'source' | 'target';
  readonly origin: Exclude<Evidence['origin'], 'text'>;
  readonly mark?: LinkMark;
  readonly date?: RelationDate;
  /** « DEPLACE: … »: it went to another division, and kept its number unless the page names a new text. */
  readonly moved?: true;
  /** Cid of the text that the target is of, where the reference has only an identifier. */
  readonly textCid?: string;
}

/** A version without its words. */
export type VersionFacts = Omit<VersionRecord, 'page'>;

/** A page after the first pass: whose it is, and every reference on it. Its words are already in the index. */
export interface PageReading {
  readonly text: TextName;
  readonly number: string;
  readonly key: string;
  /** Id of the version. */
  readonly version: string;
  readonly path: string;
  readonly cid?: string;
  readonly divisions: readonly string[];
  readonly status: StatusReport;
  readonly found: readonly Found[];
  /** What its lists declare, then what its notes and links do. */
  readonly listed: readonly Listed[];
  readonly declared: readonly Declared[];
}
