import type { Evidence, Outcome } from '../model/citation.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { EvidenceRows } from '../model/evidence-rows.js';
import type { PackedLaw, STANDINGS } from '../model/packed-law.js';
import type { Reference } from '../model/reference.js';
import type { Relation } from '../model/relation.js';
import type { Span } from '../model/span.js';
import type { StatusReport } from '../model/status.js';
import type { Text } from '../model/text.js';

/** An article as the index holds it. `id` is the index's own integer and means nothing outside it. */
export interface ArticleRow {
  readonly id: number;
  readonly key: string;
  readonly textKey: string;
  /** Canonical number; empty for the text as a whole. */
  readonly number: string;
  /** False for a stub: an article that is only named by others. */
  readonly held: boolean;
  readonly cid?: string;
  readonly divisions: readonly string[];
  /** Status on the day the index speaks of. */
  readonly status: StatusReport;
}

/** One wording of an article, over a half-open interval of days. */
export interface VersionRow {
  /** Official id, else `key@from`, else `key#hash`. */
  readonly id: string;
  readonly article: number;
  /** The cid of this life of the number, where it is not the article's own (a number used again). */
  readonly cid?: string;
  readonly from?: string;
  readonly until?: string;
  /** Present where `from` is a day of publication, which only estimates the day of effect. */
  readonly dated?: 'published';
  readonly status: StatusReport;
  /** The source's own word for the state. */
  readonly state?: string;
  readonly path: string;
  readonly format: string;
  /** Line of the heading in the file, from 1. */
  readonly line: number;
  /** How the page's text (code, act) is known: configuration, folder, inferred … */
  readonly textFrom: string;
  /** Present where a source only lists the version: its days and state are known, its words are not held. */
  readonly wordless?: true;
  /** Present where its page has neither a Nota nor an item that is gone: it need not be read for them. */
  readonly plain?: true;
}

/** The words of a version's page; all spans count from its first character. */
export interface PageText {
  readonly text: string;
  readonly body: Span;
  readonly notes: readonly Span[];
  readonly nota?: Span;
  /** Items that the wording itself says are gone. */
  readonly repealedItems: readonly { readonly portion: string; readonly word: string; readonly span: Span }[];
}

/** How far an edge is believed. `proved`: the citing wording itself has it (its text, or its own list); `declared`: only the
 * other side's list says so and the citing page is not held; `formerly`: the citing page is held and does not have it. */
export type Standing = (typeof STANDINGS)[number];

/** One directed edge between two articles: all evidence of one relation folded. */
export interface EdgeRow {
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
  readonly standing: Standing;
  /** Which kinds of evidence there are. */
  readonly origins: readonly Evidence['origin'][];
  /** How many pieces of evidence. */
  readonly weight: number;
}

/** Evidence with ids of the index in place of keys. */
export interface EvidenceRow extends Omit<Evidence, 'source' | 'target'> {
  readonly source: number;
  readonly target: number;
  readonly path: string;
  /** The words themselves, sliced from the page. */
  readonly surface: string;
  /** About 60 characters before and after, on one line, for people. */
  readonly before: string;
  readonly after: string;
}

/** A reference that came to nothing certain. */
export interface OpenReferenceRow {
  readonly page: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly reference: Pick<Reference, 'form' | 'span' | 'surface' | 'number' | 'portion'>;
  readonly outcome: Exclude<Outcome, { kind: 'resolved' }>;
}

export interface EdgeFilter {
  readonly relations?: readonly Relation[];
}

export interface IndexMeta {
  readonly schema: number;
  readonly program: string;
  /** What the index was built from, for « is it stale »: configuration path, folders. */
  readonly sources: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly attribution: readonly string[];
  /** Present where the index holds numbers, days, statuses and successors only: no words, no citations. */
  readonly profile?: 'status';
  /** What the build met, so that `build --stats` can say it again of an index that stays. */
  readonly met?: Met;
}

/** Files and documents that were read, references in wordings by form and outcome, bullets of lists by shape. */
export interface Met {
  readonly files: number;
  readonly documents: number;
  readonly references: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly bullets: Readonly<Record<string, number>>;
}

type Ends = readonly Pick<EdgeRow, 'source' | 'target'>[];

/** What every question asks of an index: set-based, one round trip a frontier; in (text key, number) order in any store. */
export interface LawStore {
  meta(): Promise<IndexMeta>;
  /** Every text; with `keys` at least these, so that a question about a few articles need not load them all. */
  texts(keys?: readonly string[]): Promise<readonly Text[]>;
  /** Of the days that texts say they are known up to, and of those of the state they are in, the earliest: what holds for all. */
  lawDays(): Promise<Pick<Text, 'knownOn' | 'stateOn'>>;
  /** Rows for the keys that exist, in no promised order. */
  articles(keys: readonly string[]): Promise<readonly ArticleRow[]>;
  articlesById(ids: readonly number[]): Promise<readonly ArticleRow[]>;
  /** Every article with this canonical number, in any text. */
  withNumber(number: string): Promise<readonly ArticleRow[]>;
  /** Articles whose cid or version id is this official identifier. */
  withOfficialId(id: string): Promise<readonly ArticleRow[]>;
  /** Articles of a text in official order, from (inclusive) one number to (inclusive) another where given. */
  articlesOf(
    textKey: string,
    range?: { readonly from?: string; readonly to?: string; readonly limit?: number },
  ): Promise<readonly ArticleRow[]>;
  /** Articles whose number starts so, for near misses and completion. */
  withPrefix(prefix: string, limit: number, textKey?: string): Promise<readonly ArticleRow[]>;
  versions(articles: readonly number[]): Promise<readonly VersionRow[]>;
  page(versionId: string): Promise<PageText | undefined>;
  /** Edges that arrive at these articles. */
  citing(targets: readonly number[], filter?: EdgeFilter): Promise<readonly EdgeRow[]>;
  /** Edges that leave these articles. */
  cited(sources: readonly number[], filter?: EdgeFilter): Promise<readonly EdgeRow[]>;
  /** Every piece of evidence of these (source, target) pairs; with `words: false` the words and those around them may be empty. */
  evidence(pairs: Ends, filter?: EdgeFilter & { readonly words?: false }): Promise<readonly EvidenceRow[]>;
  /** References of these pages that came to nothing certain. */
  openReferences(versionIds: readonly string[]): Promise<readonly OpenReferenceRow[]>;
  diagnostics(): Promise<readonly Diagnostic[]>;
  /** Everything as integers, streamed, for measures over the whole. */
  packed(): Promise<PackedLaw>;
  close(): Promise<void>;
}

/** An article to be written: held ones have versions, stubs have none. */
export interface ArticleRecord {
  readonly key: string;
  readonly textKey: string;
  readonly number: string;
  readonly cid?: string;
  readonly divisions: readonly string[];
  readonly status: StatusReport;
}

/** A version to be written, with its page. */
export interface VersionRecord extends Omit<VersionRow, 'article' | 'plain'> {
  readonly articleKey: string;
  readonly page: PageText;
}

/** Everything a build writes. Iterables, so that nothing needs to be held twice. */
export interface IndexContents {
  readonly meta: Omit<IndexMeta, 'schema' | 'counts'>;
  readonly texts: Iterable<Text>;
  readonly articles: Iterable<ArticleRecord>;
  readonly versions: Iterable<VersionRecord>;
  readonly evidence: Iterable<Evidence>;
  readonly openReferences: Iterable<OpenReferenceRow>;
  readonly diagnostics: Iterable<Diagnostic>;
}

/** Where a page's words are: a block of pages, and the stretch in it. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly length: number;
}

/** A version to be written whose page is in a block already. */
export interface VersionCard extends Omit<VersionRecord, 'page'> {
  readonly place: Place;
  /** Where the parts of the page are, as the store keeps them; empty for a version whose words are not held. */
  readonly spans: string;
}

/** Collects pages' words into blocks (numbered from 0), as a store keeps them, wherever the pages are read. */
export interface PagePacker {
  put(page: PageText): Pick<VersionCard, 'place' | 'spans'>;
  /** The words alone of a page that has its spans. */
  putWords(words: string): Place;
  /** Every block, once all pages are in; each has its buffer to itself. */
  finish(): readonly Uint8Array<ArrayBuffer>[];
}

/** An article to be written: whether it has a version, and the place of its key among those of the evidence. */
export interface PlacedArticle extends ArticleRecord {
  readonly held: boolean;
  readonly keyPlace: number;
}

/** A version to be written, with the place of its article's key; `cid` only where it is not the article's own. */
export interface PlacedVersion extends VersionCard {
  readonly keyPlace: number;
}

/** An open reference by the number of its version. */
export interface PackedOpenReference extends Pick<OpenReferenceRow, 'line' | 'column' | 'reference' | 'outcome'> {
  readonly version: number;
}

/** What a build writes at its end. Nothing is asked for twice but evidence, and nothing is held whole. */
export interface PackedContents extends Pick<IndexContents, 'meta' | 'texts' | 'diagnostics'> {
  /** In order of text key and official number. */
  readonly articles: Iterable<PlacedArticle>;
  /** In order of their numbers, from 1; names (`id`) must differ, places name blocks of the writer. */
  readonly versions: Iterable<PlacedVersion>;
  readonly evidence: EvidenceRows;
  /** Those of one version stand together. */
  readonly openReferences: Iterable<PackedOpenReference>;
}

/** An index being written: pages at once, as they are read, so that a build need not hold their words; the rest at the end. */
export interface IndexWriter {
  /** Takes a block of pages; returns its number. */
  block(words: Uint8Array): number;
  /** Writes everything else and puts the index in place; returns how many there are of each. @throws IndexError when the disk refuses */
  finish(contents: PackedContents): Promise<IndexMeta['counts']>;
  /** Gives up; nothing that was there before is touched. */
  discard(): Promise<void>;
}
