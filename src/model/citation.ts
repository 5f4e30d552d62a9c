import type { LinkMark } from './mark.js';
import type { PortionStep, Reference } from './reference.js';
import type { Relation } from './relation.js';
import type { Span } from './span.js';

/** What a reference came to. Nothing is dropped: what cannot be decided says why. */
export type Outcome =
  | {
      readonly kind: 'resolved';
      /** Article keys; several for a range expanded in official order. */ readonly targets: readonly string[];
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unresolved'; readonly reason: string }
  | { readonly kind: 'outside'; readonly reason: string };

/** A reference with its outcome. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly outcome: Outcome;
}

/**
 * The day a relation took effect or was published, and what that day is. Only `effect` bounds a version. `frozen`: the words
 * mean the wording of that day (« dans sa rédaction en vigueur au … ») and not that of the day they are read on.
 */
export interface RelationDate {
  readonly on: string;
  readonly kind: 'effect' | 'bound' | 'published' | 'signed' | 'frozen';
}

/** One proof of an edge: where the words stand that make us believe it. */
export interface Evidence {
  /** Article keys. */
  readonly source: string;
  readonly target: string;
  readonly relation: Relation;
  /** `list`: a bullet of « Liens relatifs »; `text`: the wording itself; `note`: a history note; `link`: a hyperlink or official link. */
  readonly origin: 'list' | 'text' | 'note' | 'link';
  /** Id of the page (version) in which the words stand. */
  readonly page: string;
  /** Offsets in that page's text. */
  readonly span: Span;
  /** Line and column in the original file, both from 1. */
  readonly line: number;
  readonly column: number;
  readonly mark?: LinkMark;
  readonly date?: RelationDate;
  readonly portion?: readonly PortionStep[];
  readonly form: string;
}
