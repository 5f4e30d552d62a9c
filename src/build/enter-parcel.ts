import { EVIDENCE_COLUMN, EVIDENCE_WIDTH } from '../model/evidence-rows.js';
import type { TextName } from '../model/text.js';
import { enterPages, type EnteredPages } from './enter-pages.js';
import { noteCreation, type Ledger } from './ledger.js';
import { openNames, type PackedNames } from './name-section.js';
import { openPages } from './page-section.js';
import type { Parcel, ParcelSummary } from './parcel.js';
import { nothingWaits, readSummary } from './parcel-sections.js';
import { numbersOf } from './section.js';

const { source, target, version, form, portion } = EVIDENCE_COLUMN;

/** Numbers that the ledger has for a parcel's names. */
interface Numbers {
  /** The place of a key of the evidence, kept. */
  readonly key: (local: number) => number;
  /** Of each word. */
  readonly words: Int32Array;
  /** Notes that an article has existed, which evidence that stays behind names. */
  readonly name: (local: number) => void;
}

function numbersIn({ table, evidence, keyPlaceOf }: Ledger, names: PackedNames): Numbers {
  const { strings, keyText, keyNumber } = names;
  const text = numbersOf(strings.count, (place) => table.textPlace(strings.at(place)));
  return {
    key: numbersOf(names.keys, (local) => keyPlaceOf(text(keyText(local)), table.numberPlace(keyNumber(local)))),
    words: Int32Array.from({ length: names.words }, (_, local) => evidence.wordPlace(names.wordAt(local))),
    name: (local) => void table.placeOf(text(keyText(local)), table.numberPlace(keyNumber(local))),
  };
}

/** Moves a parcel's evidence over, its numbers turned into the ledger's; that of refused pages stays behind. */
function enterEvidence(ledger: Ledger, rows: Int32Array, { key, words, name, pages, isText }: Numbers & Moving): void {
  const { versions, articles } = pages;
  let to = 0;
  for (let at = 0; at < rows.length; at += EVIDENCE_WIDTH) {
    const page = rows[at + version]!;
    if (versions[page] === 0) {
      // What a refused page names has existed all the same.
      for (const end of [rows[at + source]!, rows[at + target]!]) if (!isText(end)) name(end);
      continue;
    }
    if (to !== at) rows.copyWithin(to, at, at + EVIDENCE_WIDTH);
    rows[to + source] = key(rows[to + source]!);
    rows[to + target] = key(rows[to + target]!);
    rows[to + version] = versions[page]!;
    rows[to + form] = words[rows[to + form]!]!;
    if (rows[to + portion]! >= 0) rows[to + portion] = words[rows[to + portion]!]!;
    noteCreation(ledger, rows, { at: to, own: articles[page]! });
    to += EVIDENCE_WIDTH;
  }
  ledger.evidence.rows.append(rows.subarray(0, to));
}

/** The pages that evidence stands on, and whether a key is that of a text as a whole. */
interface Moving {
  readonly pages: EnteredPages;
  readonly isText: (key: number) => boolean;
}

/** What a parcel says as a whole, and texts whose articles it holds by its own word. */
export interface EnteredParcel {
  readonly summary: ParcelSummary;
  readonly held: readonly TextName[];
}

/** Enters what a group of files came to; `blocks` are the numbers of its blocks of words in the index. */
export function enterParcel(ledger: Ledger, parcel: Parcel, blocks: readonly number[]): EnteredParcel {
  const [summary, names, pages] = [readSummary(parcel), openNames(parcel.names), openPages(parcel.pages)];
  const numbers = numbersIn(ledger, names);
  const texts: TextName[] = [];
  for (let text = 0; text < names.texts; text += 1) texts.push(ledger.book.name(names.textAt(text)));
  const held: TextName[] = [];
  for (const { text, articles, declared } of summary.holders) {
    ledger.book.hold(texts[text]!, declared);
    if (articles) held.push(texts[text]!);
  }
  for (let named = 0; named < names.named; named += 1) numbers.name(names.firstNamed + named);
  for (const [what, name, count] of summary.counts) ledger.tallies.count(what, name, count);
  const own = ledger.shelf.put({ bytes: parcel.pages, pages, blocks });
  const entered = enterPages(ledger, pages, texts);
  const isText = (key: number): boolean => names.keyNumber(key) === '';
  enterEvidence(ledger, parcel.rows, { ...numbers, pages: entered, isText });
  if (!nothingWaits(parcel)) ledger.waiting.push({ ticket: ledger.spool.putBytes(parcel.waiting), parcel: own });
  return { summary, held };
}
