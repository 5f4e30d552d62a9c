import { intColumn } from '../model/int-column.js';
import type { Spool } from '../store/spool.js';
import { readPages, type ParcelPage } from './parcel.js';

/** A parcel's pages, as they came and as read, and the numbers that the index gave its blocks of words: one after the other. */
export interface Shelved {
  readonly json: string;
  readonly pages: readonly ParcelPage[];
  readonly blocks: readonly number[];
}

/**
 * The pages of the index to be, put away as they came. Versions are numbered from 1, in the order in which pages are
 * accepted.
 */
export interface PageShelf {
  /** How many versions there are. */
  count(): number;
  /** Puts a parcel's pages away, each to be accepted or refused next, in order. Returns the parcel's number. */
  put(parcel: Shelved): number;
  /** Takes the next page of the newest parcel; returns its version's number. */
  accept(): number;
  refuse(): void;
  /** The version of a parcel's page; 0 for one that was refused. */
  version(parcel: number, page: number): number;
  page(version: number): ParcelPage;
  /** Every page, by its version; or only parcels of which some page lists other versions. */
  all(of?: 'every' | 'listing'): Generator<readonly [version: number, page: ParcelPage]>;
}

/** A parcel's blocks of words in the index. */
interface Blocks {
  readonly first: number;
  readonly count: number;
}

function atBlock(page: ParcelPage, { first, count }: Blocks): ParcelPage {
  const { card } = page;
  const { place } = card;
  // A page without a word may stand behind the last block.
  return { ...page, card: { ...card, place: { ...place, block: place.block < count ? first + place.block : 0 } } };
}

/** Where each parcel is, in columns: what an object a parcel takes would be most of what a page takes. */
function parcelColumns() {
  const [tickets, firsts, lists] = [intColumn(), intColumn(), intColumn()];
  const [blocks, blockCounts] = [intColumn(), intColumn()];
  /** Places of refused pages, of parcels that have any. */
  const refused = new Map<number, number[]>();
  /** The parcel of a version. */
  const parcelOf = (version: number): number => {
    let [from, to] = [0, firsts.count];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if (firsts.at(middle) <= version) from = middle;
      else to = middle;
    }
    return from;
  };
  /** Where in its parcel the page of a version stands. */
  const placeOf = (parcel: number, version: number): number => {
    let page = version - firsts.at(parcel);
    for (const place of refused.get(parcel) ?? []) if (place <= page) page += 1;
    return page;
  };
  const blocksOf = (parcel: number): Blocks => ({ first: blocks.at(parcel), count: blockCounts.at(parcel) });
  const add = (ticket: number, first: number, parcel: Shelved): number => {
    firsts.push(first);
    lists.push(parcel.pages.some(({ listed }) => listed !== undefined) ? 1 : 0);
    blocks.push(parcel.blocks[0] ?? 0);
    blockCounts.push(parcel.blocks.length);
    return tickets.push(ticket);
  };
  const listing = (parcel: number): boolean => lists.at(parcel) === 1;
  const refuse = (parcel: number, page: number): void =>
    void refused.set(parcel, [...(refused.get(parcel) ?? []), page]);
  return { add, refuse, tickets, firsts, listing, blocksOf, refused, parcelOf, placeOf };
}

/** Parcels' pages out of the spool; those of the parcel asked for last stay at hand. */
function parcelPages(spool: Spool) {
  let near: { readonly ticket: number; readonly pages: readonly ParcelPage[] } = { ticket: -1, pages: [] };
  return {
    put: ({ json, pages }: Shelved): number => {
      near = { ticket: spool.put(json), pages };
      return near.ticket;
    },
    get: (ticket: number): readonly ParcelPage[] => {
      if (near.ticket !== ticket) near = { ticket, pages: readPages(spool.get(ticket)) };
      return near.pages;
    },
  };
}

/** An empty shelf. */
export function pageShelf(spool: Spool): PageShelf {
  const { add, refuse, tickets, firsts, listing, blocksOf, refused, parcelOf, placeOf } = parcelColumns();
  const pages = parcelPages(spool);
  let [count, next] = [0, 0];
  const version = (parcel: number, page: number): number => {
    const out = refused.get(parcel) ?? [];
    if (out.includes(page)) return 0;
    return firsts.at(parcel) + page - out.filter((place) => place < page).length;
  };
  function* all(of: 'every' | 'listing' = 'every'): Generator<readonly [number, ParcelPage]> {
    for (let parcel = 0; parcel < tickets.count; parcel += 1)
      for (const [place, page] of of === 'every' || listing(parcel) ? pages.get(tickets.at(parcel)).entries() : []) {
        const own = version(parcel, place);
        if (own > 0) yield [own, atBlock(page, blocksOf(parcel))];
      }
  }
  return {
    count: () => count,
    put: (parcel) => {
      next = 0;
      return add(pages.put(parcel), count + 1, parcel);
    },
    accept: () => {
      next += 1;
      return (count += 1);
    },
    refuse: () => {
      refuse(tickets.count - 1, next);
      next += 1;
    },
    version,
    page: (asked) => {
      const parcel = parcelOf(asked);
      const page = asked > count ? undefined : pages.get(tickets.at(parcel))[placeOf(parcel, asked)];
      if (page === undefined) throw new RangeError(`there is no version ${String(asked)}`);
      return atBlock(page, blocksOf(parcel));
    },
    all,
  };
}
