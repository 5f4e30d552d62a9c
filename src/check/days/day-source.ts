import type { PassageDay } from '../../model/finding.js';
import type { Span } from '../../model/span.js';

/** What a day is looked for in. */
export interface Dateable {
  readonly path: string;
  readonly format: string;
  /** What its source calls the document, and the day of its signature (ISO). */
  readonly title?: string;
  readonly signedOn?: string;
  /** The file as decoded. */
  readonly source: string;
}

/** A stretch of a file, in offsets of its source, and the day its words are judged on. */
export interface DatedStretch {
  readonly span: Span;
  readonly day: PassageDay;
}

/** One place where a document says its day. */
export interface DaySource {
  readonly name: PassageDay['from'];
  /** Words of a file that give a day this way, and the day; for tests and documents. */
  readonly examples: readonly (Pick<Dateable, 'path' | 'source' | 'title' | 'signedOn'> & {
    readonly day: string | undefined;
  })[];
  /** Whether it looks at what the document is called: the documents of one file then have days of their own. */
  readonly ofTitle?: true;
  /** Dated stretches; where two overlap, the later one in the list holds. */
  stretches(file: Dateable): readonly DatedStretch[];
}
