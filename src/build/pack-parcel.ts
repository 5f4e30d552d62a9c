import { articleKey } from '../model/article.js';
import { evidencePacker, numbering } from '../model/evidence-rows.js';
import type { Mutable } from '../model/mutable.js';
import type { Reference } from '../model/reference.js';
import type { PagePacker } from '../store/store.js';
import type { Tally } from './build-report.js';
import { isDeclared, proofOf, targetAtOnce } from './certain.js';
import { fingerprint } from './claims.js';
import type { Identity } from './identity.js';
import type { Parcel, ParcelHead, ParcelPage, Waiting } from './parcel.js';
import { counter, holderList, textList } from './parcel-lists.js';
import type { ReadPage } from './read-page.js';
import type { Declared, Found } from './reading.js';

/** A parcel being filled. */
export interface ParcelPacker {
  readonly tally: Tally;
  add(page: ReadPage, identity: Identity, articles: boolean): void;
  finish(
    rest: Pick<ParcelHead, 'files' | 'documents' | 'bytes' | 'again' | 'diagnostics'>,
    hashes: Parcel['hashes'],
  ): Parcel;
}

/** Texts and numbers that references name, and the evidence of those that are certain. */
function referenceBook() {
  const [texts, counts, named, evidence] = [textList(), counter(), numbering(), evidencePacker()];
  const nameTexts = ({ text, candidates }: Reference): void => {
    for (const candidate of candidates ?? []) texts.place(candidate);
    if (text !== undefined) texts.place(text);
  };
  // A number that is named has existed: with both ends in the table, a range has something to lie between.
  const nameNumbers = ({ text, number, through, outside }: Reference): void => {
    if (text === undefined || outside !== undefined) return;
    if (number !== undefined) named.place(articleKey(text.key, number));
    if (through !== undefined) named.place(articleKey(text.key, through));
  };
  /** Whether a reference of a page is certain, and entered. */
  const enter = (one: Found | Declared, { reading }: ReadPage, version: number): boolean => {
    nameTexts(one.reference);
    const target = targetAtOnce(one);
    const proof = target === undefined ? undefined : proofOf(one, target, reading);
    // Evidence names the number too.
    if (proof === undefined) nameNumbers(one.reference);
    else evidence.add(proof, version);
    if (target === undefined) return false;
    if (!isDeclared(one)) counts.tally.count('references', `${one.reference.form} resolved`);
    return true;
  };
  return { texts, counts, named, evidence, enter };
}

/** An empty parcel, whose pages' words go through the store's packer. */
export function parcelPacker(words: PagePacker): ParcelPacker {
  const [pages, waiting]: [ParcelPage[], Waiting[]] = [[], []];
  const { texts, counts, named, evidence, enter } = referenceBook();
  const holders = holderList();
  return {
    tally: counts.tally,
    add: (page, identity, articles) => {
      const { reading, record } = page;
      const text = texts.place(reading.text);
      const place = pages.length;
      holders.note(text, articles, identity.declared);
      const packed = words.put(page.words);
      record.place = packed.place;
      record.spans = packed.spans;
      const print = fingerprint(record, page.words);
      const one: Mutable<ParcelPage> = { card: record, text, divisions: reading.divisions, words: print };
      if (page.listed !== undefined) one.listed = page.listed;
      pages.push(one);
      const left: (Found | Declared)[] = [];
      for (const one of reading.found) if (!enter(one, page, place)) left.push(one);
      for (const one of reading.declared) if (!enter(one, page, place)) left.push(one);
      if (left.length > 0) waiting.push({ page: place, references: left });
    },
    finish: (rest, hashes) => {
      const head: ParcelHead = {
        ...rest,
        ...{ texts: texts.list, holders: holders.list, named: named.list },
        ...{ keys: evidence.keys, words: evidence.words, counts: counts.list() },
      };
      return {
        ...{ head: JSON.stringify(head), hashes, pages: JSON.stringify(pages), waiting: JSON.stringify(waiting) },
        ...{ rows: evidence.rows.cells().slice(), blocks: words.finish() },
      };
    },
  };
}
