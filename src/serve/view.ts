import type { Relation } from '../model/relation.js';
import type { Passage } from '../model/table.js';
import type { Nature } from '../model/text.js';
import type { Sides } from './nearest.js';

/** What the server tells the page, and an offline file carries: plain records, every string plain text. */

export type Language = 'en' | 'fr';

/** What the index is, told once. */
export interface About {
  readonly language: Language;
  readonly articles: number;
  readonly attribution: readonly string[];
  /** Texts of which the index holds words, for the search's choice; none where they are too many to choose from. */
  readonly texts: readonly { readonly key: string; readonly title: string }[];
  /** Natures of the texts that the index holds or names, in the order of the law. */
  readonly natures: readonly Nature[];
  readonly relations: readonly { readonly name: Relation; readonly incoming: string; readonly outgoing: string }[];
  /** Other names of texts by key, for the search of an offline file. */
  readonly names?: Readonly<Record<string, string>>;
  /** The article to begin with. */
  readonly start?: string;
  /** Present in an offline file: how many articles it carries, and what it left out. */
  readonly offline?: { readonly articles: number; readonly leftOut: number; readonly wordless: number };
}

/** What narrows an answer; the page's filters. */
export interface Narrowing {
  readonly at?: string;
  readonly relation?: Relation;
  /** Key of a text. */
  readonly within?: string;
  readonly alive?: true;
}

/** What narrows a search. */
export interface SearchNarrowing extends Pick<Narrowing, 'within' | 'alive'> {
  readonly nature?: Nature;
}

/** An article in passing. */
export interface Named {
  readonly key: string;
  /** « art. L. 162-5 ». */
  readonly label: string;
  readonly textKey: string;
  /** « Code de la sécurité sociale ». */
  readonly heading: string;
  /** Its state, for people; empty where nothing is known. */
  readonly state: string;
  readonly dead: boolean;
}

export interface SearchHit extends Named {
  /** Where the words stand, when the title has not them. */
  readonly excerpt?: Excerpt;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  /** Why there may be less than there is: the share of the law that can be searched by now, from 0 to 1. */
  readonly prepared?: number;
  /** What the index says of a reference that it does not know. */
  readonly note?: string;
}

export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** An article that cites, or is cited. */
export interface Tie extends Named {
  /** As Légifrance prints them: « Cité par », « Abrogé par ». */
  readonly relations: readonly string[];
  /** How far it is believed, where it is not proved. */
  readonly belief: string;
  readonly standing: string;
  readonly excerpt?: Excerpt;
}

/** One side of an article: what cites it, or what it cites. */
export interface Ties {
  readonly rows: readonly Tie[];
  /** Counts and what was left out, for people. */
  readonly notes: readonly string[];
}

export interface WordingView {
  readonly label: string;
  readonly from?: string;
  readonly until?: string;
  readonly state: string;
}

export interface LifeEventView {
  /** ISO day; absent where no day is known. */
  readonly on?: string;
  readonly day: string;
  readonly happened: string;
  /** Key of the article or act that did it; empty where none is known. */
  readonly article: string;
  readonly act: string;
  readonly note: string;
}

/** Everything that a page shows of one article. */
export interface ArticleView {
  readonly key: string;
  readonly title: string;
  readonly label: string;
  readonly textKey: string;
  readonly heading: string;
  readonly divisions: readonly string[];
  readonly dead: boolean;
  readonly inForce: boolean;
  /** Status and what it rests on, number of wordings. */
  readonly lines: readonly string[];
  readonly wordings: readonly WordingView[];
  readonly passages: readonly Passage[];
  readonly citing: Ties;
  readonly cited: Ties;
  readonly life: readonly LifeEventView[];
  /** The day it is of; absent for the law as the index has it. */
  readonly at?: string;
  /** What could not be done as asked: a day that the index cannot speak of. */
  readonly notice?: string;
}

export interface NodeView extends Named {
  /** Its name where no heading says its text: « art. L. 162-5 » of a code, « loi n° 2002-322, art. 3 ». */
  readonly name: string;
  /** Steps from the article that was asked about. */
  readonly distance: number;
}

export interface EdgeView {
  readonly source: string;
  readonly target: string;
  readonly relation: Relation;
  readonly standing: string;
}

/** The articles around one, and what ties them. */
export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  /** What there was no room for. */
  readonly leftOut: Sides;
}

/** What an offline file carries beside the program. */
export interface OfflineLaw {
  readonly about: About;
  readonly graph: GraphView;
  /** By key; articles without an entry are known by name only. */
  readonly articles: Readonly<Record<string, ArticleView>>;
  /** Wordings of other days of the article that the file is about, by their first day. */
  readonly days: Readonly<Record<string, ArticleView>>;
}
