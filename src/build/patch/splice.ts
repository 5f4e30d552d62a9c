import { EVIDENCE_WIDTH } from '../../model/evidence-rows.js';
import type { PagePacker } from '../../store/store.js';
import type { Parcel, ParcelPage, Waiting } from '../parcel.js';
import { parcelBook, type ParcelBook } from '../parcel-book.js';
import type { Hashes } from '../parcel-sections.js';
import { copyRow, type OpenParcel } from './open-parcel.js';
import { must } from './unpatchable.js';

/** A file as one of those of a parcel. */
export interface Piece {
  readonly parcel: OpenParcel;
  readonly file: number;
}

/** How blocks of words are read and made. */
export interface Words {
  readonly packer: () => PagePacker;
  readonly read: (block: Uint8Array) => string;
}

/** A parcel from which files are taken. */
interface Source {
  readonly parcel: OpenParcel;
  /** By file, how many pages and rows lie before its own. */
  readonly starts: readonly { readonly pages: number; readonly rows: number }[];
  readonly waiting: ReadonlyMap<number, Waiting['references']>;
  readonly words: (page: ParcelPage) => string;
}

function openSource(parcel: OpenParcel, read: Words['read']): Source {
  let [pages, rows] = [0, 0];
  const starts = parcel.shares.map((share) => {
    const start = { pages, rows };
    pages += share.pages;
    rows += share.rows;
    return start;
  });
  const blocks = new Map<number, string>();
  const words = ({ card: { place } }: ParcelPage): string => {
    const block = blocks.get(place.block) ?? read(parcel.parcel.blocks[place.block]!);
    blocks.set(place.block, block);
    return block.slice(place.start, place.start + place.length);
  };
  return { parcel, starts, words, waiting: new Map(parcel.waiting.map((one) => [one.page, one.references])) };
}

function addPages({ parcel, starts, waiting, words }: Source, file: number, into: Splicing): void {
  const { book, packer } = into;
  const { pages: first } = starts[file]!;
  for (let place = first; place < first + parcel.shares[file]!.pages; place += 1) {
    const page = parcel.pages[place]!;
    const card = { ...page.card, place: packer.putWords(words(page)) };
    book.add({ ...page, card, text: book.text(parcel.head.texts[page.text]!) }, waiting.get(place) ?? []);
  }
}

interface Splicing {
  readonly book: ParcelBook;
  readonly packer: PagePacker;
}

/** Adds what a file added to a parcel, in the order in which reading it again would. */
function addFile(source: Source, file: number, into: Splicing): void {
  const { book } = into;
  const { head, shares } = source.parcel;
  const share = shares[file]!;
  const start = source.starts[file]!;
  for (const place of share.texts) book.text(head.texts[place]!);
  for (const place of share.holders) {
    const { text, articles, declared } = head.holders[place]!;
    book.hold(book.text(head.texts[text]!), articles, declared);
  }
  for (const place of share.named) book.name(head.named[place]!);
  for (const [place, times] of share.counts) {
    const [what, name] = head.counts[place]!;
    book.counts.add(what, name, times);
  }
  const firstPage = book.count;
  for (let row = start.rows; row < start.rows + share.rows; row += 1)
    copyRow(source.parcel, row * EVIDENCE_WIDTH, {
      evidence: book.evidence,
      numberOf: (page) => page - start.pages + firstPage,
    });
  addPages(source, file, into);
  book.endFile(share.documents, share.bytes);
}

/**
 * The parcel that a group of files comes to, put together from files of other parcels: the same, byte for byte, as if
 * all of them were read again.
 * @throws Unpatchable where it is not known what one of them added
 */
export function splice(pieces: readonly Piece[], words: Words): Parcel {
  const packer = words.packer();
  const into = { packer, book: parcelBook(packer) };
  const sources = new Map<OpenParcel, Source>();
  const hashes: Hashes[number][] = [];
  const [again, diagnostics]: [OpenParcel['head']['again'][number][], OpenParcel['head']['diagnostics'][number][]] = [
    [],
    [],
  ];
  for (const [place, { parcel, file }] of pieces.entries()) {
    const { shares, head } = parcel;
    const hash = parcel.hashes[file];
    const own = new Set(parcel.hashes.map(([path]) => path));
    must(hash !== undefined && shares.length === own.size, 'a file cannot be read');
    must(
      head.diagnostics.every(({ path }) => own.has(path)),
      'a file says something of another one',
    );
    const source = sources.get(parcel) ?? openSource(parcel, words.read);
    sources.set(parcel, source);
    addFile(source, file, into);
    hashes.push(hash);
    for (const [other, articles] of head.again) if (other === file) again.push([place, articles]);
    diagnostics.push(...head.diagnostics.filter(({ path }) => path === hash[0]));
  }
  return into.book.finish({ files: pieces.length, again, diagnostics }, hashes);
}
