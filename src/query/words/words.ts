import type { RelationDate } from '../../model/citation.js';
import type { Status, StatusBasis } from '../../model/status.js';
import type { Holding } from '../../model/text.js';
import type { Standing } from '../../store/store.js';
import type { HopOutcome } from '../chain.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Where a row of who-cites or cites stands in the answer, in this order. */
export type Group = 'proved' | 'declared' | 'formerly' | 'dead' | 'beyond';

/** What happened to an article, in the words of the timeline. */
export type EventKind =
  | 'created'
  | 'codified'
  | 'code-codified'
  | 'amended'
  | 'repealed'
  | 'annulled'
  | 'lapsed'
  | 'transferred'
  | 'corrected'
  | 'follows'
  | 'replaced'
  | 'wording'
  | 'related';

/** Everything that answers say around the law's own words. Legal terms stay French in both languages. */
export interface Words {
  readonly columns: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<Exclude<Group, 'beyond'>, Readonly<Record<'in' | 'out', string>>>>;
  readonly basis: Readonly<Record<StatusBasis, string>>;
  readonly events: Readonly<Record<EventKind, string>>;
  readonly dateKinds: Readonly<Record<RelationDate['kind'], string>>;
  readonly status: (status: Status, label: string) => string;
  readonly statusLine: (parts: StatusParts) => string;
  readonly citing: (counts: CitationCounts) => string;
  readonly cited: (counts: CitationCounts) => string;
  /** What parts the counts of one line. */
  readonly clause: string;
  readonly others: (counts: { readonly declared: number; readonly formerly: number }) => readonly string[];
  readonly selfReference: (places: number) => string;
  readonly beyond: (depth: number) => string;
  readonly more: (count: number) => string;
  readonly leftOut: (count: number, what: 'limit' | 'dead' | 'day' | 'former') => string;
  /** The same for who reads it on a page and has no options. */
  readonly hiddenOnPage: (count: number, what: 'limit' | 'dead') => string;
  readonly wording: (name: WordingName) => string;
  readonly day: (iso: string) => string;
  readonly wordings: (count: number) => string;
  readonly namedOnly: string;
  readonly hinted: (label: string) => string;
  readonly until: (iso: string) => string;
  /** The wording that words freeze, and what it is called where the index holds it. */
  readonly frozen: (iso: string, wording: string | undefined) => string;
  readonly notHeld: string;
  readonly wordless: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly undated: (count: number, day: string) => string;
  readonly refusedDay: (asked: string, own: string | undefined) => { readonly message: string; readonly hint: string };
  readonly paths: {
    readonly none: (gaveUp: boolean) => string;
    readonly steps: (count: number) => string;
    readonly same: string;
  };
  readonly sections: Readonly<Record<'versions' | 'repealed' | 'open' | 'nota' | 'text' | 'timeline', string>>;
  readonly concordance: ConcordanceWords;
  readonly applied: {
    readonly head: (counts: { readonly articles: number; readonly declared: number; readonly cites: number }) => string;
    readonly reasons: Readonly<Record<'declared' | 'cites', string>>;
  };
  readonly holdings: Readonly<Record<Holding, string>>;
  /** What it says of an article that its text's source has no page of it. */
  readonly missing: Readonly<Record<Holding, string>>;
  readonly laterEvents: (count: number, day: string) => string;
  readonly codeNotArticle: string;
  readonly afterCodifying: string;
  readonly textsListed: (count: number) => string;
  readonly articlesListed: (count: number, title: string) => string;
}

/** What successors and predecessors say. */
export interface ConcordanceWords {
  readonly head: (side: 'after' | 'before', counts: ConcordanceCounts) => string;
  readonly none: Readonly<Record<'after' | 'before', string>>;
  readonly outcomes: Readonly<Record<HopOutcome, string>>;
  readonly recoded: (act: string, day: string) => string;
  readonly cut: (count: number) => string;
}

export interface ConcordanceCounts {
  readonly articles: number;
  readonly found: number;
  readonly living: number;
}

export interface StatusParts {
  readonly label: string;
  readonly known: boolean;
  readonly basis: StatusBasis;
  readonly since?: string;
  readonly bound?: true;
  /** The day is the recodification's. */
  readonly recodified?: true;
  readonly by?: string;
}

export interface CitationCounts {
  readonly articles: number;
  readonly texts: number;
  readonly dead: number;
}

export type WordingName =
  | { readonly kind: 'from'; readonly day: string }
  /** A day of publication only estimates since when a wording holds. */
  | { readonly kind: 'published'; readonly day: string }
  | { readonly kind: 'act'; readonly year: string; readonly act: string }
  | { readonly kind: 'ordinal'; readonly ordinal: number };

/** The words of a language; English when none is asked. */
export const wordsFor = (language: 'en' | 'fr' | undefined): Words => (language === 'fr' ? fr : en);
