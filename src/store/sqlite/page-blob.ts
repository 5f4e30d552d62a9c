import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Mutable } from '../../model/mutable.js';
import type { Span } from '../../model/span.js';
import type { PagePacker, PageText, Place } from '../store.js';
import type { Database } from './database.js';

type Pair = readonly [start: number, end: number];
interface Spans {
  readonly body: Pair;
  readonly notes?: readonly Pair[];
  readonly nota?: Pair;
  readonly gone?: readonly (readonly [portion: string, word: string, start: number, end: number])[];
}

const pair = ({ start, end }: Span): Pair => [start, end];
const span = ([start, end]: Pair): Span => ({ start, end });

/** Where the parts of a page are, as compact JSON. */
function packSpans(page: PageText): string {
  // Most pages are a heading and a wording.
  if (page.notes.length === 0 && page.nota === undefined && page.repealedItems.length === 0)
    return `{"body":[${String(page.body.start)},${String(page.body.end)}]}`;
  const spans: Mutable<Spans> = { body: pair(page.body) };
  if (page.notes.length > 0) spans.notes = page.notes.map(pair);
  if (page.nota !== undefined) spans.nota = pair(page.nota);
  if (page.repealedItems.length > 0)
    spans.gone = page.repealedItems.map((item) => [item.portion, item.word, item.span.start, item.span.end]);
  return JSON.stringify(spans);
}

/** A page from its words and its column of spans. */
export function unpackPage(text: string, packed: string): PageText {
  const spans = JSON.parse(packed) as Spans;
  return {
    text,
    body: span(spans.body),
    notes: (spans.notes ?? []).map(span),
    ...(spans.nota && { nota: span(spans.nota) }),
    repealedItems: (spans.gone ?? []).map(([portion, word, start, end]) => ({ portion, word, span: { start, end } })),
  };
}

// Pages of law are short and alike: deflated twelve thousand characters at a time they take half the room they take one by
// one (0.29 of their size against 0.47), and a block is still inflated in some fifty microseconds.
const BLOCK = 12_000;
// zlib's fastest, for three quarters of what its fourth level takes of blocks of eight thousand: nearly as small, since a longer
// block repeats more. No block needs a window of more than 16 KB, and most come to three.
const DEFLATE = { level: 1, windowBits: 14, memLevel: 7, chunkSize: 8192 };

const encoder = new TextEncoder();
const DESK = 8 * BLOCK;
/** Where words become bytes: one block after the other, none of which outlives its deflating. */
let desk: Uint8Array | undefined;

function bytesOf(words: string): Uint8Array {
  // No character of UTF-16 takes more than three bytes. A page may be as long as it likes.
  if (words.length * 3 > DESK) return encoder.encode(words);
  desk ??= new Uint8Array(DESK);
  return desk.subarray(0, encoder.encodeInto(words, desk).written);
}

/** The words of a block, deflated. */
export const deflateBlock = (words: Uint8Array): Uint8Array<ArrayBuffer> =>
  // A copy of its own: the deflater's buffer is several times as large.
  new Uint8Array(deflateRawSync(words, DEFLATE));

/** Collects pages, in the order given, into blocks that somebody else deflates. */
export const rawPacker = (): PagePacker => pagePacker((words) => words.slice());

/** Collects pages, in the order given, into deflated blocks. */
export function pagePacker(seal: (words: Uint8Array) => Uint8Array<ArrayBuffer> = deflateBlock): PagePacker {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  let words = '';
  const close = (): void => {
    if (words !== '') blocks.push(seal(bytesOf(words)));
    words = '';
  };
  const putWords = (text: string): Place => {
    const place = { block: blocks.length, start: words.length, length: text.length };
    words += text;
    if (words.length >= BLOCK) close();
    return place;
  };
  return {
    putWords,
    put: (page) => ({ place: putWords(page.text), spans: packSpans(page) }),
    finish: () => {
      close();
      return blocks;
    },
  };
}

/** The words of a block that a packer made. */
export const blockWords = (block: Uint8Array): string => inflateRawSync(block).toString('utf8');

/**
 * Reads pages' words, each block inflated once; where `most` is said, no more blocks are kept than that, which serves whoever
 * asks for page after page in an order of his own.
 */
export function pageReader(database: Database, most = Infinity): (place: Place) => string {
  const blocks = new Map<number, string>();
  return ({ block, start, length }) => {
    let words = blocks.get(block);
    if (words === undefined) {
      const row = database.rows('SELECT words FROM page_block WHERE id = ?', block)[0];
      words = row === undefined ? '' : blockWords(row[0] as Uint8Array);
      if (blocks.size >= most) blocks.clear();
      blocks.set(block, words);
    }
    return words.slice(start, start + length);
  };
}
