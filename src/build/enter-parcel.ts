import { splitArticleKey } from '../model/article.js';
import { EVIDENCE_COLUMN, EVIDENCE_WIDTH } from '../model/evidence-rows.js';
import { noteCreation, type Ledger } from './ledger.js';
import { readHead, readPages, type Parcel, type ParcelHead, type ParcelPage } from './parcel.js';

const { source, target, version, form, portion } = EVIDENCE_COLUMN;

/** A parcel, its JSON read. */
interface Opened {
  readonly head: ParcelHead;
  readonly pages: readonly ParcelPage[];
}

/** Enters the pages that no other file has claimed; returns each page's version number, 0 for one that is refused. */
function enterPages(ledger: Ledger, { head, pages }: Opened, blocks: readonly number[]): number[] {
  return pages.map(({ card, text, divisions, words, listed }) => {
    const named = head.texts[text];
    if (named === undefined || !ledger.claims.accept(card, words)) return 0;
    const place = { ...card.place, block: blocks[card.place.block] ?? 0 };
    const { number } = splitArticleKey(card.articleKey);
    ledger.table.add(named.key, number, card.status.status);
    const key = ledger.evidence.keys[ledger.keyPlace(card.articleKey)] ?? card.articleKey;
    const shared = ledger.sharing.card({ ...card, place }, key);
    const page = { card: shared, text: named, divisions: ledger.sharing.divisions(divisions) };
    return ledger.pages.push(listed === undefined ? page : { ...page, listed });
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
    const { text, number } = splitArticleKey(head.keys[local]!);
    if (number !== '') ledger.table.add(text, number);
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
  for (const key of head.named) {
    const { text, number } = splitArticleKey(key);
    ledger.table.add(text, number);
  }
  for (const [what, name, count] of head.counts) ledger.tallies.count(what, name, count);
  const opened = { head, pages: readPages(parcel.pages) };
  const versions = enterPages(ledger, opened, blocks);
  enterEvidence(ledger, opened, { rows: parcel.rows, versions });
  if (parcel.waiting !== '[]') ledger.waiting.push({ ticket: ledger.spool.put(parcel.waiting), versions });
  return head;
}
