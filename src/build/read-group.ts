import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { TextName } from '../model/text.js';
import type { Reader } from '../read/reader.js';
import type { PagePacker } from '../store/store.js';
import type { Engine } from './engine.js';
import { identify, ownDocument, type Identity } from './identity.js';
import { parcelPacker, type ParcelPacker } from './pack-parcel.js';
import type { LoadedGroup } from './load-group.js';
import type { Parcel } from './parcel.js';
import { readPage, readPassage } from './read-page.js';

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

/** Reads the files of a group: what each says and where, packed. One bad file is a diagnostic, never the end. */
export function readGroup({ files }: Pick<LoadedGroup, 'files'>, desk: Desk): Parcel {
  const parcel = parcelPacker(desk.packer());
  const diagnostics: Diagnostic[] = [];
  const hashes: (readonly [string, string])[] = [];
  const again: (readonly [number, number])[] = [];
  let count = 0;
  for (const [place, file] of files.entries()) {
    const { path, content: bytes, hash } = file;
    if (!(bytes instanceof Uint8Array)) {
      diagnostics.push(bytes);
      continue;
    }
    const found = desk.reader.read({ path, bytes }, file.hints, file.format);
    const waits = takeFile(found, file.inferred, { desk, parcel });
    if (waits > 0) again.push([place, waits]);
    if (hash !== undefined) hashes.push([path, hash]);
    // What is read a second time was counted the first.
    const first = file.inferred === undefined;
    parcel.endFile(first ? found.length : 0, first ? bytes.length : 0);
    if (!first) continue;
    count += 1;
    for (const document of found) diagnostics.push(...document.diagnostics);
  }
  return parcel.finish({ files: count, again, diagnostics }, hashes);
}
