import type { EvidencePacker } from '../model/evidence-packer.js';
import type { LinkMark } from '../model/mark.js';
import type { StatusReport } from '../model/status.js';
import type { IndexMeta, LawStore, Met, PackedOpenReference, VersionCard } from './store.js';

/** A version as the index numbers it, and the file it was read from. */
export interface NumberedVersion {
  readonly number: number;
  readonly path: string;
}

/** What an index knows of an article's life by its pages: none is held, or one is alive, or all are dead. */
export type Life = 'named' | 'alive' | 'dead';

/** Pages that a group of files came to, in the place of what they came to before; places count its blocks from 0. */
export interface PagesAgain {
  /** Their versions; 0 for a page that the index has not. */
  readonly numbers: readonly number[];
  readonly cards: readonly VersionCard[];
  readonly blocks: readonly Uint8Array[];
}

/** Evidence of a few pages, by the numbers of their versions in the index. */
export type PageRows = Omit<EvidencePacker, 'add'>;

/** Evidence of some pages as it was and as it is. */
export interface EvidenceAgain {
  readonly before: PageRows;
  readonly now: PageRows;
}

/**
 * A copy of an index that is mended and takes its place. It has the versions and texts that it had: what would need
 * another is refused, and the index as it was stays.
 */
export interface IndexPatch extends Pick<LawStore, 'articles' | 'texts' | 'diagnostics'> {
  /** Versions by name; of a name that is not there nothing comes back. */
  versions(names: readonly string[]): ReadonlyMap<string, NumberedVersion>;
  /** Whether there is an article with this key. */
  has(key: string): boolean;
  /** The numbers of a text in official order. */
  numbersOf(textKey: string): readonly string[];
  /** The texts that have an article with this number. */
  livesOf(number: string): readonly (readonly [textKey: string, life: Life])[];
  pages(again: PagesAgain): void;
  /** How often each mark stands beside others' links to an article. */
  marks(article: number): ReadonlyMap<LinkMark, number>;
  /** Adds articles that are only named, those of its texts; false, and nothing done, where the index has not the text of one. */
  insert(keys: readonly string[]): boolean;
  /**
   * Returns which articles are then neither held nor cited, which an index has not; `undefined` where it has other evidence of
   * these pages than it should.
   */
  evidence(again: EvidenceAgain): readonly string[] | undefined;
  /** Takes out articles that nothing cites; false where a text would be left with none. */
  remove(keys: readonly string[]): boolean;
  status(article: number, report: StatusReport): void;
  /** Open references of these versions in the place of what there was, version by version. */
  open(versions: readonly number[], references: Iterable<PackedOpenReference>): void;
  /** Puts the copy in the index's place; returns how many there are of each now. @throws IndexError */
  finish(meta: { readonly sources: readonly string[]; readonly met: Met }): Promise<IndexMeta['counts']>;
  /** Gives up: the index stays as it was. */
  discard(): void;
}
