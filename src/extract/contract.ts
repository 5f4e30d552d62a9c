import type { RelationDate } from '../model/citation.js';
import type { LinkMark } from '../model/mark.js';
import type { Reference } from '../model/reference.js';
import type { Relation } from '../model/relation.js';
import type { Span } from '../model/span.js';
import type { TextName } from '../model/text.js';

/** What the caller knows of the words before reading them. */
export interface ExtractContext {
  /** The text the words belong to: what a bare « article L. 1 » and « du présent code » mean. */
  readonly ownText?: TextName;
  /** Canonical number of the article the words belong to: what « du présent article » means. */
  readonly ownArticle?: string;
  /** House names of texts (`cite-graph.yml`): folded words to a text. */
  readonly aliases?: ReadonlyMap<string, TextName>;
  /** The words are a question typed by a person: case is free, and a number alone is no heading. */
  readonly typed?: true;
}

/** A bullet of « Liens relatifs », read. All fields are there, in this order, so that the engine sees one shape. */
export interface BulletReading {
  /** One bullet may name many articles (« CGI 575, 235 ter ZC »); spans are in the bullet's words. */
  readonly references: readonly Reference[];
  /** The mark in brackets: the state of the linked version when the list was made. */
  readonly mark: LinkMark | undefined;
  /** « JORF 30 décembre 1999 », « en vigueur le 1er janvier 2003 », « au plus tard le … ». */
  readonly dates: readonly RelationDate[];
  /** « TXT_SOURCE: », « PEREMPTION: »: a relation that the bullet itself names (source is the page unless said). */
  readonly prefix: string | undefined;
  /** The shape that read it (a name in the registry of bullets), for the table of shapes. */
  readonly shape: string;
}

/** A history note, read: « (Loi n° 99-1140 du 29 décembre 1999 art. 24 XIV Journal Officiel du 30 décembre 1999) ». */
export interface NoteReading {
  readonly relation: Extract<Relation, 'creates' | 'amends' | 'repeals' | 'transfers' | 'codifies' | 'annuls'>;
  /** The acting article or text; spans are in the note's words. */
  readonly reference: Reference;
  readonly dates: readonly RelationDate[];
}

/** An item that the wording itself says is gone: « 3° (Abrogé) ; ». */
export interface RepealedItemReading {
  readonly portion: string;
  readonly word: 'abrogé' | 'supprimé' | 'annulé';
  readonly span: Span;
}
