import type { Diagnostic } from './diagnostic.js';
import type { Relation } from './relation.js';
import type { Span } from './span.js';
import type { Holding } from './text.js';

/** From an offset in a document's text to the original file, through markup, entities and decoding. */
export interface SourceMap {
  /** Offset in the decoded source (UTF-16). */
  sourceOffset(offset: number): number;
  /**
   * Line and column in the original file, both from 1; of a paged format its page, and the line on it; of a word processor
   * the line is a paragraph, and its number is said as such.
   */
  position(offset: number): {
    readonly line: number;
    readonly column: number;
    readonly page?: number;
    readonly paragraph?: number;
  };
}

/** A section of « Liens relatifs »: its label and bullets, as written. */
export interface DeclaredList {
  readonly label: string;
  readonly bullets: readonly { readonly span: Span; readonly words: string }[];
}

/** What official metadata say of a text: enough to name it where no catalogue knows its cid. */
export interface OfficialText {
  /** As the base writes it: `LOI_ORGANIQUE`, `ARRETE`, `CODE`, `Accord`; `JURISPRUDENCE` for a decision. */
  readonly nature?: string;
  readonly title?: string;
  /** `2016-131`, `93-8`; of a decision its own number; of a collective agreement its IDCC. */
  readonly number?: string;
  /** Date of signature or decision (ISO). */
  readonly date?: string;
  readonly nor?: string;
  readonly eli?: string;
  readonly ecli?: string;
  /** How a lawyer would cite it: « Cass., n° 22-21.812 ». */
  readonly citation?: string;
}

/** What the source says of a text as a whole, and how it is known. */
export interface DeclaredText {
  /** As written by people or by the source: « code de la sécurité sociale », « loi n° 93-8 du 4 janvier 1993 ». */
  readonly words: string;
  readonly from: 'configuration' | 'front matter' | 'title' | 'readme' | 'folder' | 'metadata' | 'inferred';
  readonly cid?: string;
  readonly knownOn?: string;
  readonly stateOn?: string;
  readonly holding?: Holding;
  readonly source?: string;
  readonly official?: OfficialText;
}

/** An article as one file gives it: a page. All spans are in the document's text. */
export interface Page {
  /** As written in the heading: « L162-12-17 », « Annexe 11-1 », « R*712-2-1 ». */
  readonly heading: string;
  readonly headingSpan: Span;
  /** From the heading to the end of the page. */
  readonly span: Span;
  /** The wording, without heading, notes, Nota and lists. */
  readonly body: Span;
  /** Divisions above it, outermost first, as written. */
  readonly divisions: readonly string[];
  /** Official id of the version, where the source gives one; the cid is stable through versions. */
  readonly id?: string;
  readonly cid?: string;
  readonly from?: string;
  readonly until?: string;
  /** What `from` and `until` are; days of effect unless said. A day of publication only estimates the effect. */
  readonly dated?: 'effect' | 'published';
  /** The source's own word for the state (`VIGUEUR`, `ABROGE_DIFF` …). */
  readonly state?: string;
  /** « (Loi n° 99-1140 du 29 décembre 1999 art. 24 XIV Journal Officiel …) » */
  readonly notes: readonly Span[];
  readonly nota?: Span;
  readonly lists: readonly DeclaredList[];
  /** Links with identifiers that the source itself makes. */
  readonly links?: readonly DeclaredLink[];
  /** Other versions of the article that the source lists without their words. */
  readonly otherVersions?: readonly ListedVersion[];
}

/** A version of an article that a source names and gives no words of. */
export interface ListedVersion extends Pick<Page, 'from' | 'until' | 'state'> {
  readonly id: string;
}

/** A link with identifiers (official XML, JSON, hyperlinks in HTML). */
export interface DeclaredLink {
  /** The words of the link in the document's text. */
  readonly span: Span;
  /** The relation as the source names it: « Cité par », `MODIFICATION source`. */
  readonly label: string;
  readonly outgoing: boolean;
  /** Present where the source names the relation by an official type; `outgoing` then says which end the page is. */
  readonly relation?: Relation;
  readonly target: LinkTarget;
}

/** The other end of a link; the identifier is of a version, the cid of its text. */
export interface LinkTarget {
  readonly id?: string;
  readonly cid?: string;
  readonly number?: string;
  readonly words?: string;
  /** What the link says of the text it leads to. */
  readonly official?: OfficialText;
}

/** A file as read. */
export interface Document {
  /** Relative to the configuration's folder or the folder asked for, with forward slashes. */
  readonly path: string;
  readonly format: string;
  readonly text: string;
  readonly map: SourceMap;
  readonly declared?: DeclaredText;
  readonly pages: readonly Page[];
  /** Stretches of text outside every page: a memo, a contract, a preamble. */
  readonly passages: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
  /** Hyperlinks to official sites around words of the text, in order; the page's own `links` are among them. */
  readonly hyperlinks?: readonly { readonly span: Span; readonly url: string }[];
}
