import type { Span } from './span.js';
import type { TextName } from './text.js';

/** One step into an article, outermost first: II, 3°, a), deuxième alinéa, seconde phrase. */
export interface PortionStep {
  readonly kind: 'paragraphe' | 'item' | 'lettre' | 'tiret' | 'alinea' | 'phrase' | 'annexe' | 'autre';
  /** `II`, `3°`, `a`, `2`, `dernier`; alinéas, phrases and tirets are counted from 1. */
  readonly value: string;
  /** The last one, where the words give a range: « aux 2° à 5° », « aux deux premiers alinéas » is 1 through 2. */
  readonly through?: string;
}

/** One step of a division: livre Ier, titre III, chapitre II, section 2. Outermost first. */
export interface DivisionStep {
  readonly kind:
    'partie' | 'livre' | 'titre' | 'sous-titre' | 'chapitre' | 'section' | 'sous-section' | 'paragraphe' | 'annexe';
  readonly value: string;
}

/** How the text of a reference is known. */
export type TextBasis =
  /** Written in the same phrase: « du code de la santé publique ». */
  | 'stated'
  /** « du présent code », « de la présente loi ». */
  | 'present'
  /** « du même code », « dudit code », « de ce code », « ladite loi »: the last antecedent of that nature. */
  | 'antecedent'
  /** « loi du 4 janvier 1993 précitée », « le décret susvisé ». */
  | 'reminder'
  /** Inside a quotation or a new wording that belongs to another text. */
  | 'frame'
  /** A term that the document defines: « ci-après le “Code” ». */
  | 'definition'
  /** A house alias of `cite-graph.yml`. */
  | 'alias'
  /** Nothing said: the document's own text. */
  | 'own'
  /** Nothing said and no own text known. */
  | 'none';

/** Why a reference is not, or not simply, a live citation of current law. */
export type Mark =
  /** « ancien article », « (anc.) », « ex-article ». */
  | 'former'
  /** « article 1134 (nouv. 1103) », « devenu 1240 »: the number it has now. */
  | 'renumbered'
  /** « dans sa rédaction antérieure à … », « dans sa version en vigueur au … ». */
  | 'frozen'
  /** Words quoted to be replaced: « les mots : “article L. 1” sont remplacés … ». */
  | 'mentioned'
  /** « abrogé par … » stands beside it in the words. */
  | 'said-repealed'
  /** Inside a quotation of another text's new wording. */
  | 'quoted';

/** What kind of thing the words point to; `self` is the article or text that they stand in. */
export type ReferenceKind = 'article' | 'text' | 'division' | 'decision' | 'identifier' | 'self';

/**
 * What the words say: one article, text, division, decision or identifier. Atomic: « articles 1, 2 et 4 » is three
 * references; « articles L. 1 à L. 9 » is one, with `through`.
 */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The rule of the grammar that read it (a name in the registry of forms). */
  readonly form: string;
  /** The number as written, or the words where there is none. Spans of one text are disjoint. */
  readonly span: Span;
  readonly surface: string;
  /** The whole phrase: portions, head, list, text. */
  readonly phraseSpan: Span;
  readonly portionSpan?: Span;
  /** The words that name the text, wherever they stand in the phrase. */
  readonly textSpan?: Span;
  /** Canonical number: `L162-5`, `R*123-4`, `LO111-3`, `1`, `199 undecies B`, `Annexe II`. */
  readonly number?: string;
  /** Canonical number of the end of a range. */
  readonly through?: string;
  /** Where the end of the range stands. */
  readonly throughSpan?: Span;
  /** « et suivants ». */
  readonly following?: true;
  /** Numbers that a trailing exception takes out of the range. */
  readonly except?: readonly string[];
  readonly portion?: readonly PortionStep[];
  readonly division?: readonly DivisionStep[];
  /** The text it means; absent when the words do not decide (`textBasis: 'none'` or several `candidates`). */
  readonly text?: TextName;
  /** Several texts carry the name that is written. */
  readonly candidates?: readonly TextName[];
  readonly textBasis: TextBasis;
  /** Where the antecedent, frame or definition stands that the text comes from. */
  readonly antecedent?: Span;
  readonly marks?: readonly Mark[];
  /** With mark `renumbered`: the number it has become. */
  readonly becomes?: string;
  /** With mark `frozen`: the day the words freeze the wording on, where they give one (ISO). */
  readonly frozenOn?: string;
  /** An official identifier written out: LEGIARTI000006740684, NOR, ELI, ECLI, CELEX, IDCC 1486. */
  readonly id?: string;
  /** No key possible: foreign law, a contract's own clauses, a document's own numbering. */
  readonly outside?: 'foreign' | 'internal' | 'unnamed';
}
