import { articleKey, splitArticleKey } from '../model/article.js';
import type { Mutable } from '../model/mutable.js';
import type { StatusReport } from '../model/status.js';
import { readOwn } from '../read/own-json.js';
import type { PlacedVersion, VersionCard } from '../store/store.js';
import type { ParcelPage } from './parcel.js';
import { openSection, packSection, type Strings } from './section.js';

/**
 * Columns of a parcel's pages. Words are places among the section's strings, -1 for none; statuses, divisions and listed
 * versions are JSON there. `derived` says that a name is the article's key and the string, which is a day or a hash of the
 * page's words; `text` is a place among the parcel's texts; `block` counts blocks of the parcel.
 */
export const PAGE = {
  text: 0,
  keyText: 1,
  number: 2,
  id: 3,
  derived: 4,
  status: 5,
  divisions: 6,
  cid: 7,
  block: 8,
  start: 9,
  length: 10,
  spans: 11,
  path: 12,
  format: 13,
  line: 14,
  textFrom: 15,
  from: 16,
  until: 17,
  published: 18,
  state: 19,
  words: 20,
  listed: 21,
} as const;

export const PAGE_WIDTH = 22;

/** A parcel's pages as they crossed: each is a row of `cells`. */
export interface PackedPages {
  readonly count: number;
  readonly cells: Int32Array;
  readonly strings: Strings;
}

/** Pages being packed. */
export interface PageList {
  readonly count: number;
  /** Adds a page; returns its place. */
  add(page: ParcelPage): number;
  /** Everything, for `openPages`. */
  pack(): Uint8Array<ArrayBuffer>;
}

/** What a name is out of, where it is no official one. */
export const DERIVED = { day: 1, words: 2 } as const;

const derivation = (suffix: string): number =>
  suffix.startsWith('#') ? DERIVED.words : suffix.startsWith('@') ? DERIVED.day : 0;

/** Strings of a section being packed. */
function stringList() {
  const list: string[] = [];
  const places = new Map<string, number>();
  /** Of words that no other page has. */
  const own = (words: string | undefined): number => (words === undefined ? -1 : list.push(words) - 1);
  /** Of words that other pages may have. */
  const shared = (words: string | undefined): number => {
    if (words === undefined) return -1;
    let place = places.get(words);
    if (place === undefined) {
      place = list.push(words) - 1;
      places.set(words, place);
    }
    return place;
  };
  return { list, own, shared };
}

/** No pages yet. */
export function pageList(): PageList {
  const { list, own, shared } = stringList();
  const cells: number[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add: ({ card, text, divisions, words, listed }) => {
      const { place } = card;
      const key = splitArticleKey(card.articleKey);
      const suffix = card.id.startsWith(card.articleKey) ? card.id.slice(card.articleKey.length) : '';
      const derived = derivation(suffix);
      // In the order of PAGE.
      cells.push(text, shared(key.text), own(key.number), own(derived > 0 ? suffix : card.id), derived);
      cells.push(shared(JSON.stringify(card.status)), shared(JSON.stringify(divisions)), own(card.cid));
      cells.push(place.block, place.start, place.length, own(card.spans), shared(card.path), shared(card.format));
      cells.push(card.line, shared(card.textFrom), shared(card.from), shared(card.until));
      cells.push(card.dated === undefined ? 0 : 1, shared(card.state), words === '' ? -1 : own(words));
      cells.push(listed === undefined ? -1 : own(JSON.stringify(listed)));
      return count++;
    },
    pack: () => packSection(cells, list),
  };
}

/** The pages that a list packed. */
export function openPages(bytes: Uint8Array): PackedPages {
  const { ints, strings } = openSection(bytes);
  return { count: ints.length / PAGE_WIDTH, cells: ints, strings };
}

/** Name of the version of a page whose article's key is known. */
export function pageId({ cells, strings }: PackedPages, place: number, key: string): string {
  const at = place * PAGE_WIDTH;
  const words = strings.at(cells[at + PAGE.id]!);
  return cells[at + PAGE.derived] === 0 ? words : key + words;
}

/** The key of a page's article. */
export const pageKey = ({ cells, strings }: PackedPages, place: number): string =>
  articleKey(
    strings.at(cells[place * PAGE_WIDTH + PAGE.keyText]!),
    strings.at(cells[place * PAGE_WIDTH + PAGE.number]!),
  );

/** Other versions that a page lists. */
export function pageListed({ cells, strings }: PackedPages, place: number): readonly VersionCard[] | undefined {
  const listed = cells[place * PAGE_WIDTH + PAGE.listed]!;
  return listed < 0 ? undefined : readOwn<readonly VersionCard[]>(strings.at(listed));
}

/** The official identifier of the article's life that a page has. */
export function pageCid({ cells, strings }: PackedPages, place: number): string | undefined {
  const cid = cells[place * PAGE_WIDTH + PAGE.cid]!;
  return cid < 0 ? undefined : strings.at(cid);
}

/** What a card says that not every page has. */
type Told = Pick<Mutable<VersionCard>, 'from' | 'until' | 'dated' | 'state'>;

function tell(card: Told, { cells, strings }: PackedPages, at: number): void {
  if (cells[at + PAGE.from]! >= 0) card.from = strings.at(cells[at + PAGE.from]!);
  if (cells[at + PAGE.until]! >= 0) card.until = strings.at(cells[at + PAGE.until]!);
  if (cells[at + PAGE.published] === 1) card.dated = 'published';
  if (cells[at + PAGE.state]! >= 0) card.state = strings.at(cells[at + PAGE.state]!);
}

/** A page's card but for its cid, with the status and the number of the block that are known of it. */
function cardWith(pages: PackedPages, place: number, known: Pick<Placing, 'status' | 'block'>): Mutable<VersionCard> {
  const { cells, strings } = pages;
  const at = place * PAGE_WIDTH;
  const key = pageKey(pages, place);
  const words = (column: number): string => strings.at(cells[at + column]!);
  const card: Mutable<VersionCard> = {
    id: pageId(pages, place, key),
    articleKey: key,
    status: known.status,
    place: { block: known.block, start: cells[at + PAGE.start]!, length: cells[at + PAGE.length]! },
    spans: words(PAGE.spans),
    path: words(PAGE.path),
    format: words(PAGE.format),
    line: cells[at + PAGE.line]!,
    textFrom: words(PAGE.textFrom),
  };
  tell(card, pages, at);
  return card;
}

/** A page's card as it crossed. */
export function pageCard(pages: PackedPages, place: number): VersionCard {
  const { cells, strings } = pages;
  const at = place * PAGE_WIDTH;
  const status = readOwn<StatusReport>(strings.at(cells[at + PAGE.status]!));
  const card = cardWith(pages, place, { status, block: cells[at + PAGE.block]! });
  const cid = pageCid(pages, place);
  if (cid !== undefined) card.cid = cid;
  return card;
}

/** What is known of a page once everything is read. */
export interface Placing {
  /** Place of its article's key. */
  readonly keyPlace: number;
  readonly status: StatusReport;
  /** Whether its cid is told, which may be the article's own. */
  readonly tellsCid: boolean;
  /** The number that its block has in the index. */
  readonly block: number;
}

/** A page's card as the index takes it. */
export function placedCard(pages: PackedPages, place: number, placing: Placing): PlacedVersion {
  const card: Mutable<PlacedVersion> = Object.assign(cardWith(pages, place, placing), { keyPlace: placing.keyPlace });
  const cid = placing.tellsCid ? pageCid(pages, place) : undefined;
  if (cid !== undefined) card.cid = cid;
  return card;
}

/** The fingerprint of a page's words; empty where its name has one. */
export function pageWords({ cells, strings }: PackedPages, place: number): string {
  const words = cells[place * PAGE_WIDTH + PAGE.words]!;
  return words < 0 ? '' : strings.at(words);
}

/** A page as it was added. */
export function pageAt(pages: PackedPages, place: number): ParcelPage {
  const { cells, strings } = pages;
  const at = place * PAGE_WIDTH;
  const page: Mutable<ParcelPage> = {
    card: pageCard(pages, place),
    text: cells[at + PAGE.text]!,
    divisions: readOwn<readonly string[]>(strings.at(cells[at + PAGE.divisions]!)),
    words: pageWords(pages, place),
  };
  const listed = pageListed(pages, place);
  if (listed !== undefined) page.listed = listed;
  return page;
}
