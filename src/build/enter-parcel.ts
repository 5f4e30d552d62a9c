import { splitArticleKey } from '../model/article.js';
import { EVIDENCE_COLUMN, EVIDENCE_WIDTH } from '../model/evidence-rows.js';
import { noteCreation, type Ledger } from './ledger.js';
import type { TextName } from '../model/text.js';
import { readHead, readPages, type Parcel, type ParcelHead, type ParcelPage } from './parcel.js';

const { source, target, version, form, portion } = EVIDENCE_COLUMN;

/** A parcel, its JSON read. */
interface Opened {
  readonly head: ParcelHead;
  readonly pages: readonly ParcelPage[];
}

/** Enters a page that no other file has claimed, under its version's number. */
function enterPage(ledger: Ledger, { card, divisions, listed }: ParcelPage, text: TextName): number {
  const { columns, names, shelf } = ledger;
  const [version, article] = [shelf.accept(), ledger.keyPlace(card.articleKey)];
  ledger.table.hold(article, card.status.status);
  columns.article.set(version, article);
  columns.status.set(version, columns.statusNumber(card.status));
  columns.divisions.set(version, columns.divisionsNumber(divisions));
  columns.before.set(version, columns.last.at(article));
  columns.last.set(article, version);
  if (text.cid !== undefined) names.text(text.cid, text.key);
  if (card.cid !== undefined) columns.cid.set(version, names.cid(card.cid, article));
  names.own(card.id, version, article);
  for (const other of listed ?? []) names.listed(other.id, article);
  ledger.claims.note(card, version, article);
  return version;
}

/** Enters a parcel's pages; returns each page's version number, 0 for one that is refused. */
function enterPages(ledger: Ledger, { head, pages }: Opened): number[] {
  return pages.map((page) => {
    const text = head.texts[page.text];
    if (text !== undefined && ledger.claims.accept(page)) return enterPage(ledger, page, text);
    ledger.shelf.refuse();
    return 0;
  });
}

/** Moves a parcel's evidence over, its numbers turned into the ledger's; that of refused pages stays behind. */
function enterEvidence(
  ledger: Ledger,
  { head, pages }: Opened,
  { rows, versions }: { rows: Int32Array; versions: number[] },
) {
  const keys = new Int32Array(head.keys.length).fill(-1);
  const words = Int32Array.from(head.words, (word) => ledger.evidence.wordPlace(word));
  const key = (local: number): number => {
    if (keys[local] === -1) keys[local] = ledger.keyPlace(head.keys[local]!);
    return keys[local]!;
  };
  // What a refused page names has existed all the same.
  const nameOnly = (local: number): void => {
    if (splitArticleKey(head.keys[local]!).number !== '') ledger.table.place(head.keys[local]!);
  };
  const own = pages.map(({ card }, page) => (versions[page] === 0 ? -1 : ledger.keyPlace(card.articleKey)));
  let kept = 0;
  for (let at = 0; at < rows.length; at += EVIDENCE_WIDTH) {
    const page = rows[at + version]!;
    if (versions[page] === 0) {
      for (const column of [source, target]) nameOnly(rows[at + column]!);
      continue;
    }
    const to = kept * EVIDENCE_WIDTH;
    kept += 1;
    if (to !== at) rows.copyWithin(to, at, at + EVIDENCE_WIDTH);
    rows[to + source] = key(rows[to + source]!);
    rows[to + target] = key(rows[to + target]!);
    rows[to + version] = versions[page]!;
    rows[to + form] = words[rows[to + form]!]!;
    if (rows[to + portion]! >= 0) rows[to + portion] = words[rows[to + portion]!]!;
    noteCreation(ledger, rows, { at: to, own: own[page]! });
  }
  ledger.evidence.rows.append(rows.subarray(0, kept * EVIDENCE_WIDTH));
}

/** Enters what a group of files came to; `blocks` are the numbers of its blocks of words in the index. */
export function enterParcel(ledger: Ledger, parcel: Parcel, blocks: readonly number[]): ParcelHead {
  const head = readHead(parcel);
  for (const text of head.texts) ledger.book.name(text);
  for (const { text, declared } of head.holders) {
    const named = head.texts[text];
    if (named !== undefined) ledger.book.hold(named, declared);
  }
  for (const key of head.named) ledger.table.place(key);
  for (const [what, name, count] of head.counts) ledger.tallies.count(what, name, count);
  const opened = { head, pages: readPages(parcel.pages) };
  const own = ledger.shelf.put({ json: parcel.pages, pages: opened.pages, blocks });
  const versions = enterPages(ledger, opened);
  enterEvidence(ledger, opened, { rows: parcel.rows, versions });
  if (parcel.waiting !== '[]') ledger.waiting.push({ ticket: ledger.spool.put(parcel.waiting), parcel: own });
  return head;
}
