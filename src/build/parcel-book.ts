import { evidencePacker, type EvidencePacker } from '../model/evidence-packer.js';
import { numbering } from '../model/evidence-rows.js';
import type { DeclaredText } from '../model/document.js';
import type { TextName } from '../model/text.js';
import type { PagePacker } from '../store/store.js';
import { packNames } from './name-section.js';
import { pageList, type PageList } from './page-section.js';
import type { FileShare, Parcel, ParcelPage, ParcelSummary, Waiting } from './parcel.js';
import { counter, holderList, mentions, textList, type Counter } from './parcel-lists.js';
import { packHashes, packJson, type Hashes } from './parcel-sections.js';
import { packShares } from './share-section.js';

/** A parcel being put together, file by file: what each of its lists has, and which file came to what. */
export interface ParcelBook {
  readonly counts: Pick<Counter, 'tally' | 'add'>;
  readonly evidence: EvidencePacker;
  /** How many pages there are. */
  readonly count: number;
  /** How many files have been ended. */
  readonly files: number;
  /** The place of a text that words name. */
  text(name: TextName): number;
  hold(text: number, articles: boolean, declared: DeclaredText | undefined): void;
  /** Notes that words name an article. */
  name(key: string): void;
  /** Adds a page, and the references on it that wait. */
  add(page: ParcelPage, waiting: Waiting['references']): void;
  /** What was added since the last file is this one's. */
  endFile(documents: number, bytes: number): void;
  finish(rest: Pick<ParcelSummary, 'files' | 'again' | 'diagnostics'>, hashes: Hashes): Parcel;
}

const sum = (shares: readonly FileShare[], what: 'documents' | 'bytes'): number =>
  shares.reduce((all, share) => all + share[what], 0);

/** An empty parcel, whose pages' words are with the packer. */
export function parcelBook(words: PagePacker): ParcelBook {
  const [names, held, keys, counts, evidence] = [textList(), holderList(), numbering(), counter(), evidencePacker()];
  const [inText, inHolders, inNamed] = [mentions(), mentions(), mentions()];
  const [pages, waiting, shares]: [PageList, Waiting[], FileShare[]] = [pageList(), [], []];
  let [pagesBefore, rowsBefore] = [0, 0];
  const endFile = (documents: number, bytes: number): void => {
    const [own, rows] = [pages.count - pagesBefore, evidence.rows.count - rowsBefore];
    pagesBefore += own;
    rowsBefore += rows;
    const [texts, holders, named] = [inText.take(), inHolders.take(), inNamed.take()];
    shares.push({ documents, bytes, pages: own, rows, texts, holders, named, counts: counts.take() });
  };
  return {
    ...{ counts, evidence, endFile },
    get count() {
      return pages.count;
    },
    get files() {
      return shares.length;
    },
    text: (name) => inText.note(names.place(name)),
    hold: (text, articles, declared) => void inHolders.note(held.note(text, articles, declared)),
    name: (key) => void inNamed.note(keys.place(key)),
    add: (page, references) => {
      const place = pages.add(page);
      if (references.length > 0) waiting.push({ page: place, references });
    },
    finish: (rest, hashes) => {
      const all = { documents: sum(shares, 'documents'), bytes: sum(shares, 'bytes') };
      const summary: ParcelSummary = { ...rest, ...all, holders: held.list, counts: counts.list() };
      const { keys: cited, words: said, rows } = evidence;
      const named = packNames({ texts: names.words(), keys: cited, named: keys.list, words: said });
      const parts = { pages: pages.pack(), waiting: packJson(waiting), shares: packShares(shares) };
      const bytes = { ...parts, rows: rows.cells(), blocks: words.finish() };
      return { names: named, summary: packJson(summary), hashes: packHashes(hashes), ...bytes };
    },
  };
}
