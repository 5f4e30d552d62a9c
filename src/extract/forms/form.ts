import type { Reference } from '../../model/reference.js';
import type { TextName } from '../../model/text.js';
import type { Draft } from '../draft.js';
import type { Reading, TextReading } from '../reading.js';

/**
 * What a stand-alone form read. Token indexes are half-open; `from` may lie before the word that triggered it. All fields, so that
 * the engine sees one shape.
 */
export interface StandAloneReading {
  readonly from: number;
  end: number;
  /** Nothing for words that are only passed over, so that no other rule reads inside them (any web address). */
  readonly draft: Draft | undefined;
  /** References behind the first, each of its own. */
  joined: readonly Draft[] | undefined;
  /** The text it names, where that is not all its words: what « ledit », « même » later recall. */
  mention: TextReading | undefined;
}

/** A reference that is whole in itself and needs no phrase around it: an identifier, an address, a decision of a court. */
export interface StandAlone {
  readonly name: string;
  readonly summary: string;
  /** Folded words that may open it, or stand in it where its opening is no word; `FIGURES` for a long number. */
  readonly triggers: readonly string[];
  /** What stands at the trigger, token `i`; looks at a bounded number of tokens. */
  read(r: Reading, i: number): StandAloneReading | undefined;
  readonly examples: readonly Example[];
  /** Words that look like the form and hold nothing of it. */
  readonly lookAlikes: readonly string[];
}

/** Words and the one reference they hold: `surface` is its span, the rest are public fields that it must have. */
export interface Example {
  readonly text: string;
  readonly expect: { readonly surface: string; readonly text?: Partial<TextName> } & Partial<
    Pick<Reference, 'kind' | 'id' | 'number' | 'frozenOn' | 'division' | 'outside' | 'textBasis'>
  >;
}

/** The trigger of forms that begin with five figures or more, in place of a word. */
export const FIGURES = '#####';
