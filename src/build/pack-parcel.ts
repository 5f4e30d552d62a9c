import type { Mutable } from '../model/mutable.js';
import type { PagePacker } from '../store/store.js';
import { articlePlaces } from './article-places.js';
import type { Tally } from './build-report.js';
import { proofOf, targetAtOnce } from './certain.js';
import { fingerprint } from './claims.js';
import type { Identity } from './identity.js';
import type { ParcelPage } from './parcel.js';
import { parcelBook, type ParcelBook } from './parcel-book.js';
import { foundEnterer } from './enter-found.js';
import { listEnterer } from './enter-listed.js';
import { nameNumbers, nameTexts } from './name-articles.js';
import type { ReadPage } from './read-page.js';
import type { Declared, Found } from './reading.js';

/** A parcel being filled. */
export interface ParcelPacker extends Pick<ParcelBook, 'endFile' | 'finish'> {
  readonly tally: Tally;
  add(page: ReadPage, identity: Identity, articles: boolean): void;
}

/** Whether what a note or link of the next page declares is certain, and entered. */
function enter(one: Declared, { reading }: ReadPage, book: ParcelBook): boolean {
  nameTexts(one.reference, book);
  const target = targetAtOnce(one);
  const proof = target === undefined ? undefined : proofOf(one, target, reading);
  // Evidence names the number too.
  if (proof === undefined) nameNumbers(one.reference, book);
  else book.evidence.add(proof, book.count);
  return proof !== undefined;
}

/** An empty parcel, whose pages' words go through the store's packer. */
export function parcelPacker(words: PagePacker): ParcelPacker {
  const book = parcelBook(words);
  const places = articlePlaces(book.evidence);
  const [enterFound, enterListed] = [foundEnterer(book, places), listEnterer(book, places)];
  return {
    ...{ tally: book.counts.tally, endFile: book.endFile, finish: book.finish },
    add: (page, identity, articles) => {
      const { reading, record } = page;
      const text = book.text(reading.text);
      book.hold(text, articles, identity.declared);
      const packed = words.put(page.words);
      record.place = packed.place;
      record.spans = packed.spans;
      const print = fingerprint(record, page.words);
      const card: Mutable<ParcelPage> = { card: record, text, divisions: reading.divisions, words: print };
      if (page.listed !== undefined) card.listed = page.listed;
      const left: (Found | Declared)[] = [...enterFound(reading)];
      for (const one of enterListed(reading)) left.push(one);
      for (const one of reading.declared) if (!enter(one, page, book)) left.push(one);
      book.add(card, left);
    },
  };
}
