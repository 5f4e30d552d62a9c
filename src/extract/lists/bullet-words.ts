import type { RelationDate } from '../../model/citation.js';
import type { LinkMark } from '../../model/mark.js';
import type { Reference } from '../../model/reference.js';
import type { ExtractContext } from '../contract.js';
import { lex, type Tokens } from '../lexer.js';
import { emptyReading, readingOver, type Reading, type TextReading } from '../reading.js';
import { prepareNames } from '../texts/name-trie.js';

/** The words of a bullet or note as tokens, and where its own prefix (« TXT_SOURCE: ») ends. */
export interface BulletWords {
  readonly r: Reading;
  readonly t: Tokens;
  /** First token behind the prefix. */
  readonly from: number;
  /** Offset of the « - art. » that divides the newer form « text - art. number », or -1. */
  readonly dash: number;
}

/** A text as a bullet names it. */
export type NamedText = TextReading;

/** What a shape made of a bullet; all shapes make it with these fields in this order, so that the engine sees one. */
export interface ShapeReading {
  readonly references: readonly Reference[];
  readonly mark: LinkMark | undefined;
  readonly dates: readonly RelationDate[];
  /** Token after the last one understood: words that stand behind it were not read. */
  readonly end: number;
}

/** Words that link to nothing, read up to a token. */
export const unlinked = (end: number): ShapeReading => ({ references: [], mark: undefined, dates: [], end });

const NOTHING_READ = emptyReading(lex(''), {});

/** The tokens of some words, ready for the readers of texts; valid until the next words are lexed. */
export function bulletWords(words: string, start: number, context: ExtractContext): BulletWords {
  prepareNames();
  const t = lex(words);
  let from = 0;
  while (from < t.count && t.start[from]! < start) from++;
  // The readers of names only look at what was read before, and here that is nothing: its maps and lists are shared.
  return { r: readingOver(t, context, NOTHING_READ), t, from, dash: words.indexOf(' - art', start) };
}
