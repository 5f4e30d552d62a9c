import { CiteGraphError } from '../model/errors.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { TextName } from '../model/text.js';
import { readListed } from '../read/files.js';
import type { SourceFile } from '../read/input-format.js';
import type { Reader } from '../read/reader.js';
import type { PagePacker } from '../store/store.js';
import type { Engine } from './engine.js';
import { identify, ownDocument, type Identity } from './identity.js';
import { parcelPacker, type ParcelPacker } from './pack-parcel.js';
import type { FileGroup, GroupFile, Parcel } from './parcel.js';
import { readPage, readPassage } from './read-page.js';
import { digest } from './unchanged.js';

/** What reading files needs, the same for every file of a build. */
export interface Desk {
  readonly engine: Engine;
  readonly reader: Reader;
  readonly packer: () => PagePacker;
  readonly aliases: ReadonlyMap<string, TextName>;
  /** The day that statuses speak of where a source names none (ISO). */
  readonly day: string;
}

interface Reading {
  readonly desk: Desk;
  readonly parcel: ParcelPacker;
}

/** The pages of a document with its text, then the passages between them. */
function takeDocument(document: Document, identity: Identity, { desk, parcel }: Reading): void {
  const { engine, aliases, day } = desk;
  const context = { document, identity, engine, aliases, day, tally: parcel.tally };
  const articles = document.pages.length > 0;
  for (const page of document.pages) parcel.add(readPage(page, context), identity, articles);
  for (const passage of document.passages) {
    const read = readPassage(passage, context);
    if (read !== undefined) parcel.add(read, identity, articles);
  }
}

/** Whose articles a document holds, the first time it is read; `undefined` where that must wait for the rest. */
function identityOf(document: Document, engine: Engine): Identity | undefined {
  const stated = identify(document, engine);
  return stated ?? (document.pages.length > 0 ? undefined : { text: ownDocument(document.path), from: 'none' });
}

/** Takes what can be taken of a file; how many of its articles must wait. */
function takeFile(documents: readonly Document[], inferred: TextName | null | undefined, reading: Reading): number {
  let waits = 0;
  for (const document of documents) {
    const identity = identityOf(document, reading.desk.engine);
    if (inferred === undefined) {
      if (identity === undefined) waits += document.pages.length;
      else takeDocument(document, identity, reading);
    } else if (identity === undefined) {
      const own: Identity = { text: ownDocument(document.path), from: 'none' };
      takeDocument(document, inferred === null ? own : { text: inferred, from: 'inferred' }, reading);
    }
  }
  return waits;
}

// Files are read one after the other, and nothing of a document is bytes of its file any more.
const ROOM = new Uint8Array(65_536);

function load(file: GroupFile, diagnostics: Diagnostic[]): SourceFile | undefined {
  if (file.bytes !== undefined) return { path: file.path, bytes: file.bytes };
  try {
    return readListed(file, ROOM);
  } catch (error) {
    if (!(error instanceof CiteGraphError)) throw error;
    const message = error.message.replace(`${file.path}: `, '');
    diagnostics.push({ code: 'unreadable', severity: 'error', message, path: file.path });
    return undefined;
  }
}

/** Reads the files of a group: what each says and where, packed. One bad file is a diagnostic, never the end. */
export function readGroup({ files }: FileGroup, desk: Desk): Parcel {
  const parcel = parcelPacker(desk.packer());
  const diagnostics: Diagnostic[] = [];
  const hashes: (readonly [string, string])[] = [];
  const again: (readonly [number, number])[] = [];
  let count = 0;
  for (const [place, file] of files.entries()) {
    const source = load(file, diagnostics);
    if (source === undefined) continue;
    const found = desk.reader.read(source, file.hints, file.format);
    const waits = takeFile(found, file.inferred, { desk, parcel });
    if (waits > 0) again.push([place, waits]);
    if (file.bytes === undefined) hashes.push([file.path, digest(source.bytes)]);
    // What is read a second time was counted the first.
    const first = file.inferred === undefined;
    parcel.endFile(first ? found.length : 0, first ? source.bytes.length : 0);
    if (!first) continue;
    count += 1;
    for (const document of found) diagnostics.push(...document.diagnostics);
  }
  return parcel.finish({ files: count, again, diagnostics }, hashes);
}
