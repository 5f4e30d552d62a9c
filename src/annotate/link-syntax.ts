import type { Span } from '../model/span.js';

/** Words to be put into a source before offset `at`. */
export interface Insertion {
  readonly at: number;
  readonly words: string;
}

/** A stretch of a source whose words should lead to an address. */
export interface Link extends Span {
  readonly url: string;
  /** What a pointer shows that rests on it; none when absent. */
  readonly title?: string;
}

/** A stretch of a source in which every link is written one way; what lies in no zone takes no link. */
export interface Zone extends Span {
  readonly writes: 'markdown' | 'html';
}

/** One kind of document into which links can be written. */
export interface LinkSyntax {
  readonly name: string;
  /** Where links may stand: sorted, disjoint; linear in the length of the source. */
  zones(source: string): readonly Zone[];
  /** How plain words must be written so that they are read as themselves; absent where they stand as they are. */
  readonly escape?: (words: string) => string;
}
