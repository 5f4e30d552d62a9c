import type { Outcome } from './citation.js';
import type { Reference } from './reference.js';
import type { Span } from './span.js';

/** What an index knows of an article that a reference points to. */
export interface Target {
  /** Article key; a whole text ends in the slash. */
  readonly key: string;
  /** Official identifier: of the latest version that is held, else the one that stays through versions. */
  readonly id?: string;
  readonly held: boolean;
}

/** A reference with its place in the file it was read from. */
export interface FoundReference {
  readonly reference: Reference;
  /** UTF-16 offsets in the file as decoded, half-open: where `reference.span` stands, markup inside included. */
  readonly place: Span;
  /** Where `place` starts and ends in the file; lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Of a paged format; lines are then those of the page. */
  readonly page?: number;
  /** Of a word processor, whose lines are paragraphs; counted from 1 without empty ones. */
  readonly paragraph?: number;
  /** Where the words that name its text stand, in the same offsets. */
  readonly textPlace?: Span;
  /** Where the end of a range stands, in the same offsets. */
  readonly throughPlace?: Span;
  /** Where the antecedent, frame or definition begins that its text comes from. */
  readonly antecedentPlace?: { readonly line: number; readonly column: number };
  /** Where a hyperlink around the words leads. */
  readonly address?: string;
  /** Present when an index was asked. */
  readonly outcome?: Outcome;
  /** What the index knows of the targets of `outcome`, in their order. */
  readonly targets?: readonly Target[];
  /** A sentence or two for a reader: why this target. */
  readonly explanation?: string;
}

/** A file with every reference that was found in it, in order. */
export interface ReferredFile {
  readonly path: string;
  /** Name of the input format. */
  readonly format: string;
  /** Key of the article whose wording it is, where it is the law itself that is read. */
  readonly article?: string;
  /** What its source calls the document, and the day of its signature (ISO), where metadata say so. */
  readonly title?: string;
  readonly signedOn?: string;
  /** The file as decoded. */
  readonly source: string;
  readonly references: readonly FoundReference[];
}
