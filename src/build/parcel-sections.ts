import type { TextName } from '../model/text.js';
import { readOwn } from '../read/own-json.js';
import { allNames } from './name-section.js';
import { openPages, pageAt } from './page-section.js';
import type { Parcel, ParcelHead, ParcelPage, ParcelSummary, Waiting } from './parcel.js';
import { openSection, packSection } from './section.js';

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** A part of a parcel that is JSON. */
export const packJson = (part: ParcelSummary | readonly Waiting[]): Uint8Array<ArrayBuffer> =>
  encoder.encode(JSON.stringify(part));

const readJson = <Part>(bytes: Uint8Array): Part => readOwn<Part>(decoder.decode(bytes));

/** What a parcel says of its files as a whole. */
export const readSummary = ({ summary }: Parcel): ParcelSummary => readJson<ParcelSummary>(summary);

/** The summary with every name of the parcel. */
export function readHead(parcel: Parcel): ParcelHead {
  const { texts, keys, named, words } = allNames(parcel.names);
  return { ...readSummary(parcel), texts: texts.map((json) => readOwn<TextName>(json)), keys, named, words };
}

/** Every page as it was added. */
export function readPages(bytes: Uint8Array): readonly ParcelPage[] {
  const pages = openPages(bytes);
  return Array.from({ length: pages.count }, (_, place) => pageAt(pages, place));
}

/** The references that wait on a parcel's pages. */
export const readWaiting = (waiting: Uint8Array): readonly Waiting[] => readJson<readonly Waiting[]>(waiting);

/** A hash of each file's bytes by path, in the order of the files. */
export type Hashes = readonly (readonly [path: string, hash: string])[];

/** The bytes of a parcel's hashes. */
export const packHashes = (hashes: Hashes): Uint8Array<ArrayBuffer> => packSection([], hashes.flat());

/** The hashes of a parcel. */
export function readHashes({ hashes }: Pick<Parcel, 'hashes'>): Hashes {
  const { strings } = openSection(hashes);
  return Array.from({ length: strings.count / 2 }, (_, file) => [strings.at(2 * file), strings.at(2 * file + 1)]);
}

/** Whether no reference of a parcel waits. */
export const nothingWaits = ({ waiting }: Parcel): boolean => waiting.length <= '[]'.length;

/** The buffers of a parcel, each once: whoever takes them over needs no copies. */
export const buffersOf = ({ names, summary, pages, waiting, shares, hashes, rows, blocks }: Parcel): ArrayBuffer[] =>
  [names, summary, pages, waiting, shares, hashes, rows, ...blocks].map(({ buffer }) => buffer);

/** A parcel as it is kept: its parts, one after the other. Names come first. */
export function toSections({
  names,
  summary,
  pages,
  waiting,
  shares,
  hashes,
  rows,
  blocks,
}: Parcel): Uint8Array<ArrayBuffer>[] {
  const cells = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  return [names, summary, pages, waiting, shares, hashes, cells, ...blocks];
}
