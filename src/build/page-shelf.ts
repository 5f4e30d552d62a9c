import { intColumn } from '../model/int-column.js';
import type { Spool } from '../store/spool.js';
import type { PlacedVersion, VersionCard } from '../store/store.js';
import type { Claimant } from './claims.js';
import { openPages, PAGE, PAGE_WIDTH, pageListed, placedCard, type PackedPages, type Placing } from './page-section.js';

/** A parcel's pages, as they came and opened, and the numbers that the index gave its blocks of words: one after the other. */
export interface Shelved {
  readonly bytes: Uint8Array;
  readonly pages: PackedPages;
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
  /** The page of a version, as it came: its block counts those of its parcel. */
  page(version: number): Claimant;
  /** Every page as the index takes it, in order of versions, with what is known of each. */
  all(known: (version: number) => Omit<Placing, 'block'>): Generator<PlacedVersion>;
  /** Other versions that pages list, by the version of the page. */
  listed(): Generator<readonly [version: number, listed: readonly VersionCard[]]>;
}

/** A parcel's blocks of words in the index. */
interface Blocks {
  readonly first: number;
  readonly count: number;
}

/** The number in the index of a page's block. */
function blockAt({ cells }: PackedPages, place: number, { first, count }: Blocks): number {
  const block = cells[place * PAGE_WIDTH + PAGE.block]!;
  // A page without a word may stand behind the last block.
  return block < count ? first + block : 0;
}

function listsVersions({ cells }: PackedPages): boolean {
  for (let at = PAGE.listed; at < cells.length; at += PAGE_WIDTH) if (cells[at]! >= 0) return true;
  return false;
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
    lists.push(listsVersions(parcel.pages) ? 1 : 0);
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
  let near: { readonly ticket: number; readonly pages: PackedPages } | undefined;
  return {
    put: ({ bytes, pages }: Shelved): number => {
      near = { ticket: spool.putBytes(bytes), pages };
      return near.ticket;
    },
    get: (ticket: number): PackedPages => {
      if (near?.ticket !== ticket) near = { ticket, pages: openPages(spool.bytes(ticket)) };
      return near.pages;
    },
  };
}

/** An accepted page, and the number of its version. */
interface Accepted extends Claimant {
  readonly parcel: number;
  readonly own: number;
}

/** The accepted pages of parcels, in the order of their versions. */
function* acceptedPages(
  { tickets, firsts, refused }: ReturnType<typeof parcelColumns>,
  pages: ReturnType<typeof parcelPages>,
  asked: (parcel: number) => boolean,
): Generator<Accepted> {
  for (let parcel = 0; parcel < tickets.count; parcel += 1) {
    if (!asked(parcel)) continue;
    const [packed, out] = [pages.get(tickets.at(parcel)), refused.get(parcel)];
    let own = firsts.at(parcel);
    for (let place = 0; place < packed.count; place += 1)
      if (out?.includes(place) !== true) yield { pages: packed, place, parcel, own: own++ };
  }
}

/** An empty shelf. */
export function pageShelf(spool: Spool): PageShelf {
  const columns = parcelColumns();
  const { add, refuse, tickets, firsts, listing, blocksOf, refused, parcelOf, placeOf } = columns;
  const pages = parcelPages(spool);
  let [count, next] = [0, 0];
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
    refuse: () => refuse(tickets.count - 1, next++),
    version: (parcel, page) => {
      const out = refused.get(parcel) ?? [];
      return out.includes(page) ? 0 : firsts.at(parcel) + page - out.filter((place) => place < page).length;
    },
    page: (asked) => {
      if (asked < 1 || asked > count) throw new RangeError(`there is no version ${String(asked)}`);
      const parcel = parcelOf(asked);
      return { pages: pages.get(tickets.at(parcel)), place: placeOf(parcel, asked) };
    },
    *all(known) {
      for (const { pages: packed, place, parcel, own } of acceptedPages(columns, pages, () => true))
        yield placedCard(packed, place, { ...known(own), block: blockAt(packed, place, blocksOf(parcel)) });
    },
    *listed() {
      for (const { pages: packed, place, own } of acceptedPages(columns, pages, listing)) {
        const listed = pageListed(packed, place);
        if (listed !== undefined) yield [own, listed];
      }
    },
  };
}
