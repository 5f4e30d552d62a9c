import type { TextName } from '../model/text.js';
import type { Claimant } from './claims.js';
import type { Ledger } from './ledger.js';
import { DERIVED, PAGE, PAGE_WIDTH, pageId, pageKey, pageListed, type PackedPages } from './page-section.js';
import { numbersOf } from './section.js';

/** What the ledger has for the strings of a parcel's pages, each asked for once. */
interface Numbers {
  readonly text: (place: number) => number;
  readonly status: (place: number) => number;
  readonly divisions: (place: number) => number;
}

function numbersIn({ table, columns }: Ledger, { strings }: PackedPages): Numbers {
  return {
    text: numbersOf(strings.count, (place) => table.textPlace(strings.at(place))),
    status: numbersOf(strings.count, (place) => columns.statusOf(strings.at(place))),
    divisions: numbersOf(strings.count, (place) => columns.divisionsOf(strings.at(place))),
  };
}

/** A parcel's pages, and what the ledger has for them. */
interface Entering {
  readonly pages: PackedPages;
  readonly numbers: Numbers;
}

/** A page on its way in: what it is called, by the place of its name, and whose it is. */
interface Entry {
  readonly place: number;
  readonly name: number;
  readonly article: number;
}

/** Names of other versions that a page lists. */
function enterListed({ names }: Ledger, { pages, place }: Claimant, article: number): void {
  for (const other of pageListed(pages, place) ?? []) names.listed(other.id, article);
}

/** Enters a page that no other file has claimed; returns its version's number. */
function enterPage(ledger: Ledger, { pages, numbers }: Entering, { place, name, article }: Entry): number {
  const { columns, names } = ledger;
  const { cells, strings } = pages;
  const at = place * PAGE_WIDTH;
  const version = ledger.shelf.accept();
  const status = numbers.status(cells[at + PAGE.status]!);
  const cid = cells[at + PAGE.cid]!;
  ledger.table.hold(article, columns.stateAt(status));
  columns.article.set(version, article);
  columns.status.set(version, status);
  columns.divisions.set(version, numbers.divisions(cells[at + PAGE.divisions]!));
  columns.before.set(version, columns.last.at(article));
  columns.last.set(article, version);
  if (cid >= 0) columns.cid.set(version, names.cid(strings.at(cid), article));
  names.own(name, version, article);
  if (cells[at + PAGE.listed]! >= 0) enterListed(ledger, { pages, place }, article);
  if (cells[at + PAGE.derived] === DERIVED.words) ledger.claims.note({ pages, place }, version, article);
  return version;
}

/** Pages of a parcel as they were entered. */
export interface EnteredPages {
  /** Each page's version number, 0 for one that is refused. */
  readonly versions: Int32Array;
  /** The place of each page's article, where the page was not refused. */
  readonly articles: Int32Array;
}

/** Enters a parcel's pages, which lie on the shelf; `texts` are the parcel's own. */
export function enterPages(ledger: Ledger, pages: PackedPages, texts: readonly TextName[]): EnteredPages {
  const { names, shelf, claims, table } = ledger;
  const { cells, strings, count } = pages;
  const numbers = numbersIn(ledger, pages);
  const entering = { pages, numbers };
  const [versions, articles] = [new Int32Array(count), new Int32Array(count)];
  let latest: TextName | undefined;
  for (let place = 0; place < count; place += 1) {
    const at = place * PAGE_WIDTH;
    const name = names.place(pageId(pages, place, pageKey(pages, place)));
    const claimed = names.version(name);
    if (claimed > 0) {
      claims.refuse({ pages, place }, claimed);
      shelf.refuse();
      continue;
    }
    const text = texts[cells[at + PAGE.text]!];
    if (text !== latest && text?.cid !== undefined) names.text(text.cid, text.key);
    latest = text;
    const number = table.numberPlace(strings.at(cells[at + PAGE.number]!));
    articles[place] = ledger.keyPlaceOf(numbers.text(cells[at + PAGE.keyText]!), number);
    versions[place] = enterPage(ledger, entering, { place, name, article: articles[place]! });
  }
  return { versions, articles };
}
